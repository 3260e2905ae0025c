import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, keepScreenshot } from './browsing.ts';
import { useStage } from './stage.ts';

const OPPORTUNITY = 'Quillmark: sales engagement platform';

const stage = useStage();

/** The total under a vendor's name on the scorecard. */
const totalOf = (page: Page, vendor: string): Promise<string | null> =>
    page.locator('c-scorecard-vendor-header', { hasText: vendor }).locator('[data-total]').textContent();

const storedTotal = async (vendor: string): Promise<number> => {
    const soql = `SELECT Total_Score__c FROM Vendor_Evaluation__c WHERE Name = '${vendor}'`;
    return (await stage.org.first<{ Total_Score__c: number }>(soql)).Total_Score__c;
};

test('an evaluator compares three vendors, answers during a demo, and finds the comparison changed', async () => {
    const { page, errors } = await stage.open('/');
    await page.getByRole('link', { name: OPPORTUNITY }).click();
    await page.locator('c-vendor-scorecard [data-total]').nth(2).waitFor();
    assert.deepEqual(await page.locator('c-vendor-scorecard [data-total]').allTextContents(), [
        '35.02',
        '25.00',
        '4.40'
    ]);
    await assertAccessible(page);
    await keepScreenshot(page.locator('c-vendor-scorecard'), 'scorecard');

    await page.getByRole('link', { name: 'Unify', exact: true }).first().click();
    const total = page.locator('c-sheet-header [data-total]');
    await total.waitFor();
    assert.equal(await total.textContent(), '25.00');
    await assertAccessible(page);

    await page.locator('[data-dimension="Historical Data"]').click();
    await page.locator('[data-code="HD-1"]').click();
    await page.locator('[data-code="HD-1"] [data-choice="rating"] [data-value="4"]').click();
    assert.equal(await total.textContent(), '26.33');
    await page.locator('[data-code="HD-1"]').getByText('Saved', { exact: true }).waitFor();
    assert.equal(await storedTotal('Unify'), 26.33);
    await keepScreenshot(page.locator('c-audit-sheet'), 'sheet');

    await page.goBack();
    await page.locator('c-vendor-scorecard').getByText('26.33').first().waitFor();
    assert.equal(await totalOf(page, 'Unify'), '26.33');
    assert.deepEqual(errors, []);
    await page.context().close();
});

test('a score on the scorecard opens that dimension of that sheet', async () => {
    const { page, errors } = await stage.open('/');
    await page.getByRole('link', { name: OPPORTUNITY }).click();
    await page.getByRole('row', { name: 'Sync Timing' }).getByRole('button').last().click();

    await page.locator('c-dimension-panel h3').getByText('Sync Timing').waitFor();
    assert.equal(await page.locator('c-sheet-header h2').textContent(), 'Nightloom');
    assert.deepEqual(errors, []);
    await page.context().close();
});

test('a new evaluation started from the opportunity opens with its 31 questions', async () => {
    const { page, errors } = await stage.open('/', { username: 'evaluator1@local.org' });
    await page.getByRole('link', { name: 'Brackenfold: outreach platform' }).click();
    await page.locator('c-vendor-scorecard').getByRole('button', { name: 'New evaluation' }).click();
    await page.getByRole('textbox', { name: 'Vendor' }).fill('Plumbridge');
    await assertAccessible(page);
    await keepScreenshot(page.locator('body'), 'new-evaluation');
    await page.getByRole('button', { name: 'Create and open' }).click();

    const navigation = page.locator('c-dimension-navigation [data-dimension]');
    await navigation.first().waitFor();
    const dimensions = await navigation.all();
    assert.equal(dimensions.length, 8);
    let questions = 0;
    for (const dimension of dimensions) {
        await dimension.click();
        questions += await page.locator('c-dimension-panel [data-code]').count();
    }
    assert.equal(questions, 31);
    assert.deepEqual(errors, []);
    await page.context().close();
});

test('a demo is scored with the keyboard alone', async () => {
    const { page, errors } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Ferrowick'));
    const total = page.locator('c-sheet-header [data-total]');
    await total.waitFor();
    const before = Number(await total.textContent());

    await page.locator('c-dimension-navigation').getByRole('button', { name: 'Next open question' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('5');
    await page.locator('c-question-editor').getByText('Saved', { exact: true }).waitFor();

    assert.ok(Number(await total.textContent()) > before);
    assert.equal(Number(await total.textContent()), await storedTotal('Ferrowick'));
    assert.deepEqual(errors, []);
    await page.context().close();
});
