import { PendingAnswers } from '../pendingAnswers';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

it('waits for the answer, not for the end of the asking', async () => {
    const pending = new PendingAnswers();
    const done = jest.fn();
    pending.ask(() => Promise.resolve()).then(done);
    await jest.advanceTimersByTimeAsync(100);
    expect(done).not.toHaveBeenCalled();

    pending.settle();
    await jest.advanceTimersByTimeAsync(0);

    expect(done).toHaveBeenCalledTimes(1);
});

it('stops waiting when no answer follows, because nothing has changed', async () => {
    const done = jest.fn();
    new PendingAnswers().ask(() => Promise.resolve()).then(done);

    await jest.advanceTimersByTimeAsync(1000);

    expect(done).toHaveBeenCalledTimes(1);
});

it('rejects with the error of the answer', async () => {
    const pending = new PendingAnswers();
    const asked = pending.ask(() => new Promise(() => undefined));

    pending.settle('Too busy.');

    await expect(asked).rejects.toBe('Too busy.');
});
