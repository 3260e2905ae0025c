import type { Browser, Page } from 'playwright-core';
import { goTo, newTab, VIEWPORTS } from './browsing.ts';
import type { OpenPage, PageOptions } from './browsing.ts';

/** A file of the org without a script, to which a tab goes so that nothing of a test is at work in it any more. */
const QUIET = '/assets/images/logo-noname.svg';

/** What a test may listen to. Playwright itself listens to the other events of a page. */
const HEARD = [
    'console',
    'dialog',
    'domcontentloaded',
    'download',
    'framenavigated',
    'load',
    'pageerror',
    'popup',
    'request',
    'requestfailed',
    'requestfinished',
    'response'
] as const;

const viewportOf = ({ viewport = 'desktop' }: PageOptions): { width: number; height: number } => VIEWPORTS[viewport];

/** Takes back whatever a test may have done to a tab and its session. */
const clean = async (page: Page, options: PageOptions): Promise<void> => {
    const context = page.context();
    await Promise.all(
        context
            .pages()
            .filter((other) => other !== page)
            .map((other) => other.close())
    );
    HEARD.forEach((event) => page.removeAllListeners(event));
    // A sheet with unsaved work asks before it is left.
    page.on('dialog', (dialog) => void dialog.accept());
    await context.setOffline(false);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto(new URL(QUIET, page.url()).href);
    page.removeAllListeners('dialog');
    await page.evaluate(() => {
        sessionStorage.clear();
        localStorage.clear();
    });
    await context.clearCookies();
    await page.emulateMedia({ media: null, colorScheme: 'light', reducedMotion: 'no-preference' });
    await page.setViewportSize(viewportOf(options));
};

/**
 * The tabs of a browser. A test gets one that is as good as new; those that are closed serve the next test with the same
 * options, because a new session compiles every script anew, which takes longer than most tests. What `clean` cannot take
 * back, such as a clock that was set, ends with the session: close the page's context, and the tab is not used again.
 */
export class Tabs {
    readonly #browser: Browser;
    readonly #options = new Map<Page, PageOptions>();
    readonly #idle = new Map<string, Page[]>();

    constructor(browser: Browser) {
        this.#browser = browser;
    }

    /** Opens an address in a tab that no other test has at this time. */
    async open(url: string, options: PageOptions = {}): Promise<OpenPage> {
        const page = this.#idleWith(options).pop() ?? (await newTab(this.#browser, options));
        this.#options.set(page, options);
        return goTo(page, url, options);
    }

    /** Ends a test's work in a tab. */
    async close(page: Page): Promise<void> {
        const options = this.#options.get(page) ?? {};
        this.#options.delete(page);
        try {
            await clean(page, options);
            this.#idleWith(options).push(page);
        } catch {
            // The org may be down: a tab that cannot be cleaned is not used again.
            await page.context().close();
        }
    }

    #idleWith(options: PageOptions): Page[] {
        const key = JSON.stringify(Object.entries(options).sort());
        const idle = this.#idle.get(key) ?? [];
        this.#idle.set(key, idle);
        return idle;
    }
}
