import { PendingReplies } from '../pendingReplies';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

it('waits for the reply, not for the end of the asking', async () => {
    const pending = new PendingReplies();
    const done = jest.fn();
    pending.ask(() => Promise.resolve()).then(done);
    await jest.advanceTimersByTimeAsync(100);
    expect(done).not.toHaveBeenCalled();

    pending.settle();
    await jest.advanceTimersByTimeAsync(0);

    expect(done).toHaveBeenCalledTimes(1);
});

it('stops waiting when no reply follows, because nothing has changed', async () => {
    const done = jest.fn();
    new PendingReplies().ask(() => Promise.resolve()).then(done);

    await jest.advanceTimersByTimeAsync(1000);

    expect(done).toHaveBeenCalledTimes(1);
});

it('rejects with the error of the reply', async () => {
    const pending = new PendingReplies();
    const asked = pending.ask(() => new Promise(() => undefined));

    pending.settle('Too busy.');

    await expect(asked).rejects.toBe('Too busy.');
});
