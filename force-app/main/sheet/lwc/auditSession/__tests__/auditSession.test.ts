import type { Answer, AuditRecords } from 'c/auditRecords';
import { AuditSession } from 'c/auditSession';
import type { SheetAnswer } from 'c/auditSession';
import { PAUSE } from 'c/saveQueue';
import { auditRecords, idlePorts } from '../../../../../test/auditRecords';

const LATER = '2026-11-23T10:00:00.000Z';
const COLLISION = {
    status: 400,
    body: { output: { fieldErrors: {}, errors: [{ errorCode: 'CollisionDetectedException', message: 'Modified.' }] } }
};
const ALL_SALESFORCE = ['Contact', 'Lead', 'Account', 'Opportunity', 'Activity', 'Campaign'];
const idOf = (code: string): string => auditRecords().answers.find((answer) => answer.code === code)?.id ?? '';

const setUp = (records: AuditRecords = auditRecords()) => {
    const ports = idlePorts();
    const session = new AuditSession(records, ports);
    const edit = (code: string, change: Partial<Answer>): void =>
        session.perform({ kind: 'answer', id: idOf(code), change });
    const at = (code: string): SheetAnswer | undefined =>
        session.sheet().answers.find((answer) => answer.code === code);
    const saved = (): Record<string, unknown>[] => ports.update.mock.calls.map(([{ fields }]) => fields);
    return { at, edit, ports, saved, session };
};

const pause = (): Promise<void> => jest.advanceTimersByTimeAsync(PAUSE);

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

describe('scoring while editing', () => {
    const figures = (total: number) => {
        const { evaluation } = auditRecords();
        return evaluation.figures && { ...evaluation.figures, total };
    };

    it('shows the platform figures as long as nothing is edited', () => {
        const { standing } = setUp().session.sheet();

        expect(standing).toMatchObject({ total: 17.14, reason: "The platform's own reason.", isPreview: false });
    });

    it('previews the new total at once', () => {
        const { edit, session } = setUp();

        edit('SD-4', { status: 'Answered', rating: 5 });

        const { standing } = session.sheet();
        expect(standing.isPreview).toBe(true);
        expect(standing.dimensionScores['Sync Direction']).toBe(4.5);
    });

    it('lets the platform win once everything is saved and it was asked again', async () => {
        const { edit, ports, session } = setUp();
        const refreshed = auditRecords({ 'SD-4': { status: 'Answered', rating: 5, version: LATER } });
        ports.refresh.mockImplementation(() => {
            session.load({ ...refreshed, evaluation: { ...refreshed.evaluation, figures: figures(99) } });
            return Promise.resolve();
        });
        edit('SD-4', { status: 'Answered', rating: 5 });

        await pause();

        expect(session.sheet().standing).toMatchObject({ total: 99, isPreview: false });
    });

    it('stays with the preview and says so when the platform cannot be asked', async () => {
        const { edit, ports, session } = setUp();
        ports.refresh.mockRejectedValue(new Error('offline'));
        edit('SD-4', { status: 'Answered', rating: 5 });

        await pause();

        expect(session.sheet()).toMatchObject({
            standing: { isPreview: true },
            confirmationFailure: expect.any(Error)
        });
    });

    it('asks once more for saves that landed while it was asking', async () => {
        const { edit, ports } = setUp();
        let answer: () => void = () => undefined;
        ports.refresh.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
        edit('SD-4', { status: 'Answered', rating: 5 });
        await pause();
        edit('AI-1', { status: 'Answered', rating: 5 });
        await pause();
        expect(ports.refresh).toHaveBeenCalledTimes(1);

        answer();
        await pause();

        expect(ports.refresh).toHaveBeenCalledTimes(2);
    });
});

describe('saving an answer', () => {
    it('sends the rating with its moment and the version it was based on', async () => {
        const { edit, ports } = setUp();
        edit('SD-4', { status: 'Answered', rating: 5 });

        await pause();

        expect(ports.update).toHaveBeenCalledWith(
            { fields: { Id: idOf('SD-4'), Status__c: 'Answered', Rating__c: 5, Answered_On__c: LATER } },
            { ifUnmodifiedSince: '2026-11-20T09:00:00.000Z' }
        );
    });

    it('bases the next save on the version that the last one returned', async () => {
        const { edit, ports } = setUp();
        edit('SD-4', { status: 'Answered', rating: 5 });
        await pause();
        edit('SD-4', { notes: 'x' });
        await pause();

        expect(ports.update.mock.calls[1]?.[1]).toEqual({ ifUnmodifiedSince: LATER });
    });

    it('takes the moment away with the answer', async () => {
        const { edit, saved } = setUp();
        edit('SD-1', { status: 'Not Asked', rating: null });

        await pause();

        expect(saved()[0]).toMatchObject({ Status__c: 'Not Asked', Rating__c: null, Answered_On__c: null });
    });

    it('shows a failure on the answer and saves it on retry', async () => {
        const { at, edit, ports, session } = setUp();
        ports.update.mockRejectedValueOnce({ status: 400, body: { message: 'No.' } });
        edit('SD-4', { status: 'Answered', rating: 5 });
        await pause();
        expect(at('SD-4')).toMatchObject({ rating: 5, save: { kind: 'failed' } });
        expect(session.sheet().saves).toEqual({ failed: 1, held: 0, saved: 0, underWay: 0 });
        expect(session.hasUnsavedWork).toBe(true);

        session.perform({ kind: 'retry', id: idOf('SD-4') });
        await pause();

        expect(at('SD-4')?.save).toEqual({ kind: 'saved' });
    });

    it('does not let a late reply go over an edit or a newer save', async () => {
        const { at, edit, session } = setUp();
        edit('SD-4', { status: 'Answered', rating: 5 });
        session.load(auditRecords());
        expect(at('SD-4')?.rating).toBe(5);
        await pause();

        session.load(auditRecords());

        expect(at('SD-4')?.rating).toBe(5);
    });
});

describe('what is held back', () => {
    it('keeps Not Applicable until there is a reason', async () => {
        const { at, edit, saved, session } = setUp();
        edit('OC-4', { status: 'Not Applicable', rating: null });
        await pause();
        expect(saved()).toEqual([]);
        expect(at('OC-4')?.problem).toBe('reasonMissing');
        expect(session.sheet().saves.held).toBe(1);

        edit('OC-4', { notApplicableReason: 'No such lookups here.' });
        await pause();

        expect(saved()).toHaveLength(1);
        expect(saved()[0]).toMatchObject({ Status__c: 'Not Applicable' });
    });

    it('keeps an object list rated above 2 until every core object is ticked, and saves the objects first', async () => {
        const { at, edit, saved, session } = setUp(auditRecords({}, { usesHubSpot: false }));
        edit('OC-1', { status: 'Answered', rating: 4 });
        await pause();
        expect(at('OC-1')?.problem).toBe('objectsMissing');

        session.perform({ kind: 'evaluation', change: { salesforceObjects: ALL_SALESFORCE } });
        await pause();

        expect(at('OC-1')?.problem).toBeNull();
        expect(saved().map((fields) => Object.keys(fields)[1])).toEqual(['Salesforce_Objects__c', 'Status__c']);
    });

    it('saves a lowered rating before the objects that were taken away', async () => {
        const all = { usesHubSpot: false, salesforceObjects: ALL_SALESFORCE };
        const { at, edit, saved, session } = setUp(auditRecords({ 'OC-1': { rating: 4 } }, all));
        session.perform({ kind: 'evaluation', change: { salesforceObjects: ['Contact'] } });
        await pause();
        expect(saved()).toEqual([]);
        expect(at('OC-1')?.problem).toBe('objectsMissing');
        expect(session.sheet()).toMatchObject({ evaluationProblem: 'objectsMissing', saves: { held: 1, underWay: 0 } });

        edit('OC-1', { status: 'Answered', rating: 2 });
        await pause();

        expect(saved().map((fields) => Object.keys(fields)[1])).toEqual(['Status__c', 'Salesforce_Objects__c']);
    });
});

describe('somebody else saved the same answer first', () => {
    const collide = async (mine: Partial<Answer>, theirs: Partial<Answer>) => {
        const parts = setUp();
        parts.ports.update.mockRejectedValueOnce(COLLISION);
        parts.ports.refresh.mockImplementation(() => {
            parts.session.load(auditRecords({ 'SD-1': { ...theirs, version: LATER } }));
            return Promise.resolve();
        });
        parts.edit('SD-1', mine);
        await pause();
        return parts;
    };
    const rated = { status: 'Answered', rating: 1 } as const;

    it('shows what is stored next to what was entered', async () => {
        const { at } = await collide(rated, { rating: 5 });

        expect(at('SD-1')).toMatchObject({ rating: 1, theirs: { rating: 5 }, save: { kind: 'failed' } });
        expect(at('SD-1')?.conflicts).toContain('rating');
    });

    it('keeps mine by saving over their version', async () => {
        const { at, ports, session } = await collide(rated, { rating: 5 });

        session.perform({ kind: 'keepMine', id: idOf('SD-1') });
        await jest.advanceTimersByTimeAsync(0);

        expect(ports.update.mock.calls[1]?.[1]).toEqual({ ifUnmodifiedSince: LATER });
        expect(at('SD-1')).toMatchObject({ rating: 1, theirs: null, save: { kind: 'saved' } });
    });

    it('takes theirs, and still saves what they did not touch', async () => {
        const { at, saved, session } = await collide({ ...rated, notes: 'mine' }, { rating: 5 });

        session.perform({ kind: 'takeTheirs', id: idOf('SD-1') });
        await pause();

        expect(at('SD-1')).toMatchObject({ rating: 5, notes: 'mine', theirs: null });
        expect(saved()[1]).toEqual({ Id: idOf('SD-1'), Notes__c: 'mine' });
    });

    it('does not ask when they touched something else', async () => {
        const { at, saved } = await collide({ notes: 'mine' }, { rating: 5 });

        expect(at('SD-1')).toMatchObject({ rating: 5, notes: 'mine', theirs: null, save: { kind: 'saved' } });
        expect(saved()).toHaveLength(2);
    });

    it('does not ask when the stored values are mine: the reply to my own save was lost', async () => {
        const { at } = await collide(rated, rated);

        expect(at('SD-1')).toMatchObject({ rating: 1, theirs: null, save: { kind: 'saved' } });
    });
});

describe('the status of the evaluation', () => {
    const draft = { status: 'Draft' } as const;

    it('goes from Draft to In Progress with the first answer', async () => {
        const { edit, saved, session } = setUp(auditRecords({}, draft));
        session.canEditEvaluation = true;
        edit('SD-4', { notes: 'Not an answer yet' });
        await pause();
        expect(session.evaluation.status).toBe('Draft');

        edit('SD-4', { status: 'Answered', rating: 5 });
        await pause();

        expect(saved()).toContainEqual({ Id: session.evaluation.id, Status__c: 'In Progress' });
    });

    it('stays Draft for a user who may not change the evaluation', async () => {
        const { edit, saved } = setUp(auditRecords({}, draft));
        edit('SD-4', { status: 'Answered', rating: 5 });

        await pause();

        expect(saved()).toHaveLength(1);
    });

    it('changes to Completed when the platform agrees', async () => {
        const { saved, session } = setUp();

        await session.setStatus('Completed');

        expect(session.evaluation.status).toBe('Completed');
        expect(saved()).toEqual([{ Id: session.evaluation.id, Status__c: 'Completed' }]);
    });

    it('stays as it is when the platform refuses', async () => {
        const { ports, session } = setUp();
        ports.update.mockRejectedValue({ status: 400 });

        await expect(session.setStatus('Completed')).rejects.toEqual({ status: 400 });

        expect(session.evaluation.status).toBe('In Progress');
    });
});
