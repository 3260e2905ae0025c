import { RETRY_PAUSES } from '../reconnection';
import { BUSY, LOST, startPlatform } from './platform';
import { LATER, pause, setUp } from './session';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
});

const rated = { status: 'Answered', rating: 1 } as const;
const [FIRST_PAUSE = 0] = RETRY_PAUSES;
const wait = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

describe('a save that was stored and whose reply was lost', () => {
    it('is recognised, silently, and written once', async () => {
        const platform = startPlatform();
        const { edit, session, shown } = platform.open();
        platform.fates.save = ['replyLost'];
        edit(rated);
        await pause();
        expect(shown()?.save).toEqual({ kind: 'failed', error: LOST, retry: 'waiting' });

        await wait(FIRST_PAUSE);

        expect(shown()).toMatchObject({ rating: 1, theirs: null, conflicts: [], save: { kind: 'saved' } });
        expect(platform.writes).toHaveLength(1);
        expect(session.hasUnsavedWork).toBe(false);
    });

    it('is no collision with what was entered after it', async () => {
        const platform = startPlatform();
        const { edit, shown } = platform.open();
        platform.fates.save = ['replyLost'];
        edit(rated);
        await pause();

        edit({ ...rated, rating: 2 });
        await wait(FIRST_PAUSE);

        expect(shown()).toMatchObject({ rating: 2, theirs: null, save: { kind: 'saved' } });
        expect(platform.read()).toMatchObject({ rating: 2 });
    });

    it('is taken back by an undo all the same', async () => {
        const platform = startPlatform();
        const { edit, session } = platform.open();
        const { rating } = platform.read();
        platform.fates.save = ['replyLost'];
        edit(rated);
        await pause();
        expect(platform.read().rating).toBe(1);

        session.undo();
        await wait(FIRST_PAUSE);

        expect(platform.read().rating).toBe(rating);
    });

    it('is recognised although the platform trimmed the text', async () => {
        const platform = startPlatform();
        const { edit, shown } = platform.open();
        platform.fates.save = ['replyLost'];
        edit({ notes: ' seen\r\ntwice \n' });
        await pause();

        await wait(FIRST_PAUSE);

        expect(shown()).toMatchObject({ theirs: null, save: { kind: 'saved' } });
        expect(platform.writes).toHaveLength(1);
    });

    it('asks when somebody else came between', async () => {
        const platform = startPlatform();
        const { edit, shown } = platform.open();
        platform.fates.save = ['replyLost'];
        edit(rated);
        await pause();
        platform.write({ Rating__c: 5 });

        await wait(FIRST_PAUSE);

        expect(shown()).toMatchObject({ rating: 1, theirs: { rating: 5 } });
        expect(platform.read().rating).toBe(5);
    });
});

describe('a save that failed for a reason that passes', () => {
    it.each([
        ['no connection', LOST],
        ['a server that is busy', BUSY],
        [
            'a lock held by somebody else',
            { status: 400, body: [{ errorCode: 'UNABLE_TO_LOCK_ROW', message: 'Locked.' }] }
        ]
    ])('is tried again by itself after %s', async (_what, error) => {
        const platform = startPlatform();
        const { edit, ports, shown } = platform.open();
        ports.update.mockRejectedValueOnce(error);
        edit(rated);
        await pause();

        await wait(FIRST_PAUSE);

        expect(shown()?.save).toEqual({ kind: 'saved' });
        expect(platform.writes).toHaveLength(1);
    });

    it('is tried after growing pauses, looking first, and never sent into the void', async () => {
        const platform = startPlatform();
        const { edit, ports } = platform.open();
        platform.fates.save = ['lost'];
        platform.fates.look = Array.from({ length: 20 }, () => 'lost');
        edit(rated);
        await pause();
        const looks: number[] = [];
        // Each pause begins when the one before it is over.
        /* eslint-disable no-await-in-loop */
        for (const milliseconds of [...RETRY_PAUSES, RETRY_PAUSES.at(-1) ?? 0]) {
            const before = ports.refresh.mock.calls.length;
            await wait(milliseconds - 1);
            expect(ports.refresh.mock.calls.length).toBe(before);
            await wait(1);
            looks.push(ports.refresh.mock.calls.length - before);
        }
        /* eslint-enable no-await-in-loop */

        expect(looks).toEqual(looks.map(() => 1));
        expect(ports.update).toHaveBeenCalledTimes(1);
    });

    it('is tried at once when the browser comes online', async () => {
        const platform = startPlatform();
        const { edit, shown } = platform.open();
        platform.fates.save = ['lost'];
        edit(rated);
        await pause();

        window.dispatchEvent(new CustomEvent('online'));
        await wait(0);

        expect(shown()?.save).toEqual({ kind: 'saved' });
    });

    it('is tried at once when the evaluator asks, and says so meanwhile', async () => {
        const platform = startPlatform();
        const { edit, id, ports, session, shown } = { ...platform, ...platform.open() };
        platform.fates.save = ['lost'];
        edit(rated);
        await pause();
        let answer: () => void = () => undefined;
        ports.refresh.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));

        session.perform({ kind: 'retry', id });
        expect(shown()?.save).toMatchObject({ kind: 'failed', retry: 'underWay' });
        answer();
        await wait(0);

        expect(shown()?.save).toEqual({ kind: 'saved' });
    });

    it('goes out together with the others when the connection is back', async () => {
        const platform = startPlatform();
        const { edit, ports, session } = platform.open();
        const other = session.sheet().answers.find(({ code }) => code === 'AI-1')?.id ?? '';
        platform.fates.save = ['lost', 'lost'];
        edit(rated);
        session.perform({ kind: 'answer', id: other, change: { notes: 'x' } });
        await pause();
        expect(session.sheet().saves.failed).toBe(2);
        const looks = ports.refresh.mock.calls.length;

        await wait(FIRST_PAUSE);

        expect(session.hasUnsavedWork).toBe(false);
        // One look for both, and one for what the two saves made of the total.
        expect(ports.refresh.mock.calls.length - looks).toBeLessThanOrEqual(3);
    });

    it('stops trying once nothing waits', async () => {
        const platform = startPlatform();
        const { edit, ports } = platform.open();
        platform.fates.save = ['lost'];
        edit(rated);
        await pause();
        await wait(FIRST_PAUSE);
        const looks = ports.refresh.mock.calls.length;

        window.dispatchEvent(new CustomEvent('online'));
        await wait(600_000);

        expect(ports.refresh.mock.calls.length).toBe(looks);
    });
});

it.each([
    ['a session that ended', { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired' }] }],
    ['a limit of requests', { status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'Too many.' }] }],
    ['a server that answers with a page', { status: 503, body: '<html><body>Service Unavailable</body></html>' }]
])('goes on by itself after %s', async (_what, error) => {
    const platform = startPlatform();
    const { edit, ports, shown } = platform.open();
    ports.update.mockRejectedValueOnce(error);
    edit(rated);
    await pause();
    expect(shown()?.save).toMatchObject({ kind: 'failed', retry: 'waiting' });

    await wait(600_000);

    expect(shown()?.save).toEqual({ kind: 'saved' });
    expect(platform.read()).toMatchObject(rated);
});

it.each([
    ['a rule', { status: 400, body: { output: { errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }] } } }],
    ['missing rights', { status: 403, body: [{ errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY' }] }],
    ['a record that is gone', { status: 404, body: [{ errorCode: 'NOT_FOUND' }] }]
])('does not try again what %s refused', async (_what, error) => {
    const platform = startPlatform();
    const { edit, ports, shown } = platform.open();
    ports.update.mockRejectedValueOnce(error);
    edit(rated);
    await pause();

    window.dispatchEvent(new CustomEvent('online'));
    await wait(600_000);

    expect(ports.update).toHaveBeenCalledTimes(1);
    expect(shown()?.save).toEqual({ kind: 'failed', error });
});

it('gives up what cannot be saved when told to, and shows what is stored', async () => {
    const platform = startPlatform();
    const { edit, id, ports, session, shown } = { ...platform, ...platform.open() };
    const { rating } = platform.read();
    ports.update.mockRejectedValueOnce({ status: 400, body: { message: 'No.' } });
    edit(rated);
    await pause();

    session.perform({ kind: 'discard', id });
    await wait(600_000);

    expect(shown()).toMatchObject({ rating, save: null });
    expect(session.hasUnsavedWork).toBe(false);
    expect(platform.writes).toEqual([]);
});

it('sends nothing for an edit that was taken back within the pause', async () => {
    const platform = startPlatform();
    const { edit, ports, session } = platform.open();
    const { notes } = platform.read();
    edit({ notes: 'a slip' });
    edit({ notes });

    await pause();

    expect(ports.update).not.toHaveBeenCalled();
    expect(session.hasUnsavedWork).toBe(false);
});

it('asks again for the total when the platform could not be asked after a save', async () => {
    const platform = startPlatform();
    const { edit, session } = platform.open();
    platform.fates.look = ['lost', 'lost'];
    edit(rated);
    await pause();
    expect(session.sheet().confirmationFailure).not.toBeNull();

    await wait(60_000);

    expect(session.sheet().confirmationFailure).toBeNull();
    expect(platform.writes).toHaveLength(1);
});

it.each([
    [
        'the session has ended',
        { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired.' }] }
    ],
    ['the limit is reached', { status: 403, body: [{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'Exceeded.' }] }]
])('goes on with everything at the next save that comes through after %s', async (_what, error) => {
    const { at, edit, ports, session } = setUp();
    const codes = ['SD-1', 'SD-4', 'ST-2', 'EH-1', 'OC-4'];
    ports.update.mockRejectedValue(error);
    codes.slice(0, 4).forEach((code) => edit(code, { notes: 'new' }));
    await wait(60_000);
    ports.update.mockResolvedValue({ lastModifiedDate: LATER });

    edit('OC-4', { notes: 'new' });
    await pause();
    await wait(10);

    expect(codes.map((code) => at(code)?.save?.kind)).toEqual(codes.map(() => 'saved'));
    expect(session.hasUnsavedWork).toBe(false);
});
