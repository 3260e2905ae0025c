import { pause, setUp } from './queue';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

describe('giving up edits', () => {
    it('leaves a save under way alone', async () => {
        const { queue } = setUp();
        queue.edit('a', { rating: 1 });
        await pause();

        queue.discard('a');

        expect(queue.unsaved('a')).toEqual({ rating: 1 });
    });

    it('takes one entry out and saves the others', async () => {
        const { at, queue } = setUp();
        queue.edit('a', { rating: 1, notes: 'x' });

        queue.withdraw('a', 'rating');
        await pause();

        expect(at(0).change).toEqual({ notes: 'x' });
    });

    it('leaves nothing to save when the only entry is taken out', async () => {
        const { queue, sent } = setUp();
        queue.edit('a', { rating: 1 });

        queue.withdraw('a', 'rating');
        await pause();

        expect(sent).toHaveLength(0);
        expect(queue.hasUnsavedWork).toBe(false);
    });
});

describe('what is to happen after the save under way', () => {
    const setUpSending = async () => {
        const parts = setUp();
        const action = jest.fn();
        parts.queue.edit('a', { rating: 1 });
        await pause();
        return { ...parts, action };
    };

    it('happens at once when there is none', () => {
        const { queue } = setUp();
        const action = jest.fn();

        queue.afterFlight('a', action);

        expect(action).toHaveBeenCalledWith(false);
    });

    it('waits, and learns that it was saved', async () => {
        const { action, at, queue } = await setUpSending();
        queue.afterFlight('a', action);
        expect(action).not.toHaveBeenCalled();

        await at(0).succeed();

        expect(action).toHaveBeenCalledWith(true);
    });

    it('can give up a save that failed before what was edited meanwhile is sent with it', async () => {
        const { at, queue, sent } = await setUpSending();
        queue.edit('a', { notes: 'x' });
        queue.flush('a');
        queue.afterFlight('a', () => queue.discard('a'));

        await at(0).fail({ status: 500 });

        expect(sent).toHaveLength(1);
        expect(queue.stateOf('a')).toBeNull();
    });

    it('is only what was asked for last', async () => {
        const { action, at, queue } = await setUpSending();
        const first = jest.fn();
        queue.afterFlight('a', first);
        queue.afterFlight('a', action);

        await at(0).succeed();

        expect(first).not.toHaveBeenCalled();
        expect(action).toHaveBeenCalledTimes(1);
    });
});
