import type { Page } from 'playwright-core';

/** What a page tells of itself; times in milliseconds since its navigation began. */
export interface PageProbe {
    /** When the first element that a selector finds was there, laid out and enabled. */
    readyAt: number;
    /** When the reply to the last data request before that had arrived. */
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
}

/**
 * Runs in the page before anything else of it, and keeps the browser's own ways to find elements: what synthetic shadow puts in their
 * place does not see into components. Methods, not functions, because the compiler of this file wraps named functions in one that
 * the page does not have.
 */
const watch = (waiting: Waiting): void => {
    const find = Document.prototype.querySelector;
    const below = Element.prototype.getElementsByTagName;
    const watcher = {
        findAnywhere(selector: string): HTMLElement | null {
            return find.call(document, selector) as HTMLElement | null;
        },
        bytesOf(replies: readonly PerformanceResourceTiming[]): number {
            return replies.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0);
        },
        look(): void {
            const control = this.findAnywhere(waiting.control);
            if (control === null || control.matches(':disabled') || control.getBoundingClientRect().height === 0) {
                requestAnimationFrame(() => this.look());
                return;
            }
            const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
            const data = requests.filter(({ name }) => name.includes('/services/data/'));
            const queries = data.filter(({ name }) => name.endsWith('/graphql'));
            const host = this.findAnywhere(waiting.component);
            const page: ProbedPage = globalThis as unknown as ProbedPage;
            page.pageProbe = {
                readyAt: performance.now(),
                repliedAt: Math.max(...queries.map(({ responseEnd }) => responseEnd)),
                dataRequests: data.length,
                queries: queries.length,
                queryBytes: this.bytesOf(queries),
                dataBytes: this.bytesOf(data),
                elements: host === null ? 0 : below.call(host, '*').length
            };
        }
    };
    (globalThis as unknown as ProbedPage).findAnywhere = (selector) => watcher.findAnywhere(selector);
    requestAnimationFrame(() => watcher.look());
};

/** Opens an address and says when the control was there to be used. */
export const probePage = async (page: Page, address: string, waiting: Waiting): Promise<PageProbe> => {
    await page.addInitScript(watch, waiting);
    await page.goto(address);
    await page.waitForFunction(() => 'pageProbe' in globalThis);
    return page.evaluate(() => (globalThis as unknown as { pageProbe: PageProbe }).pageProbe);
};
