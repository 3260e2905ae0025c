import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, VIEWPORTS } from './browsing.ts';
import type { PageOptions } from './browsing.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const SMALL_LAPTOP = { width: 1366, height: 768 };
const QUESTIONS = 31;

/** Opens an evaluation in a window of a small laptop, or on a phone. */
const openSheet = async (options: PageOptions = {}, vendor = 'Ferrowick'): Promise<Page> => {
    const { page } = await stage.open('/', options);
    if (options.viewport !== 'phone') {
        await page.setViewportSize(SMALL_LAPTOP);
    }
    await page.goto(`${stage.org.url}${await stage.addressOf('Vendor_Evaluation__c', vendor)}`);
    await page.locator('c-audit-question-editor').waitFor();
    await page.locator('c-audit-question-finder').waitFor();
    // The place of the question is scrolled to once everything above it is drawn.
    await page.waitForTimeout(300);
    return page;
};

const overview = (page: Page): Locator => page.locator('c-audit-overview');
const lines = (page: Page): Locator => page.locator('c-audit-question-line');
const summary = (page: Page): Locator => page.locator('[data-agenda="summary"]');
const minutes = (page: Page): Locator => page.getByRole('spinbutton', { name: 'Minutes of the demo' });

/** The code of the line or question that has the focus; empty when the focus is elsewhere. */
const focusedCode = (page: Page): Promise<string> =>
    page.locator('[data-code]:focus-within').evaluateAll(([found]) => found?.getAttribute('data-code') ?? '');

const boxOf = async (part: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
    const box = await part.boundingBox();
    assert.ok(box, 'the part is not on the page');
    return box;
};

test('a key shows all questions in a line each, all of them in view on a small laptop', async () => {
    const page = await openSheet();
    await page.keyboard.press('q');
    await overview(page).waitFor();

    assert.equal(await lines(page).count(), QUESTIONS);
    const standing = await boxOf(page.locator('c-audit-sheet-header'));
    const bottoms = new Map<number, number>();
    for (const line of await lines(page).all()) {
        const { x, y, height } = await boxOf(line);
        assert.ok(height < 30, `a line is ${height} px high`);
        assert.ok(y >= standing.y + standing.height && y + height <= SMALL_LAPTOP.height, `a line is at ${y}`);
        // Down one column, then down the next, in the order in which the questions are asked.
        assert.ok(y >= (bottoms.get(x) ?? 0), 'the lines are out of order');
        bottoms.set(x, y + height);
    }
    assert.equal(bottoms.size, 2);
    assert.equal(await page.locator('c-audit-overview h4').count(), 8);
    assert.match(await page.locator('[data-group="Sync Direction"] h4').innerText(), /Sync Direction\s+3\.25/);
    await assertAccessible(page);
    await stage.close(page);
});

test('the overview is gone through by keys, opens a question ready for a key, and Escape and its key lead back', async () => {
    const page = await openSheet();
    const place = async (): Promise<number> => Math.round((await boxOf(page.locator('[data-code="FM-1"]'))).y);
    const before = await place();
    await page.keyboard.press('q');
    assert.equal(await focusedCode(page), 'FM-1');
    await page.keyboard.press('q');
    await overview(page).waitFor({ state: 'detached' });
    assert.equal(await focusedCode(page), 'FM-1');
    const after = await place();
    assert.ok(Math.abs(after - before) <= 2, `${before} became ${after}`);

    await page.keyboard.press('q');
    for (const key of ['ArrowDown', 'j', 'k', 'Shift+J']) {
        await page.keyboard.press(key);
    }
    assert.equal(await focusedCode(page), 'ST-1');
    const whole = await page.locator('c-audit-question-groups .whole').innerText();
    await page.keyboard.press('Escape');
    await overview(page).waitFor({ state: 'detached' });
    assert.equal(await focusedCode(page), 'FM-1');

    await page.keyboard.press('q');
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('Enter');
    await overview(page).waitFor({ state: 'detached' });
    await page.locator('[data-code="ST-1"] c-audit-question-editor').waitFor();
    assert.equal(await focusedCode(page), 'ST-1');
    assert.ok(whole.includes(await page.locator('c-audit-question-editor h4 bdi').first().innerText()));
    await page.keyboard.press('2');
    assert.equal(await page.locator('c-audit-question-editor [data-choice="rating"] input:checked').inputValue(), '2');
    await stage.close(page);
});

test('a button shows all questions, a press opens one, and the keys are listed', async () => {
    const page = await openSheet();
    await page.getByRole('button', { name: 'All questions' }).click();
    await overview(page).waitFor();
    await lines(page).filter({ hasText: 'PS-2' }).click();
    await overview(page).waitFor({ state: 'detached' });
    assert.equal(await focusedCode(page), 'PS-2');

    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    assert.match(await dialog.locator('[data-meaning="All questions"]').innerText(), /Q/);
    assert.match(await dialog.locator('[data-meaning="What remains"]').innerText(), /M/);
    await stage.close(page);
});

test('an answer that is given in the overview shows where it can be changed', async () => {
    const page = await openSheet();
    await page.keyboard.press('q');
    await page.keyboard.press('j');
    await page.keyboard.press('1');

    await page.locator('[data-code="FM-2"] c-audit-question-editor').waitFor();
    assert.equal(await overview(page).count(), 0);
    assert.equal(await page.locator('c-audit-question-editor [data-choice="rating"] input:checked').inputValue(), '1');
    await page.keyboard.press('q');
    assert.match(await lines(page).filter({ hasText: 'FM-2' }).innerText(), /\b1\b/);
    await stage.close(page);
});

test('what remains is counted, and divides the minutes of a demo for whoever says how long it lasts', async () => {
    const page = await openSheet({ username: 'admin@local.org' }, 'Unify');
    await page.keyboard.press('m');
    await overview(page).waitFor();
    const open = await lines(page).count();
    assert.ok(open > 0 && open < QUESTIONS);
    assert.equal(await summary(page).innerText(), `${open} questions are open.`);
    await assertAccessible(page);

    await minutes(page).fill(String(2 * open));
    assert.equal(await summary(page).innerText(), `${2 * open} min left for ${open} questions: 2 min each.`);
    await minutes(page).fill('2');
    assert.equal(await summary(page).innerText(), `2 min left: enough for 2 of ${open} open questions, 1 min each.`);
    assert.equal(await lines(page).filter({ hasText: 'After the demo' }).count(), open - 2);
    await assertAccessible(page);
    await page.keyboard.press('Enter');
    assert.equal(
        await lines(page)
            .filter({ hasText: await focusedCode(page) })
            .count(),
        1
    );

    // Asked once: also for who comes back after the tab was closed.
    const again = await page.context().newPage();
    await again.goto(page.url());
    await again.locator('c-audit-question-editor').waitFor();
    await again.keyboard.press('m');
    await summary(again).waitFor();
    assert.equal(await minutes(again).inputValue(), '2');
    assert.match(await summary(again).innerText(), /^[12] min left/);
    await stage.close(page);
});

test('a minute that passes moves no focus and is not read out; the end of the demo is said', async () => {
    const page = await openSheet();
    await page.clock.install();
    await page.keyboard.press('m');
    await minutes(page).fill('3');
    const open = `${await lines(page).count()} questions are open.`;
    await page.keyboard.press('Enter');
    await page.clock.runFor(2_000);
    const focused = await focusedCode(page);
    const region = page.locator('c-audit-remaining c-audit-settled-announcement [aria-live]');
    const said = await region.innerText();

    await page.clock.runFor(70_000);
    assert.match(await summary(page).innerText(), /^2 min left/);
    assert.equal(await region.innerText(), said);
    assert.equal(await focusedCode(page), focused);

    await page.clock.runFor(120_000);
    assert.equal(await summary(page).innerText(), `The 3 min of the demo are over. ${open}`);
    assert.equal(await region.innerText(), await summary(page).innerText());
    assert.equal(await focusedCode(page), focused);
    await page.clock.runFor(120_000);
    assert.equal(await summary(page).innerText(), `The demo is 2 min over its 3 min. ${open}`);
    await page.keyboard.press('4');
    await page.locator(`[data-code="${focused}"] c-audit-question-editor`).waitFor();
    // The clock stays with the session.
    await page.context().close();
});

test('a completed sheet is read in the overview, and a key that would change it says why it cannot', async () => {
    const page = await openSheet({ username: 'evaluator1@local.org' }, 'Tandemline');
    await page.getByRole('button', { name: 'All questions' }).click();
    await overview(page).waitFor();

    assert.equal(await lines(page).count(), QUESTIONS);
    await page.keyboard.press('4');
    await page.locator('c-audit-overview c-audit-key-notice p').waitFor();
    assert.equal(await overview(page).count(), 1);
    await assertAccessible(page);
    await page.keyboard.press('m');
    await page.getByText('Every question is asked.').waitFor();
    assert.equal(await minutes(page).count(), 0);
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await overview(page).waitFor({ state: 'detached' });
    await stage.close(page);
});

test('on a phone the overview is one column of targets for a finger, with every question written out', async () => {
    const page = await openSheet({ viewport: 'phone', isTouched: true });
    await page.getByRole('button', { name: 'All questions' }).tap();
    await overview(page).waitFor();

    const columns = new Set<number>();
    for (const line of await lines(page).all()) {
        const { x, height, width } = await boxOf(line);
        columns.add(x);
        assert.ok(height >= 44 && width <= VIEWPORTS.phone.width, `a line is ${width} x ${height}`);
    }
    assert.equal(columns.size, 1);
    const isCut = (part: Element): boolean => part.scrollWidth > part.clientWidth + 1;
    for (const question of await page.locator('c-audit-question-line .question').all()) {
        assert.equal(await question.evaluate(isCut), false);
    }
    const standing = await boxOf(page.locator('.standing').first());
    for (const way of [
        page.locator('[data-extent="all"]'),
        page.getByRole('button', { name: 'Back to the question' })
    ]) {
        const { y } = await boxOf(way);
        assert.ok(y >= standing.y + standing.height && y < VIEWPORTS.phone.height / 2, `a way out is at ${y}`);
    }
    assert.equal(await page.locator('c-audit-thumb-bar').isVisible(), false);
    const needed = await page.locator('c-audit-workspace .workspace').evaluate((workspace) => workspace.scrollWidth);
    assert.ok(needed <= VIEWPORTS.phone.width, `the overview needs ${needed} px`);
    await assertAccessible(page);

    await page.getByRole('button', { name: 'What remains' }).tap();
    await minutes(page).fill('12');
    await page.locator('[data-agenda="after"]').waitFor();
    await assertAccessible(page);
    await lines(page).filter({ hasText: 'EH-2' }).tap();
    await page.locator('[data-code="EH-2"] c-audit-question-editor').waitFor();
    await page.locator('c-audit-thumb-bar').waitFor();
    await stage.close(page);
});
