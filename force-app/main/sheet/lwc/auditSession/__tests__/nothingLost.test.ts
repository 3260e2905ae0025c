import fc from 'fast-check';
import type { Answer } from 'c/auditRecords';
import { startPlatform } from './platform';
import type { Fate } from './platform';

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.clearAllTimers();
    jest.useRealTimers();
});

type Event =
    | { readonly kind: 'edit'; readonly change: Partial<Answer> }
    | { readonly kind: 'wait'; readonly milliseconds: number }
    | { readonly kind: 'undo' | 'online' | 'reload' };

const changes: fc.Arbitrary<Partial<Answer>> = fc.oneof(
    fc.integer({ min: 0, max: 5 }).map((rating) => ({ status: 'Answered' as const, rating })),
    fc.constantFrom('', 'seen', 'not seen', ' by night ').map((notes) => ({ notes })),
    fc.boolean().map((isBlocking) => ({ isBlocking })),
    fc.constantFrom('Claim' as const, 'Documented' as const, null).map((evidence) => ({ evidence }))
);
const events: fc.Arbitrary<Event> = fc.oneof(
    { weight: 5, arbitrary: changes.map((change) => ({ kind: 'edit' as const, change })) },
    {
        weight: 4,
        arbitrary: fc.integer({ min: 0, max: 9_000 }).map((milliseconds) => ({ kind: 'wait' as const, milliseconds }))
    },
    fc.constantFrom({ kind: 'undo' as const }, { kind: 'online' as const }, { kind: 'reload' as const })
);
const fates = fc.array(fc.constantFrom<Fate>('works', 'works', 'lost', 'replyLost', 'busy'), { maxLength: 12 });

const stories = fc.array(events, { minLength: 1, maxLength: 12 });
/** Milliseconds there and back. */
const latencies = fc.constantFrom(0, 500, 3_000);

const ENTRIES = ['status', 'rating', 'evidence', 'isBlocking'] as const;
const entered = (answer: Answer | undefined) => ({
    ...Object.fromEntries(ENTRIES.map((entry) => [entry, answer?.[entry]])),
    notes: answer?.notes?.trim()
});

it('stores what was entered last, writes nothing twice and asks nothing, whatever is lost on the way', async () => {
    await fc.assert(
        fc.asyncProperty(stories, fates, fates, latencies, async (story, save, look, latency) => {
            const platform = startPlatform();
            platform.latency.milliseconds = latency;
            platform.fates.save = [...save];
            platform.fates.look = [...look];
            let page = platform.open();
            let isCutOff = false;
            const states = [JSON.stringify(entered(platform.read()))];
            const write = platform.writes.push.bind(platform.writes);
            platform.writes.push = (...fields) => {
                states.push(JSON.stringify(entered(platform.read())));
                return write(...fields);
            };
            for (const event of story) {
                if (event.kind === 'edit') {
                    page.edit(event.change);
                } else if (event.kind === 'wait') {
                    // eslint-disable-next-line no-await-in-loop -- a story is told in order
                    await jest.advanceTimersByTimeAsync(event.milliseconds);
                } else if (event.kind === 'undo') {
                    page.session.undo();
                } else if (event.kind === 'online') {
                    window.dispatchEvent(new CustomEvent('online'));
                } else {
                    const kept = page.kept();
                    isCutOff ||= latency > 0 && page.session.hasUnsavedWork;
                    // What the page that is left had under way ends without anybody listening.
                    page.ports.update.mockReturnValue(new Promise(() => undefined));
                    page.ports.refresh.mockReturnValue(new Promise(() => undefined));
                    page.ports.keep.mockReset();
                    page = platform.open(kept);
                }
            }
            const wanted = entered(page.shown());
            await jest.advanceTimersByTimeAsync(1_200_000);

            expect(page.shown()?.theirs).toBeNull();
            expect(page.session.hasUnsavedWork).toBe(false);
            expect(entered(platform.read())).toEqual(wanted);
            // A save that the reload cut off may still arrive: what was entered is sent again to go before or after it.
            const repeated = isCutOff ? [] : states.filter((state, index) => state === states[index - 1]);
            expect(repeated).toEqual([]);
        }),
        { numRuns: 60 }
    );
});
