import assert from 'node:assert/strict';
import { test } from 'node:test';
import { useStage } from './stage.ts';

const stage = useStage();

test('a sheet on its way to paper has every question with its answer in words, and nothing to press', async () => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Nightloom'));
    await page.locator('c-question-editor').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));

    const questions = page.locator('c-printed-sheet [data-code]');
    await questions.first().waitFor();
    assert.equal(await questions.count(), 31);
    const answer = await page.locator('c-printed-sheet [data-code="OC-1"]').innerText();
    assert.match(answer, /Answered · Hard stop · Blocking gap[^]*Rating\s+2 · [^]*Evidence\s+Documented/);
    assert.equal(await page.locator('c-question-editor').isVisible(), false);
    assert.equal(await page.locator('c-audit-workspace [data-action="complete"]').isVisible(), false);

    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.locator('c-question-editor').waitFor();
    assert.equal(await questions.count(), 0);
    await page.context().close();
});
