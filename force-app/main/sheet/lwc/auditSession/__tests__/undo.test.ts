import { HISTORY_LENGTH } from '../editHistory';
import { COLLISION, LATER, idOf, pause, setUp } from './session';
import { auditRecords } from '../../../../../test/auditRecords';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

const rate = (rating: number) => ({ status: 'Answered', rating }) as const;

it('takes back the last change, through the same lane, and says what stands there again', async () => {
    const { at, edit, saved, session } = setUp();
    expect(session.sheet().canUndo).toBe(false);
    edit('SD-4', rate(5));
    await pause();

    expect(session.undo()).toBe('SD-4');
    expect(at('SD-4')).toMatchObject({ status: 'Not Asked', rating: null, save: { kind: 'unsaved' } });
    expect(session.sheet()).toMatchObject({
        canUndo: false,
        undone: { code: 'SD-4', change: { status: 'Not Asked', rating: null } }
    });
    await pause();

    expect(saved()[1]).toEqual({ Id: idOf('SD-4'), Status__c: 'Not Asked', Rating__c: null });
});

it('goes back several changes, on several questions', () => {
    const { at, edit, session } = setUp();
    const before = at('SD-1');
    edit('SD-1', rate(0));
    edit('SD-4', rate(5));
    edit('SD-4', { evidence: 'Documented' });

    expect([session.undo(), session.undo(), session.undo(), session.undo()]).toEqual(['SD-4', 'SD-4', 'SD-1', null]);

    expect(at('SD-1')).toMatchObject({ rating: before?.rating });
    expect(at('SD-4')).toMatchObject({ status: 'Not Asked', evidence: null });
});

it('takes what was typed in one go for one change', () => {
    const { at, edit, session } = setUp();
    'seen'.split('').forEach((_letter, index) => edit('SD-4', { notes: 'seen'.slice(0, index + 1) }));
    session.perform({ kind: 'flush', id: idOf('SD-4') });
    edit('SD-4', { notes: 'seen twice' });

    session.undo();
    expect(at('SD-4')?.notes).toBe('seen');
    session.undo();
    expect(at('SD-4')?.notes).toBe('');
});

it('clears the workflow with the mark that it belongs to, and brings both back', () => {
    const { at, edit, session } = setUp();
    edit('SD-1', { isBlocking: true });
    edit('SD-1', { dependentWorkflow: 'Renewals' });

    edit('SD-1', { isBlocking: false });
    expect(at('SD-1')).toMatchObject({ isBlocking: false, dependentWorkflow: '' });
    session.undo();

    expect(at('SD-1')).toMatchObject({ isBlocking: true, dependentWorkflow: 'Renewals' });
});

it('clears the interval with the timer that has it, and brings both back', () => {
    const { at, edit, session } = setUp(auditRecords({ 'ST-2': { factKind: 'Mechanism' } }));
    edit('ST-2', { syncMechanism: 'Timer' });
    edit('ST-2', { statedSeconds: 900 });

    edit('ST-2', { syncMechanism: 'Webhooks' });
    expect(at('ST-2')).toMatchObject({ syncMechanism: 'Webhooks', statedSeconds: null });
    session.undo();

    expect(at('ST-2')).toMatchObject({ syncMechanism: 'Timer', statedSeconds: 900 });
});

it('clears the reason that a rating leaves without a meaning, and brings it back with the state it belongs to', () => {
    const { at, edit, session } = setUp();
    edit('OC-4', { status: 'Not Applicable' });
    edit('OC-4', { notApplicableReason: 'No such lookups here.' });

    edit('OC-4', rate(4));
    expect(at('OC-4')).toMatchObject({ status: 'Answered', notApplicableReason: '' });

    session.undo();
    expect(at('OC-4')).toMatchObject({ status: 'Not Applicable', notApplicableReason: 'No such lookups here.' });
});

it('takes a waiver back with a rating that makes it another failure, and brings both back', () => {
    const { at, edit, session } = setUp();
    edit('OC-1', rate(2));
    edit('OC-1', { waiverReason: 'Not in use here.' });

    edit('OC-1', rate(0));
    expect(at('OC-1')).toMatchObject({ rating: 0, waiverReason: '' });

    session.undo();
    expect(at('OC-1')).toMatchObject({ rating: 2, waiverReason: 'Not in use here.' });
});

it('takes ratings one by one, however quickly they follow', () => {
    const { at, edit, session } = setUp();
    edit('SD-4', rate(3));
    edit('SD-4', rate(4));

    session.undo();

    expect(at('SD-4')?.rating).toBe(3);
});

it('takes back a change whose save failed, and sends nothing, because nothing is to be changed', async () => {
    const { at, edit, ports, session } = setUp();
    ports.update.mockRejectedValueOnce({ status: 400, body: { message: 'No.' } });
    edit('SD-4', rate(5));
    await pause();

    session.undo();
    await pause();

    expect(ports.update).toHaveBeenCalledTimes(1);
    expect(at('SD-4')).toMatchObject({ rating: null, save: { kind: 'saved' } });
    expect(session.hasUnsavedWork).toBe(false);
});

it('takes back a change that is under way once that has ended', async () => {
    const { edit, ports, saved, session } = setUp();
    let succeed: () => void = () => undefined;
    ports.update.mockReturnValueOnce(new Promise((resolve) => (succeed = () => resolve({ lastModifiedDate: LATER }))));
    edit('SD-4', rate(5));
    await pause();

    session.undo();
    await pause();
    expect(saved()).toHaveLength(1);
    succeed();
    await pause();

    expect(saved()[1]).toMatchObject({ Rating__c: null });
});

it('leaves alone what somebody else stored since, and takes back the change before it', async () => {
    const { at, edit, ports, session } = setUp();
    edit('SD-4', rate(5));
    edit('SD-1', rate(0));
    await pause();
    ports.refresh.mockImplementation(() => {
        session.load(auditRecords({ 'SD-1': { ...rate(3), version: LATER }, 'SD-4': rate(5) }));
        return Promise.resolve();
    });
    session.renew();
    await pause();
    expect(at('SD-1')?.rating).toBe(3);

    expect(session.undo()).toBe('SD-4');

    expect(at('SD-1')?.rating).toBe(3);
});

it('takes back a confirmed core object', async () => {
    const { saved, session } = setUp();
    const before = [...session.evaluation.salesforceObjectsRead];
    session.perform({ kind: 'evaluation', change: { 'salesforceObjectsRead.Campaign': true } });
    await pause();

    expect(session.undo()).toBe('OC-1');
    await pause();

    expect(session.evaluation.salesforceObjectsRead).toEqual(before);
    expect(saved().at(-1)?.Salesforce_Objects_Read__c).toBe(before.join(';'));
});

it('brings back what was discarded', async () => {
    const { at, edit, ports, session } = setUp();
    ports.update.mockRejectedValueOnce({ status: 400, body: { message: 'No.' } });
    edit('SD-4', { notes: 'a long thought' });
    await pause();
    session.perform({ kind: 'discard', id: idOf('SD-4') });
    expect(at('SD-4')?.notes).toBe('');

    session.undo();

    expect(at('SD-4')?.notes).toBe('a long thought');
});

it('takes back an edit that somebody else came before, and with it the question which one stays', async () => {
    const { at, edit, ports, session } = setUp();
    ports.update.mockRejectedValueOnce(COLLISION);
    ports.refresh.mockImplementation(() => {
        session.load(auditRecords({ 'SD-1': { rating: 5, version: LATER } }));
        return Promise.resolve();
    });
    edit('SD-1', rate(1));
    await pause();
    expect(at('SD-1')?.theirs).not.toBeNull();

    session.undo();
    await pause();

    expect(at('SD-1')).toMatchObject({ rating: 5, theirs: null });
    expect(ports.update).toHaveBeenCalledTimes(1);
});

it.each([
    ['completed', { status: 'Completed' }],
    ['refused', { status: 'In Progress' }]
] as const)('is not offered when the answers are locked: %s', async (lock, evaluation) => {
    const { edit, ports, session } = setUp();
    edit('SD-4', rate(5));
    if (lock === 'refused') {
        ports.update.mockRejectedValueOnce({ status: 403, body: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }] });
    }
    await pause();
    session.load(auditRecords({}, evaluation));

    expect(session.sheet().canUndo).toBe(false);
    expect(session.undo()).toBeNull();
});

it('forgets the changes on completing', async () => {
    const records = auditRecords(Object.fromEntries(['SD-4', 'OC-4', 'AI-1'].map((code) => [code, rate(3)])));
    const { edit, session } = setUp(records);
    edit('SD-4', rate(5));

    await session.setStatus('Completed');
    await session.setStatus('In Progress');

    expect(session.sheet().canUndo).toBe(false);
});

it('remembers no more than so many changes', () => {
    const { edit, session } = setUp();
    Array.from({ length: HISTORY_LENGTH + 5 }).forEach((_none, index) => edit('SD-4', rate(index % 6)));

    let count = 0;
    while (session.undo()) {
        count += 1;
    }

    expect(count).toBe(HISTORY_LENGTH);
});

it('takes back the start of a stopwatch before the change that came before it, and none that has ended', async () => {
    const { at, edit, session } = setUp();
    const id = idOf('SD-4');
    let runs = true;
    const takeBack = (): boolean => {
        const ran = runs;
        runs = false;
        return ran;
    };
    edit('SD-4', { status: 'Answered', rating: 3 });
    session.perform({ kind: 'started', id, takeBack });
    expect(session.sheet().canUndo).toBe(true);

    expect(session.undo()).toBe('SD-4');
    expect(session.sheet().undone).toEqual({ code: 'SD-4', change: {}, isStart: true });
    expect(at('SD-4')?.rating).toBe(3);
    session.perform({ kind: 'started', id, takeBack });
    session.undo();

    expect(at('SD-4')?.rating).toBeNull();
});

it('has nothing to undo once a stopwatch that was started has ended', () => {
    const { session } = setUp();
    const id = idOf('SD-4');
    session.perform({ kind: 'started', id, takeBack: () => false });

    session.perform({ kind: 'ended', id });

    expect(session.sheet().canUndo).toBe(false);
});
