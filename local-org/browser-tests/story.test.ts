import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, keepScreenshot } from './browsing.ts';
import { useStage } from './stage.ts';

const OPPORTUNITY = 'Quillmark: sales engagement platform';

const stage = useStage();

/** The total under a vendor's name on the scorecard. */
const totalOf = (page: Page, vendor: string): Promise<string | null> =>
    page.locator('c-audit-scorecard-vendor-header', { hasText: vendor }).locator('[data-total]').textContent();

const storedTotal = async (vendor: string): Promise<number> => {
    const soql = `SELECT Total_Score__c FROM Vendor_Evaluation__c WHERE Name = '${vendor}'`;
    return (await stage.org.first<{ Total_Score__c: number }>(soql)).Total_Score__c;
};

test('an evaluator compares three vendors, answers during a demo, and finds the comparison changed', async () => {
    const { page, errors } = await stage.open('/');
    await page.getByRole('link', { name: OPPORTUNITY }).click();
    await page.locator('c-audit-scorecard [data-total]').nth(2).waitFor();
    assert.deepEqual(await page.locator('c-audit-scorecard [data-total]').allTextContents(), [
        '35.02',
        '19.10',
        '2.55'
    ]);
    await assertAccessible(page);
    await keepScreenshot(page.locator('c-audit-scorecard'), 'scorecard');

    await page.getByRole('link', { name: 'Unify', exact: true }).first().click();
    const total = page.locator('c-audit-sheet-header [data-total]');
    await total.waitFor();
    assert.equal(await total.textContent(), '19.10');
    await assertAccessible(page);

    await page.locator('[data-dimension="Historical Data"]').click();
    await page.locator('[data-code="HD-1"]').click();
    await page.locator('[data-code="HD-1"] [data-choice="rating"] [data-value="4"]').click();
    assert.equal(await total.textContent(), '20.43');
    await page.locator('[data-code="HD-1"]').getByText('Saved', { exact: true }).waitFor();
    assert.equal(await storedTotal('Unify'), 20.43);
    await keepScreenshot(page.locator('c-audit-sheet'), 'sheet');

    await page.goBack();
    await page.locator('c-audit-scorecard').getByText('20.43').first().waitFor();
    assert.equal(await totalOf(page, 'Unify'), '20.43');
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('a score opens the questions of its dimension, and a rating there its question in the sheet', async () => {
    const { page, errors } = await stage.open('/');
    await page.getByRole('link', { name: OPPORTUNITY }).click();
    await page.getByRole('row', { name: 'Sync Timing' }).getByRole('link').last().click();
    await page.locator('[data-view="questions"]').getByRole('link', { name: 'ST-1, Nightloom' }).click();

    await page.locator('c-audit-dimension-panel h3').getByText('Sync Timing').waitFor();
    assert.equal(await page.locator('c-audit-sheet-header h2').textContent(), 'Nightloom');
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('a new evaluation started from the opportunity opens with its 31 questions', async () => {
    const { page, errors } = await stage.open('/', { username: 'evaluator1@local.org' });
    await page.getByRole('link', { name: 'Brackenfold: outreach platform' }).click();
    await page.locator('c-audit-scorecard').getByRole('button', { name: 'New evaluation' }).click();
    await page.getByRole('textbox', { name: 'Vendor' }).fill('Plumbridge');
    await assertAccessible(page);
    await keepScreenshot(page.locator('body'), 'new-evaluation');
    await page.getByRole('button', { name: 'Create and open' }).click();

    const navigation = page.locator('c-audit-dimension-navigation [data-dimension]');
    await navigation.first().waitFor();
    const dimensions = await navigation.all();
    assert.equal(dimensions.length, 8);
    let questions = 0;
    for (const dimension of dimensions) {
        await dimension.click();
        questions += await page.locator('c-audit-dimension-panel [data-code]').count();
    }
    assert.equal(questions, 31);
    assert.deepEqual(errors, []);
    await stage.close(page);
});

/** Presses Tab until the control has the focus; fails when it is not among the next hundred. */
const tabTo = async (page: Page, control: Locator): Promise<void> => {
    await control.first().waitFor();
    const focused = control.and(page.locator(':focus'));
    for (let step = 0; step < 100; step += 1) {
        if ((await focused.count()) > 0) {
            return;
        }
        await page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach ${String(control)}`);
};

test('the whole story goes with the keyboard alone: start an evaluation, score it, complete it, compare it', async () => {
    const { page, errors } = await stage.open('/', { username: 'evaluator1@local.org' });
    const press = async (control: Locator): Promise<void> => {
        await tabTo(page, control);
        await page.keyboard.press('Enter');
    };
    const opportunity = page.getByRole('link', { name: 'Brackenfold: outreach platform' });

    await press(opportunity);
    await press(page.getByRole('button', { name: 'New evaluation' }));
    await tabTo(page, page.getByRole('textbox', { name: 'Vendor' }));
    await page.keyboard.type('Quayside');
    await press(page.getByRole('button', { name: 'Create and open' }));

    await press(page.getByRole('button', { name: 'Go to the open question' }));
    for (let question = 0; question < 31; question += 1) {
        await page.keyboard.press('2');
        await page.keyboard.press('n');
    }
    // From the last question the way on leads to completing.
    await page.getByRole('dialog').waitFor();
    await page.getByText('All changes saved').first().waitFor({ state: 'attached' });
    await press(page.getByRole('dialog').getByRole('button', { name: 'Complete evaluation' }));
    await page.getByRole('button', { name: 'Reopen evaluation' }).waitFor();
    assert.equal(await storedTotal('Quayside'), 16);

    await press(opportunity);
    const quayside = page.locator('c-audit-scorecard-table').getByRole('link', { name: 'Quayside', exact: true });
    await quayside.waitFor();
    assert.ok((await page.locator('c-audit-scorecard-table').textContent())?.includes('16.00'));
    assert.deepEqual(errors, []);
    await stage.close(page);
});
