import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { browserPath } from '../../scripts/browser.ts';
import { runAxe } from './axe.ts';
import type { Finding } from './axe.ts';

/** The two widths every state is looked at: a laptop and a phone. */
export const VIEWPORTS = {
    desktop: { width: 1280, height: 900 },
    phone: { width: 390, height: 844 }
} as const;

/** The name of a phone's browser, by which the platform and the local org know a phone. */
const PHONE =
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

/** Starts a headless Chromium; root may not use its sandbox. */
export const startBrowser = (): Promise<Browser> =>
    chromium.launch({
        executablePath: browserPath(),
        args: [
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--disable-gpu',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync'
        ]
    });

/** A page and the errors its scripts have thrown or logged. */
export interface OpenPage {
    page: Page;
    errors: string[];
}

/** How wide a page is, and who looks at it: an admin on a laptop unless said otherwise. */
export interface PageOptions {
    viewport?: keyof typeof VIEWPORTS;
    username?: string;
    /** Whether the page is touched, so that nothing can be pointed at without pressing it. */
    isTouched?: boolean;
    /** Whether the user's language is written from right to left. */
    isRightToLeft?: boolean;
}

/** What Salesforce does for a user whose language is written from right to left: the page says so, and the locale with it. */
const turnAround = async (context: BrowserContext): Promise<void> => {
    await context.route(/\/lightning\/[or]\/[^?]*(\?.*)?$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('dir="ltr"', 'dir="rtl"') });
    });
};

/** A tab in a session of its own, of the given width and for a user of the local org; it has gone nowhere yet. */
export const newTab = async (browser: Browser, options: PageOptions = {}): Promise<Page> => {
    const { viewport = 'desktop', isTouched = false } = options;
    const context = await browser.newContext({
        viewport: VIEWPORTS[viewport],
        hasTouch: isTouched,
        isMobile: isTouched,
        ...(viewport === 'phone' ? { userAgent: PHONE } : {})
    });
    if (options.username !== undefined) {
        await context.addInitScript((username) => {
            sessionStorage.setItem('local-org.username', username);
        }, options.username);
    }
    if (options.isRightToLeft === true) {
        await turnAround(context);
    }
    return context.newPage();
};

/** Goes to an address in a tab made for these options, and begins to note what goes wrong on its pages. */
export const goTo = async (page: Page, url: string, options: PageOptions = {}): Promise<OpenPage> => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
        if (message.type() === 'error') {
            errors.push(`${message.text()} ${message.location().url}`.trim());
        }
    });
    await page.goto(url);
    if (options.isRightToLeft === true) {
        assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    }
    return { page, errors };
};

/** Opens a page of the given width as a user of the local org. */
export const openPage = async (browser: Browser, url: string, options: PageOptions = {}): Promise<OpenPage> =>
    goTo(await newTab(browser, options), url, options);

/** Salesforce draws this button 16 px wide. WCAG 2.5.8 allows it: the date can be typed into the field beside it. */
const isDatePickerButton = ({ rule, components }: Finding): boolean =>
    rule === 'target-size' && components.includes('lightning-datepicker');

/** What lies partly behind the total or the bar at the thumb is scrolled out from behind it. */
const isScrolledBehind = ({ rule, words }: Finding): boolean =>
    rule === 'target-size' && words.includes('partially obscured');

/** How many pictures were taken, by test file. */
const pictures = new Map<string, number>();

/** The test file that is at work: a process runs several. */
const testFile = (): string => /([\w-]+)\.test\.ts/.exec(new Error('where').stack ?? '')?.[1] ?? 'page';

/** With SCREENSHOTS=1, keeps a picture of the whole page in `.local-org/screenshots`: the test file, a running number, the width. */
export const keepState = async (page: Page): Promise<void> => {
    if (process.env['SCREENSHOTS'] === '1') {
        const file = testFile();
        const number = (pictures.get(file) ?? 0) + 1;
        pictures.set(file, number);
        const name = `${file}-${String(number).padStart(2, '0')}-${page.viewportSize()?.width ?? 0}`;
        await page.screenshot({ path: `.local-org/screenshots/${name}.png`, fullPage: true });
    }
};

/**
 * Fails with every WCAG 2.2 AA violation that axe finds on the page as it stands, and when axe has not looked: a rule broke
 * off, or no contrast was measured. Every state worth a look passes here.
 */
export const assertAccessible = async (page: Page): Promise<void> => {
    await keepState(page);
    const { violations, broken, contrasts } = await runAxe(page);
    const faults = violations
        .filter((finding) => !isDatePickerButton(finding) && !isScrolledBehind(finding))
        .map(({ words }) => words);
    assert.deepEqual([...broken, ...faults], []);
    assert.ok(contrasts.length > 0, 'axe measured no contrast');
};

/** Keeps a picture of a part of the page in docs/ when SCREENSHOTS=1; otherwise does nothing, so that a test run changes no file. */
export const keepScreenshot = async (part: Locator, name: string): Promise<void> => {
    if (process.env['SCREENSHOTS'] !== '1') {
        return;
    }
    mkdirSync('docs', { recursive: true });
    const page = part.page();
    const size = page.viewportSize() ?? VIEWPORTS.desktop;
    // In a window as high as the page nothing has to be scrolled below what stays in view.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
    await part.screenshot({ path: `docs/${name}.png` });
    await page.setViewportSize(size);
};
