import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, VIEWPORTS } from './browsing.ts';
import { useStage } from './stage.ts';

const OPPORTUNITY = 'Quillmark: sales engagement platform';

const stage = useStage();

const openStability = async (options: Parameters<typeof stage.open>[1] = {}) => {
    const opened = await stage.open(`${await stage.addressOf('Opportunity', OPPORTUNITY)}?c__view=stability`, options);
    await opened.page.locator('[data-settlement]').waitFor();
    return opened;
};

const order = (page: Page): Promise<string[]> => page.locator('[data-order] th').allTextContents();

test('the view says what is settled, how close it is, and what small changes make of it', async () => {
    const { page, errors } = await openStability();

    assert.match((await page.locator('[data-settlement]').textContent()) ?? '', /Unify can still come to lead/);
    assert.match((await page.locator('[data-range]').first().textContent()) ?? '', /^Unify ends/);
    assert.match((await page.locator('[data-closeness]').textContent()) ?? '', /above Tandemline/);
    assert.match((await page.locator('[data-left-out]').first().textContent()) ?? '', /Tandemline stays first/);
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('the view says which question to ask next, why, and leads to it in the sheet', async () => {
    const { page, errors } = await openStability();
    const first = page.locator('c-audit-scorecard-next-questions [data-ask]').first();
    const code = (await first.getAttribute('data-ask')) ?? '';
    assert.match((await first.textContent()) ?? '', /Unify/);
    assert.notEqual(await first.locator('.reason').innerText(), '');

    await first.getByRole('link').click();

    await page.locator('c-audit-question-editor .code', { hasText: code }).waitFor();
    await page.locator('c-audit-ask-next').waitFor();
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('dimensions are weighed with the keyboard alone, and the weights are kept and used again after a reload', async () => {
    const { page } = await openStability();
    assert.deepEqual(await order(page), ['Tandemline', 'Unify', 'Nightloom']);
    const direction = page.getByRole('slider', { name: 'Sync Direction' });

    await direction.focus();
    await page.keyboard.press('End');
    await page.locator('[data-lens]').waitFor();
    assert.equal(await direction.inputValue(), '5');
    await page.keyboard.press('Home');
    await page.getByRole('textbox', { name: 'Name of these weights' }).focus();
    await page.keyboard.type('No direction');
    await page.keyboard.press('Enter');
    await page.getByText('Kept as No direction.').waitFor();
    await assertAccessible(page);

    await page.reload();
    await page.locator('[data-settlement]').waitFor();
    assert.equal(await page.locator('[data-lens]').count(), 0);
    await page.getByRole('button', { name: 'No direction', exact: true }).press('Enter');
    await page.locator('[data-lens]').waitFor();
    assert.equal(await direction.inputValue(), '0');
    await page.getByRole('button', { name: 'Weigh all the same' }).press('Enter');
    await page.locator('[data-lens]').waitFor({ state: 'detached' });
    assert.equal(await direction.inputValue(), '1');
    await stage.close(page);
});

for (const viewport of Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]) {
    test(`stability is accessible and fits at ${viewport} width`, async () => {
        const { page, errors } = await openStability({ viewport });

        await assertAccessible(page);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= VIEWPORTS[viewport].width, `the page is ${width} px wide`);
        assert.deepEqual(errors, []);
        await stage.close(page);
    });
}
