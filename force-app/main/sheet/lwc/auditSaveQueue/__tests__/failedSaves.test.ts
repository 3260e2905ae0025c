import { PAUSE } from 'c/auditSaveQueue';
import { pause, setUp } from './queue';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

describe('a failed save', () => {
    const failure = { status: 500 };

    const setUpFailed = async () => {
        const onFailure = jest.fn();
        const parts = setUp({ onFailure });
        parts.queue.edit('a', { rating: 1, notes: 'x' });
        await pause();
        await parts.at(0).fail(failure);
        return { ...parts, onFailure };
    };

    it('is kept with its reason and not repeated unasked', async () => {
        const { onFailure, queue, sent } = await setUpFailed();

        await pause(10 * PAUSE);
        queue.flush();
        queue.wake();

        expect(queue.stateOf('a')).toEqual({ kind: 'failed', error: failure });
        expect(queue.unsaved('a')).toEqual({ rating: 1, notes: 'x' });
        expect(queue.hasUnsavedWork).toBe(true);
        expect(onFailure).toHaveBeenCalledWith('a', failure);
        expect(sent).toHaveLength(1);
    });

    it('is sent whole again on retry', async () => {
        const { at, queue } = await setUpFailed();

        queue.retry('a');
        expect(at(1).change).toEqual({ rating: 1, notes: 'x' });
        await at(1).succeed();

        expect(queue.stateOf('a')).toEqual({ kind: 'saved' });
    });

    it('goes out with the next edit, which wins', async () => {
        const { at, queue } = await setUpFailed();

        queue.edit('a', { rating: 2 });
        await pause();

        expect(at(1).change).toEqual({ rating: 2, notes: 'x' });
    });

    it('is tried again with what was edited while it was under way', async () => {
        const { at, queue, sent } = setUp();
        queue.edit('a', { rating: 1, notes: 'x' });
        await pause();
        queue.edit('a', { rating: 2 });
        await at(0).fail(failure);
        expect(queue.stateOf('a')).toEqual({ kind: 'unsaved' });

        await pause();

        expect(sent).toHaveLength(2);
        expect(at(1).change).toEqual({ rating: 2, notes: 'x' });
    });

    it('does not hold up other records', async () => {
        const { at, queue } = await setUpFailed();

        queue.edit('b', { rating: 5 });
        await pause();

        expect(at(1).id).toBe('b');
    });

    it('can be given up', async () => {
        const { queue } = await setUpFailed();

        queue.discard('a');

        expect(queue.stateOf('a')).toBeNull();
        expect(queue.unsaved('a')).toEqual({});
        expect(queue.hasUnsavedWork).toBe(false);
    });
});

describe('a record that may not be saved yet', () => {
    it('is kept as unsaved and sent once it may be and the queue is woken', async () => {
        let isAllowed = false;
        const { queue, sent } = setUp({ maySend: () => isAllowed });
        queue.edit('a', { rating: 1 });
        await pause();
        queue.flush();
        expect(sent).toHaveLength(0);
        expect(queue.stateOf('a')).toEqual({ kind: 'unsaved' });

        isAllowed = true;
        queue.wake();

        expect(sent).toHaveLength(1);
    });

    it('is not sent by waking before its pause is over', () => {
        const { queue, sent } = setUp();
        queue.edit('a', { rating: 1 });

        queue.wake();

        expect(sent).toHaveLength(0);
    });
});
