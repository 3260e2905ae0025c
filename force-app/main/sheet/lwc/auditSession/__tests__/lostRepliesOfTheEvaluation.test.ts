import type { Evaluation } from 'c/auditRecords';
import { auditRecords } from '../../../../../test/auditRecords';
import { LOST } from './platform';
import { pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
});

/** A session whose next save is refused or lost, after which the platform has this of the evaluation. */
const setUpLost = (error: unknown, stored: Partial<Evaluation>) => {
    const parts = setUp();
    parts.ports.update.mockImplementationOnce(() => {
        parts.ports.refresh.mockImplementation(() => {
            parts.session.load(auditRecords({}, stored));
            return Promise.resolve();
        });
        return Promise.reject(error);
    });
    return parts;
};

it('is completed when only the reply was lost', async () => {
    const { session } = setUpLost(LOST, { status: 'Completed' });

    await session.setStatus('Completed');

    expect(session.evaluation.status).toBe('Completed');
});

it.each([
    ['the platform says so', LOST, { status: 'In Progress' }],
    ['it was refused', { status: 400 }, { status: 'Completed' }]
] as const)('is not completed when %s', async (_what, error, stored) => {
    const { session } = setUpLost(error, stored);

    await expect(session.setStatus('Completed')).rejects.toEqual(error);
});

it('is not completed when nobody can be asked', async () => {
    const { ports, session } = setUp();
    ports.update.mockRejectedValue(LOST);
    ports.refresh.mockRejectedValue(LOST);

    await expect(session.setStatus('Completed')).rejects.toEqual(LOST);
});

it('does not save a core object again that is confirmed already: only the reply was lost', async () => {
    const salesforceObjectsRead = [...auditRecords().evaluation.salesforceObjectsRead, 'Campaign'];
    const { ports, session } = setUpLost(LOST, { salesforceObjectsRead });
    session.perform({ kind: 'evaluation', change: { 'salesforceObjectsRead.Campaign': true } });
    await pause();
    expect(session.sheet().evaluationSave).toEqual({ kind: 'failed', error: LOST, retry: 'waiting' });

    await jest.advanceTimersByTimeAsync(60_000);

    expect(session.sheet().evaluationSave).toEqual({ kind: 'saved' });
    expect(ports.update).toHaveBeenCalledTimes(1);
});
