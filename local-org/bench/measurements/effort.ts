import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { openPage, startBrowser } from '../../browser-tests/browsing.ts';
import type { PageOptions } from '../../browser-tests/browsing.ts';
import type { RunningOrg } from '../../browser-tests/running-org.ts';
import type { Figure, Measurement } from '../measurement.ts';

const EVALUATOR = 'evaluator1@local.org';
const QUESTIONS = 31;
const LAPTOP = { width: 1366, height: 768 };

/** The question that asks for the core objects, which takes no rating above 2 before they are confirmed. */
const OBJECT_LIST = 'OC-1';

const EVIDENCE = 'Shown in Vendor Org';

/**
 * What one row of a spreadsheet with the same two columns takes at least, the cells restricted to their values. Keys: the
 * rating, over to the next cell, the first letter of the evidence, which completes it, and on to the next row. Clicks: a
 * cell and a value of its list, twice.
 */
const SPREADSHEET = { keys: ['4', 'Tab', 's', 'Enter'], clicks: ['cell', 'value', 'cell', 'value'] };

/** How an evaluator gives the open question its rating and its evidence; tells how many presses that took. */
type Answering = (page: Page, rating: string) => Promise<number>;

const byKeys: Answering = async (page, rating) => {
    await page.keyboard.press(rating);
    await page.keyboard.press('s');
    return 2;
};

/** Only what is in view can be pressed without scrolling first. */
const assertInView = async (target: Locator, page: Page): Promise<void> => {
    const box = await target.boundingBox();
    const height = page.viewportSize()?.height ?? 0;
    assert.ok(box && box.y >= 0 && box.y + box.height <= height, `${await target.innerText()} is out of view`);
};

const byClicks: Answering = async (page, rating) => {
    for (const [choice, value] of [
        ['rating', rating],
        ['evidence', EVIDENCE]
    ] as const) {
        const target = page.locator(`c-audit-question-editor [data-choice="${choice}"] [data-value="${value}"]`);
        await assertInView(target, page);
        await target.click();
    }
    return 2;
};

const byTaps: Answering = async (page, rating) => {
    for (const target of [`[data-rating="${rating}"]`, `[data-evidence="${EVIDENCE}"]`]) {
        await page.locator(`c-audit-thumb-bar ${target}`).tap();
    }
    return 2;
};

interface Way {
    readonly what: string;
    readonly options: PageOptions;
    /** Presses that ask the sheet to go on by itself. */
    begin(page: Page): Promise<void>;
    readonly answer: Answering;
    readonly compared: string;
}

const inSpreadsheet = (presses: readonly string[], name: string): string =>
    `a spreadsheet ${QUESTIONS * presses.length} ${name}, ${presses.join(', ')} in each row`;

const WAYS: readonly Way[] = [
    {
        what: 'keys',
        options: {},
        begin: (page) => page.keyboard.press('g'),
        answer: byKeys,
        compared: inSpreadsheet(SPREADSHEET.keys, 'keys')
    },
    {
        what: 'clicks, nothing scrolled',
        options: {},
        begin: (page) => page.locator('c-audit-workspace .foot c-audit-go-on-switch label').click(),
        answer: byClicks,
        compared: inSpreadsheet(SPREADSHEET.clicks, 'clicks')
    },
    {
        what: 'taps on a phone, nothing scrolled',
        options: { viewport: 'phone', isTouched: true },
        begin: (page) => page.locator('c-audit-dimension-panel c-audit-go-on-switch label').tap(),
        answer: byTaps,
        compared: inSpreadsheet(SPREADSHEET.clicks, 'taps')
    }
];

/** Answers every question of a new evaluation, and makes sure that all of it is stored. */
const pressesOf = async (browser: Browser, org: RunningOrg, way: Way): Promise<number> => {
    const { id } = await org.request<{ id: string }>(EVALUATOR, 'POST', 'sobjects/Vendor_Evaluation__c', {
        Name: `Scored by ${way.what}`
    });
    const address = `${org.url}/lightning/r/Vendor_Evaluation__c/${id}/view`;
    const { page } = await openPage(browser, address, { ...way.options, username: EVALUATOR });
    if (way.options.viewport !== 'phone') {
        await page.setViewportSize(LAPTOP);
    }
    const code = page.locator('c-audit-question-editor .code');
    await code.waitFor();
    await way.begin(page);
    let presses = 1;
    for (let question = 0; question < QUESTIONS; question += 1) {
        const asked = await code.innerText();
        presses += await way.answer(page, asked === OBJECT_LIST ? '2' : '4');
        if (question < QUESTIONS - 1) {
            await code.filter({ hasText: asked }).waitFor({ state: 'detached' });
        }
    }
    await page.getByRole('dialog').waitFor();
    // Longer than the pause in which edits of one answer join one save.
    await page.waitForTimeout(2_000);
    await page.waitForLoadState('networkidle');
    await page.context().close();
    const rated = await org.query<{ Id: string }>(
        EVALUATOR,
        `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${id}' AND Rating__c > 1 AND Evidence__c = '${EVIDENCE}'`
    );
    assert.equal(rated.length, QUESTIONS, 'not every answer is stored');
    return presses;
};

/** What 31 questions cost with rating and evidence, on the sheet and in a spreadsheet of the same columns. */
export const effort: Measurement = {
    title: `Keys, clicks and taps for ${QUESTIONS} questions with rating and evidence`,
    measure: async (org) => {
        const browser = await startBrowser();
        try {
            const figures: Figure[] = [];
            for (const way of WAYS) {
                const presses = await pressesOf(browser, org, way);
                figures.push({ what: way.what, value: String(presses), remark: way.compared });
            }
            return figures;
        } finally {
            await browser.close();
        }
    }
};
