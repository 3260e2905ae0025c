import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible } from './browsing.ts';
import type { PageOptions } from './browsing.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const ADMIN = 'admin@local.org';

/** A new evaluation has the facts that the questions of the catalogue ask for. */
const openSheet = async (vendor: string, options: PageOptions = {}): Promise<Page> => {
    await stage.org.request(ADMIN, 'POST', 'sobjects/Vendor_Evaluation__c', { Name: vendor });
    const address = await stage.addressOf('Vendor_Evaluation__c', vendor);
    const { page } = await stage.open(address, { username: ADMIN, ...options });
    await page.locator('c-audit-question-editor').waitFor();
    return page;
};

const openQuestion = async (page: Page, dimension: string, code: string): Promise<Locator> => {
    await page.locator(`[data-dimension="${dimension}"]`).click();
    const question = page.locator(`[data-code="${code}"]`);
    if ((await question.locator('c-audit-question-editor').count()) === 0) {
        await question.click();
    }
    await question.locator('c-audit-question-editor').waitFor();
    return question;
};

const saved = (page: Page): Promise<void> =>
    page.locator('c-audit-sheet-saves [data-saves]', { hasText: 'All changes saved' }).waitFor();
const amount = (question: Locator): Locator => question.locator('[data-name="statedSeconds"] input');
const unit = (question: Locator): Locator => question.locator('[data-name="unit"]');
const observed = (question: Locator): Locator => question.locator('[data-name="latencySeconds"] input');
const watch = (question: Locator, name: string): Locator => question.locator(`[data-watch="${name}"]`);

test('what was promised and seen is entered beside the rating, proposes one, and is there after a reload', async () => {
    const page = await openSheet('Northlane');
    let question = await openQuestion(page, 'Sync Direction', 'SD-2');
    await amount(question).fill('15');
    await unit(question).selectOption('minutes');
    assert.equal(await question.locator('c-audit-fact .proposal').innerText(), '15 min: a 2');

    await watch(question, 'press').click();
    await question.locator('c-audit-stopwatch .elapsed', { hasText: /^[1-9]/ }).waitFor();
    await assertAccessible(page);
    await watch(question, 'press').click();
    assert.match(await observed(question).inputValue(), /^\d+(\.\d0?)?$/);
    assert.equal(await question.locator('c-audit-fact .proposal').innerText(), '15 min stated: a 2');
    assert.equal(await question.locator('[data-choice="rating"] input:checked').count(), 0);

    question = await openQuestion(page, 'Sync Direction', 'SD-3');
    const platformWins = question.locator('input[value="Platform Wins"]');
    await question.locator('input[value="CRM Wins"]').setChecked(true);
    await platformWins.setChecked(false);
    await platformWins.focus();
    await page.keyboard.press('Space');
    await saved(page);
    await page.reload();

    question = await openQuestion(page, 'Sync Direction', 'SD-2');
    assert.deepEqual([await amount(question).inputValue(), await unit(question).inputValue()], ['15', 'minutes']);
    assert.match(await observed(question).inputValue(), /^\d+(\.\d0?)?$/);
    question = await openQuestion(page, 'Sync Direction', 'SD-3');
    assert.ok(await question.locator('input[value="CRM Wins"]').isChecked());
    await page.keyboard.press('Escape');
    await question.locator('input[value="CRM Wins"]').setChecked(false);
    await page.keyboard.press('Control+z');
    await question.locator('input[value="CRM Wins"]:checked').waitFor();
    await stage.close(page);
});

test('what is no number, and a link before its end, count as not saved, and a reload finds the link again', async () => {
    const page = await openSheet('Halflink');
    const saves = page.locator('c-audit-sheet-saves [data-saves]');
    let question = await openQuestion(page, 'Sync Direction', 'SD-2');
    await observed(question).focus();
    await page.keyboard.type('-');
    await saves.filter({ hasText: 'Editing…' }).waitFor();
    await page.keyboard.press('Tab');
    await saves.filter({ hasText: '1 answer needs more' }).waitFor();
    await assertAccessible(page);
    await observed(question).fill('');
    await page.keyboard.press('Tab');
    await saves.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });

    const link = question.locator('[data-name="evidenceLink"] input');
    await link.focus();
    await page.keyboard.type('https://docs');
    await saves.filter({ hasText: 'Editing…' }).waitFor();
    const warning = page.waitForEvent('dialog');
    const reload = page.reload();
    await (await warning).accept();
    await reload;

    question = page.locator('[data-code="SD-2"]');
    await question.locator('c-audit-question-editor').waitFor();
    assert.equal(await link.inputValue(), 'https://docs');
    await saves.filter({ hasText: '1 answer needs more' }).waitFor();
    await link.fill('https://docs.example.com');
    await page.keyboard.press('Escape');
    await saved(page);
    await stage.close(page);
});

test('a stopwatch goes on while another question is open, and over a reload', async () => {
    const page = await openSheet('Harbourly', { viewport: 'phone', isTouched: true });
    await watch(await openQuestion(page, 'Sync Timing', 'ST-4'), 'press').tap();
    await openQuestion(page, 'Sync Direction', 'SD-1');
    await page.reload();

    const question = await openQuestion(page, 'Sync Timing', 'ST-4');
    await question.locator('c-audit-stopwatch .elapsed').waitFor();
    await assertAccessible(page);
    await watch(question, 'cancel').tap();
    assert.equal(await question.locator('c-audit-stopwatch .elapsed').count(), 0);
    await stage.close(page);
});

test('why a question matters and what to ask next is one key away, and stays for the browser', async () => {
    const page = await openSheet('Batchwise');
    const question = await openQuestion(page, 'Sync Timing', 'ST-1');
    await question.locator('[data-choice="rating"] input').first().focus();
    await page.keyboard.press('h');
    await question.getByText('Ask next', { exact: true }).waitFor();
    await assertAccessible(page);
    await page.reload();
    await page.getByText('Ask next', { exact: true }).waitFor();
    await stage.close(page);
});

test('a blocking gap names the workflow that depends on it, where the gap is named', async () => {
    const page = await openSheet('Quillsync');
    const question = await openQuestion(page, 'Sync Timing', 'ST-3');
    await question.locator('[data-choice="rating"] [data-value="1"] input').click();
    await question.locator('[data-mark="blocking"]').setChecked(true);
    await question.locator('[data-mark="workflow"] input').fill('Renewal calls');
    await page.keyboard.press('Escape');
    await page.locator('c-audit-sheet-findings [data-failure="blocking"]', { hasText: '(Renewal calls)' }).waitFor();
    await saved(page);
    await stage.close(page);
});
