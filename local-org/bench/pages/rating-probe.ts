import type { Page } from 'playwright-core';
import type { ProbedPage } from './page-probe.ts';

/** What happens after a rating is given; times in milliseconds since the event that gave it. */
export interface RatingProbe {
    /** When the frame begins that shows the new total. */
    newTotalAfter: number;
    /** Frames from the event to that one; 1 is the next. */
    frames: number;
    /** When the scores of the saved answer have been read again. */
    savedAfter: number;
    /** Requests for saving and for reading again. */
    requests: number;
}

/** What the probe leaves in the page. */
interface RatedPage extends ProbedPage {
    ratingProbe?: RatingProbe;
    /** What saved a rating that was given at this time; null until the scores have been read again. */
    saveOf(givenAt: number): Pick<RatingProbe, 'savedAfter' | 'requests'> | null;
}

/** Runs in the page. */
const watchRequests = (): void => {
    (globalThis as unknown as RatedPage).saveOf = (givenAt) => {
        const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        const since = entries.filter(({ name, startTime }) => name.includes('/services/data/') && startTime >= givenAt);
        const save = since.find(({ name }) => name.includes('/ui-api/records/'));
        const again = since.find(
            ({ name, startTime, responseEnd }) =>
                save !== undefined && name.endsWith('/graphql') && startTime >= save.responseEnd && responseEnd > 0
        );
        return again === undefined
            ? null
            : {
                  savedAfter: again.responseEnd - givenAt,
                  requests: since.filter(({ startTime }) => startTime <= again.startTime).length
              };
    };
};

/** Runs in the page; see page-probe.ts for why it has methods only. */
const watchTotal = (): void => {
    const page = globalThis as unknown as RatedPage;
    const watcher = {
        before: '',
        givenAt: 0,
        frames: 0,
        newTotalAfter: 0,
        total(): string {
            return page.findAnywhere('[data-total]')?.textContent ?? '';
        },
        given(event: Event): void {
            if (this.newTotalAfter === 0) {
                this.givenAt = event.timeStamp;
                this.frames = 0;
            }
        },
        look(): void {
            this.frames += 1;
            if (this.newTotalAfter === 0 && this.total() !== this.before) {
                this.newTotalAfter = performance.now() - this.givenAt;
                this.keep();
            } else if (this.newTotalAfter === 0) {
                requestAnimationFrame(() => this.look());
            }
        },
        keep(): void {
            const save = page.saveOf(this.givenAt);
            if (save === null) {
                requestAnimationFrame(() => this.keep());
                return;
            }
            page.ratingProbe = { newTotalAfter: this.newTotalAfter, frames: this.frames, ...save };
        }
    };
    watcher.before = watcher.total();
    ['click', 'keydown'].forEach((type) => {
        window.addEventListener(type, (event) => watcher.given(event), { capture: true });
    });
    requestAnimationFrame(() => watcher.look());
};

/**
 * Gives a rating on a page that `probePage` opened, and says what followed.
 * @param give gives a rating that changes the total; the last click or key press before the new total counts as the moment
 */
export const probeRating = async (page: Page, give: (page: Page) => Promise<void>): Promise<RatingProbe> => {
    await page.evaluate(watchRequests);
    await page.evaluate(watchTotal);
    await give(page);
    await page.waitForFunction(() => 'ratingProbe' in globalThis);
    return page.evaluate(() => (globalThis as unknown as { ratingProbe: RatingProbe }).ratingProbe);
};
