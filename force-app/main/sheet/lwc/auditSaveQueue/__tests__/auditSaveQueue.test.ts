import { PAUSE } from 'c/auditSaveQueue';
import { pause, setUp } from './queue';

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
