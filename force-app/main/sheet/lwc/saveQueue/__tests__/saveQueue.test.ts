import { PAUSE, SaveQueue } from 'c/saveQueue';
import type { SaveQueueOptions } from 'c/saveQueue';

interface Change {
    rating?: number;
    notes?: string;
}

interface Sent {
    id: string;
    change: Change;
    succeed(): Promise<void>;
    fail(error: unknown): Promise<void>;
}

const settled = async (): Promise<void> => {
    await jest.advanceTimersByTimeAsync(0);
};

/** A queue whose saves wait until the test lets them succeed or fail. */
const setUp = (options: Partial<SaveQueueOptions<Change>> = {}) => {
    const sent: Sent[] = [];
    const queue = new SaveQueue<Change>({
        onChange: jest.fn(),
        save: (id, change) =>
            new Promise((resolve, reject) => {
                const succeed = (): Promise<void> => {
                    resolve();
                    return settled();
                };
                const fail = (error: unknown): Promise<void> => {
                    reject(error);
                    return settled();
                };
                sent.push({ id, change, succeed, fail });
            }),
        ...options
    });
    const at = (index: number): Sent => {
        const save = sent[index];
        if (!save) {
            throw new Error(`Save ${index} was not sent`);
        }
        return save;
    };
    return { at, queue, sent };
};

const pause = (milliseconds = PAUSE): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

describe('edits become saves', () => {
    it('makes edits within the pause one save, the newest value winning', async () => {
        const { queue, sent } = setUp();
        queue.edit('a', { rating: 3 });
        await pause(PAUSE - 1);
        queue.edit('a', { rating: 4, notes: 'x' });
        await pause(PAUSE - 1);
        expect(sent).toHaveLength(0);

        await pause(1);

        expect(sent.map(({ id, change }) => [id, change])).toEqual([['a', { rating: 4, notes: 'x' }]]);
    });

    it('saves two records side by side', async () => {
        const { queue, sent } = setUp();
        queue.edit('a', { rating: 1 });
        queue.edit('b', { rating: 2 });

        await pause();

        expect(sent.map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('sends at once when told to', () => {
        const { queue, sent } = setUp();
        queue.edit('a', { rating: 1 });

        queue.flush('a');

        expect(sent).toHaveLength(1);
    });

    it('sends everything when no record is named', () => {
        const { queue, sent } = setUp();
        queue.edit('a', { rating: 1 });
        queue.edit('b', { rating: 2 });

        queue.flush();

        expect(sent).toHaveLength(2);
    });
});

describe('saves of one record', () => {
    it('never overlap: what is edited meanwhile waits and goes out next', async () => {
        const { at, queue, sent } = setUp();
        queue.edit('a', { rating: 1 });
        await pause();
        queue.edit('a', { rating: 2 });
        await pause();
        queue.flush('a');
        expect(sent).toHaveLength(1);

        await at(0).succeed();

        expect(sent.map(({ change }) => change)).toEqual([{ rating: 1 }, { rating: 2 }]);
    });

    it('still leave a pause to an edit that is younger than it', async () => {
        const { at, queue, sent } = setUp();
        queue.edit('a', { rating: 1 });
        await pause();
        queue.edit('a', { rating: 2 });

        await at(0).succeed();
        expect(sent).toHaveLength(1);
        expect(queue.stateOf('a')).toEqual({ kind: 'unsaved' });

        await pause();
        expect(sent).toHaveLength(2);
    });

    it('are reported from edit to saved', async () => {
        const { at, queue } = setUp();
        const states = [queue.stateOf('a')?.kind];
        queue.edit('a', { rating: 1 });
        states.push(queue.stateOf('a')?.kind);
        await pause();
        states.push(queue.stateOf('a')?.kind);
        await at(0).succeed();
        states.push(queue.stateOf('a')?.kind);

        expect(states).toEqual([undefined, 'unsaved', 'saving', 'saved']);
    });
});

describe('what is not saved yet', () => {
    it('is on top from the first edit until the save is done', async () => {
        const { at, queue } = setUp();
        queue.edit('a', { rating: 1 });
        expect(queue.unsaved('a')).toEqual({ rating: 1 });
        await pause();
        queue.edit('a', { notes: 'x' });
        expect(queue.unsaved('a')).toEqual({ rating: 1, notes: 'x' });
        expect(queue.hasUnsavedWork).toBe(true);

        await at(0).succeed();
        expect(queue.unsaved('a')).toEqual({ notes: 'x' });
        await pause();
        await at(1).succeed();

        expect(queue.unsaved('a')).toEqual({});
        expect(queue.hasUnsavedWork).toBe(false);
    });
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

it('keeps a save under way when told to discard', async () => {
    const { queue } = setUp();
    queue.edit('a', { rating: 1 });
    await pause();

    queue.discard('a');

    expect(queue.unsaved('a')).toEqual({ rating: 1 });
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

it('tells of every step', async () => {
    const onChange = jest.fn();
    const { at, queue } = setUp({ onChange });
    queue.edit('a', { rating: 1 });
    expect(onChange).toHaveBeenCalledTimes(1);
    await pause();
    expect(onChange).toHaveBeenCalledTimes(2);

    await at(0).succeed();

    expect(onChange).toHaveBeenCalledTimes(3);
});
