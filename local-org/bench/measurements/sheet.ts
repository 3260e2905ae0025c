import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { VIEWPORTS, startBrowser } from '../../browser-tests/browsing.ts';
import { copyProject } from '../../browser-tests/project-copy.ts';
import { startOrg } from '../../browser-tests/running-org.ts';
import type { RunningOrg } from '../../browser-tests/running-org.ts';
import { duration, median } from '../measurement.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { probePage } from '../pages/page-probe.ts';
import { probeRating } from '../pages/rating-probe.ts';
import { AUDIT_SHEET, DATATABLE, FIELDSETS, STACKED, elementOf, placeOnEvaluationPage } from '../pages/sheet-pages.ts';
import type { SheetPage } from '../pages/sheet-pages.ts';

const RUNS = 7;

/** What is compared, each with the unit of its figures. */
const QUESTIONS = {
    drawn: { what: 'answers arrived, until the first rating can be given', unit: duration },
    opened: { what: 'page opened, until the first rating can be given', unit: duration },
    dataRequests: { what: 'data requests until then, the rest of the page included', unit: String },
    queries: { what: 'of them queries for the sheet', unit: String },
    queryBytes: { what: 'bytes of their replies', unit: String },
    dataBytes: { what: 'bytes of the replies to all data requests', unit: String },
    elements: { what: 'elements of the sheet', unit: String },
    newTotal: { what: 'rating given, until the frame with the new total', unit: duration },
    frames: { what: 'frames until then', unit: String },
    saved: { what: 'rating given, until its scores are read again', unit: duration },
    saveRequests: { what: 'requests for saving and reading again', unit: String }
} satisfies Record<string, { what: string; unit: (value: number) => string }>;

type Question = keyof typeof QUESTIONS;
type Result = Readonly<Record<Question, number>>;

const measureOnce = async (browser: Browser, org: RunningOrg, sheet: SheetPage): Promise<Result> => {
    const { id } = await org.request<{ id: string }>('admin@local.org', 'POST', 'sobjects/Vendor_Evaluation__c', {
        Name: 'Measured',
        Status__c: 'In Progress'
    });
    const context = await browser.newContext({ viewport: VIEWPORTS.desktop });
    const page = await context.newPage();
    const opened = await probePage(page, `${org.url}/lightning/r/Vendor_Evaluation__c/${id}/view`, {
        control: sheet.control,
        component: elementOf(sheet.component)
    });
    // What the rest of the page still asks for is no cost of the rating.
    await page.waitForLoadState('networkidle');
    const rated = await probeRating(page, (shown) => sheet.rate(shown));
    await context.close();
    return {
        drawn: opened.readyAt - opened.repliedAt,
        opened: opened.readyAt,
        dataRequests: opened.dataRequests,
        queries: opened.queries,
        queryBytes: opened.queryBytes,
        dataBytes: opened.dataBytes,
        elements: opened.elements,
        newTotal: rated.newTotalAfter,
        frames: rated.frames,
        saved: rated.savedAfter,
        saveRequests: rated.requests
    };
};

interface Opened {
    readonly sheet: SheetPage;
    readonly org: RunningOrg;
    readonly close: () => Promise<void>;
}

/** A page in an org of its own. */
const openPage = async (sheet: SheetPage): Promise<Opened> => {
    const directory = mkdtempSync(join(tmpdir(), 'local-org-project-'));
    copyProject(directory);
    placeOnEvaluationPage(directory, sheet.component);
    const org = await startOrg(directory);
    const close = async (): Promise<void> => {
        await org.stop();
        rmSync(directory, { recursive: true });
    };
    return { sheet, org, close };
};

const medians = (results: readonly Result[]): Result => {
    const of = (question: Question): number => median(results.map((result) => result[question]));
    return Object.fromEntries((Object.keys(QUESTIONS) as Question[]).map((name) => [name, of(name)])) as Result;
};

/** In turns, so that a machine that becomes slower meets all pages; the first opening, which warms up, does not count. */
const measurePages = async (browser: Browser, pages: readonly Opened[]): Promise<Result[]> => {
    const results = pages.map((): Result[] => []);
    for (let run = 0; run <= RUNS; run += 1) {
        for (const [place, { org, sheet }] of pages.entries()) {
            const result = await measureOnce(browser, org, sheet);
            if (run > 0) {
                results[place]?.push(result);
            }
        }
    }
    return results.map(medians);
};

const COMPARED = [DATATABLE, STACKED, FIELDSETS];

const compared = (name: Question, own: Result, others: readonly Result[]): Figure => {
    const { what, unit } = QUESTIONS[name];
    const ratios = others.map(
        (result, place) =>
            `${(own[name] / result[name]).toFixed(2)} of ${COMPARED[place]?.name ?? ''} (${unit(result[name])})`
    );
    return { what, value: unit(own[name]), remark: ratios.join('; ') };
};

/** The audit sheet against other ways to draw the same 31 answers, as ratios: below 1 the sheet takes less. */
export const sheet: Measurement = {
    title: 'The audit sheet against other ways to draw its 31 answers',
    measure: async () => {
        const browser = await startBrowser();
        const pages: Opened[] = [];
        try {
            for (const page of [AUDIT_SHEET, ...COMPARED]) {
                pages.push(await openPage(page));
            }
            const [own, ...others] = await measurePages(browser, pages);
            return own ? (Object.keys(QUESTIONS) as Question[]).map((name) => compared(name, own, others)) : [];
        } finally {
            await Promise.all(pages.map(({ close }) => close()));
            await browser.close();
        }
    }
};
