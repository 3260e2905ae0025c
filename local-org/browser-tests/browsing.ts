import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { browserPath } from '../../scripts/browser.ts';

/** The two widths every state is looked at: a laptop and a phone. */
export const VIEWPORTS = {
    desktop: { width: 1280, height: 900 },
    phone: { width: 390, height: 844 }
} as const;

/** The name of a phone's browser, by which the platform and the local org know a phone. */
const PHONE =
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

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

/** What Salesforce does for a user whose language is written from right to left: the page and the locale say so. */
const turnAround = async (context: BrowserContext): Promise<void> => {
    await context.route(/\/salesforce\/i18n\/dir\.js$/, (route) =>
        route.fulfill({ contentType: 'text/javascript', body: "export default 'rtl';" })
    );
    await context.route(/\/lightning\/[or]\/[^?]*$/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace('dir="ltr"', 'dir="rtl"') });
    });
};

/** Opens a page of the given width as a user of the local org. */
export const openPage = async (browser: Browser, url: string, options: PageOptions = {}): Promise<OpenPage> => {
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
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
        if (message.type() === 'error') {
            errors.push(message.text());
        }
    });
    await page.goto(url);
    if (options.isRightToLeft === true) {
        assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    }
    return { page, errors };
};

interface ViolatingNode {
    target: unknown;
    failureSummary: string;
}

interface Violation {
    id: string;
    help: string;
    nodes: ViolatingNode[];
}

/** Salesforce draws this button 16 px wide. WCAG 2.5.8 allows it: the date can be typed into the field beside it. */
const isDatePickerButton = (rule: string, { target }: ViolatingNode): boolean =>
    rule === 'target-size' && String(target).includes('lightning-datepicker,lightning-button-icon');

let pictures = 0;

/** With SCREENSHOTS=1, keeps a picture of the whole page in `.local-org/screenshots`: the test file, a running number, the width. */
const keepState = async (page: Page): Promise<void> => {
    if (process.env['SCREENSHOTS'] === '1') {
        pictures += 1;
        const file = basename(process.argv[1] ?? '', '.test.ts');
        const name = `${file}-${String(pictures).padStart(2, '0')}-${page.viewportSize()?.width ?? 0}`;
        await page.screenshot({ path: `.local-org/screenshots/${name}.png`, fullPage: true });
    }
};

/** Fails with every WCAG 2.2 AA violation that axe finds on the page as it stands; every state worth a look passes here. */
export const assertAccessible = async (page: Page): Promise<void> => {
    await keepState(page);
    await page.evaluate(AXE);
    const violations = await page.evaluate(async (tags) => {
        const { axe } = globalThis as unknown as {
            axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
        };
        return (await axe.run(document, { runOnly: tags })).violations;
    }, WCAG_2_2_AA);
    assert.deepEqual(
        violations.flatMap(({ id, help, nodes }) =>
            nodes
                .filter((node) => !isDatePickerButton(id, node))
                .map(({ target, failureSummary }) => `${id}: ${help}. ${String(target)}: ${failureSummary}`)
        ),
        []
    );
};

/** Keeps a picture of a part of the page in docs/ when SCREENSHOTS=1; otherwise does nothing, so that a test run changes no file. */
export const keepScreenshot = async (part: Locator, name: string): Promise<void> => {
    if (process.env['SCREENSHOTS'] !== '1') {
        return;
    }
    mkdirSync('docs', { recursive: true });
    await part.screenshot({ path: `docs/${name}.png` });
};
