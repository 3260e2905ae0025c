import { auditRecords } from '../../../../../test/auditRecords';
import { LATER, idOf, pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
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

    it('does not start what somebody else completed meanwhile', async () => {
        const { edit, ports, saved, session } = setUp(auditRecords({}, draft));
        session.canEditEvaluation = true;
        ports.refresh.mockImplementation(() => {
            session.load(auditRecords({}, { status: 'Completed' }));
            return Promise.resolve();
        });
        edit('SD-4', { status: 'Answered', rating: 5 });

        await pause();

        expect(saved().map(({ Id }) => Id)).toEqual([idOf('SD-4')]);
    });

    it('changes to Completed only after the answers, and without a start', async () => {
        const { edit, saved, session } = setUp(auditRecords({}, draft));
        session.canEditEvaluation = true;
        edit('SD-4', { status: 'Answered', rating: 5 });

        const completing = session.setStatus('Completed');
        await pause();
        await completing;

        expect(saved().map(({ Id, Status__c }) => [Id, Status__c])).toEqual([
            [idOf('SD-4'), 'Answered'],
            [session.evaluation.id, 'Completed']
        ]);
    });

    it('waits for a save under way', async () => {
        const { edit, ports, saved, session } = setUp();
        let succeed: () => void = () => undefined;
        ports.update.mockReturnValueOnce(
            new Promise((resolve) => (succeed = () => resolve({ lastModifiedDate: LATER })))
        );
        edit('SD-4', { notes: 'x' });
        await pause();

        const completing = session.setStatus('Completed');
        await pause();
        expect(saved()).toHaveLength(1);
        succeed();
        await completing;

        expect(saved()).toHaveLength(2);
    });

    it.each([
        ['failed', { notes: 'x' }],
        ['is held back', { status: 'Not Applicable', rating: null }]
    ] as const)('does not change to Completed while something %s', async (_what, change) => {
        const { edit, ports, session } = setUp();
        ports.update.mockRejectedValue({ status: 500 });
        edit('OC-4', change);

        await expect(session.setStatus('Completed')).rejects.toThrow('Something is not saved yet.');

        expect(session.evaluation.status).toBe('In Progress');
    });
});
