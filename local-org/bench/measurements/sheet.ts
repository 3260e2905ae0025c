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

/** Medians of a page in an org of its own; the first opening, which warms up both, does not count. */
const measurePage = async (browser: Browser, sheet: SheetPage): Promise<Result> => {
    const directory = mkdtempSync(join(tmpdir(), 'local-org-project-'));
    copyProject(directory);
    placeOnEvaluationPage(directory, sheet.component);
    const org = await startOrg(directory);
    try {
        await measureOnce(browser, org, sheet);
        const results: Result[] = [];
        for (let run = 0; run < RUNS; run += 1) {
            results.push(await measureOnce(browser, org, sheet));
        }
        const of = (question: Question): number => median(results.map((result) => result[question]));
        return Object.fromEntries((Object.keys(QUESTIONS) as Question[]).map((name) => [name, of(name)])) as Result;
    } finally {
        await org.stop();
        rmSync(directory, { recursive: true });
    }
};

const COMPARED = [DATATABLE, STACKED, FIELDSETS];

/** The audit sheet against other ways to draw the same 31 answers, as ratios: below 1 the sheet takes less. */
export const sheet: Measurement = {
    title: 'The audit sheet against other ways to draw its 31 answers',
    measure: async () => {
        const browser = await startBrowser();
        try {
            const own = await measurePage(browser, AUDIT_SHEET);
            const others: (readonly [string, Result])[] = [];
            for (const page of COMPARED) {
                others.push([page.name, await measurePage(browser, page)]);
            }
            return (Object.keys(QUESTIONS) as Question[]).map((name): Figure => {
                const { what, unit } = QUESTIONS[name];
                const ratios = others.map(
                    ([other, result]) => `${(own[name] / result[name]).toFixed(2)} of ${other} (${unit(result[name])})`
                );
                return { what, value: unit(own[name]), remark: ratios.join('; ') };
            });
        } finally {
            await browser.close();
        }
    }
};
