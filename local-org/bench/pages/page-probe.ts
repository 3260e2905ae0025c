import type { Page } from 'playwright-core';

/** What a page tells of itself; times in milliseconds since its navigation began. */
export interface PageProbe {
    /** When the first element that a selector finds was there, laid out and enabled. */
    readyAt: number;
    /** When the reply to the last query before that had arrived; when it began where it asked for nothing. */
    repliedAt: number;
    dataRequests: number;
    /** Those of them that are GraphQL queries. */
    queries: number;
    /** Bytes of the replies to them, uncompressed. */
    queryBytes: number;
    /** Bytes of the replies to all data requests, uncompressed. */
    dataBytes: number;
    /** Elements below the component. */
    elements: number;
}

interface Waiting {
    readonly control: string;
    readonly component: string;
}

/** What the probe leaves in the page. */
export interface ProbedPage {
    pageProbe?: PageProbe;
    /** Finds an element inside components too. */
    findAnywhere(selector: string): HTMLElement | null;
    /** Looks for a control from now on, and leaves what it saw in `pageProbe`. */
    probe(waiting: Waiting): void;
}

/**
 * Runs in the page before anything else of it, and keeps the browser's own ways to find elements: what synthetic shadow puts in their
 * place does not see into components. Methods, not functions, because the compiler of this file wraps named functions in one that
 * the page does not have.
 */
const watch = (first: Waiting): void => {
    const find = Document.prototype.querySelector;
    const below = Element.prototype.getElementsByTagName;
    const watcher = {
        findAnywhere(selector: string): HTMLElement | null {
            return find.call(document, selector) as HTMLElement | null;
        },
        bytesOf(replies: readonly PerformanceResourceTiming[]): number {
            return replies.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
        },
        look(waiting: Waiting, begun: number): void {
            const control = this.findAnywhere(waiting.control);
            if (control === null || control.matches(':disabled') || control.getBoundingClientRect().height === 0) {
                requestAnimationFrame(() => this.look(waiting, begun));
                return;
            }
            const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
            const data = requests.filter(({ name }) => name.includes('/services/data/'));
            const queries = data.filter(({ name }) => name.endsWith('/graphql'));
            const host = this.findAnywhere(waiting.component);
            const page = globalThis as unknown as ProbedPage;
            page.pageProbe = {
                readyAt: performance.now(),
                repliedAt: Math.max(begun, ...queries.map(({ responseEnd }) => responseEnd)),
                dataRequests: data.length,
                queries: queries.length,
                queryBytes: this.bytesOf(queries),
                dataBytes: this.bytesOf(data),
                elements: host === null ? 0 : below.call(host, '*').length
            };
        }
    };
    const page = globalThis as unknown as ProbedPage;
    page.findAnywhere = (selector) => watcher.findAnywhere(selector);
    page.probe = (waiting) => watcher.look(waiting, performance.now());
    requestAnimationFrame(() => page.probe(first));
};

const seenIn = async (page: Page): Promise<PageProbe> => {
    await page.waitForFunction(() => (globalThis as unknown as ProbedPage).pageProbe !== undefined);
    return page.evaluate(() => (globalThis as unknown as { pageProbe: PageProbe }).pageProbe);
};

/** Opens an address and says when the control was there to be used. */
export const probePage = async (page: Page, address: string, waiting: Waiting): Promise<PageProbe> => {
    await page.addInitScript(watch, waiting);
    await page.goto(address);
    return seenIn(page);
};

/** On a page that was opened by `probePage`, clicks a link and says when the control was there to be used. */
export const probeClick = async (page: Page, link: string, waiting: Waiting): Promise<PageProbe> => {
    await page.evaluate(
        ({ link: selector, waiting: next }) => {
            const probed = globalThis as unknown as ProbedPage;
            delete probed.pageProbe;
            performance.clearResourceTimings();
            probed.probe(next);
            probed.findAnywhere(selector)?.click();
        },
        { link, waiting }
    );
    return seenIn(page);
};
