import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { runAxe } from './axe.ts';
import { pageTexts } from './pdf-text.ts';
import { useStage } from './stage.ts';

const stage = useStage();

test('a sheet on its way to paper has every question with its answer in words, and nothing to press', async () => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Nightloom'));
    await page.locator('c-audit-question-editor').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));

    const questions = page.locator('c-audit-printed-sheet [data-code]');
    await questions.first().waitFor();
    assert.equal(await questions.count(), 31);
    const answer = await page.locator('c-audit-printed-sheet [data-code="OC-1"]').innerText();
    assert.match(answer, /Answered · Hard stop · Blocking gap[^]*Rating\s+2 · [^]*Evidence\s+Documented/);
    assert.equal(await page.locator('c-audit-question-editor').isVisible(), false);
    assert.equal(await page.locator('c-audit-workspace [data-action="complete"]').isVisible(), false);

    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.locator('c-audit-question-editor').waitFor();
    assert.equal(await questions.count(), 0);
    await stage.close(page);
});

test('paper has what is advised, and the score of every dimension', async () => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Nightloom'));
    await page.locator('c-audit-question-editor').waitFor();
    const [, id = ''] = /(a\w{17})/.exec(page.url()) ?? [];
    await stage.org.request('admin@local.org', 'PATCH', `sobjects/Vendor_Evaluation__c/${id}`, {
        Recommendation__c: 'Sign,\nwith a cap.'
    });
    const [paper] = await Promise.all([
        page.context().waitForEvent('page'),
        page.locator('c-audit-paper-link a').click()
    ]);
    await paper.locator('c-audit-printed-sheet [data-code]').first().waitFor();

    const whole = pageTexts(await paper.pdf({ format: 'A4' })).join('');
    assert.match(whole, /RecommendationSign,withacap\./);
    assert.equal(await paper.locator('c-audit-printed-sheet [data-score]').count(), 8);
    assert.match(whole, /SyncDirection\d\.\d\dof5/);
    assert.deepEqual((await runAxe(paper)).violations, []);
    await stage.close(page);
});

test('the sheet leads to its page for paper, where only the paper is printed', async () => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Nightloom'));
    const [paper] = await Promise.all([
        page.context().waitForEvent('page'),
        page.locator('c-audit-paper-link a').click()
    ]);
    await paper.locator('c-audit-printed-sheet [data-code]').first().waitFor();
    assert.match(paper.url(), /\/lightning\/n\/Audit_Paper\?c__recordId=\w{18}$/);
    assert.deepEqual((await runAxe(paper)).violations, []);
    await paper.emulateMedia({ media: 'print', colorScheme: 'dark' });

    assert.equal(await paper.locator('shell-global-header').isVisible(), false);
    assert.equal(await paper.locator('c-audit-paper [data-print]').isVisible(), false);
    assert.equal(await paper.locator('c-audit-printed-sheet a, c-audit-printed-sheet input').count(), 0);
    const colour = await paper.locator('c-audit-printed-sheet').evaluate((sheet) => getComputedStyle(sheet).color);
    assert.match(colour, /^rgb\((0|24), \1, \1\)$/, 'paper has dark words whatever the theme');
    for (const format of ['A4', 'Letter']) {
        const pages = pageTexts(await paper.pdf({ format }));
        assert.ok(pages.length > 1, format);
        pages.forEach((text, index) => {
            assert.ok(text.includes('Nightloom'), `${format}, page ${index + 1} has no name: ${text}`);
            assert.ok(text.includes(`${index + 1}/${pages.length}`), `${format}, page ${index + 1} has no number`);
            assert.ok(!text.includes('/lightning/'), `${format}, page ${index + 1} has the address of a page: ${text}`);
        });
        const whole = pages.join('');
        const codes = await paper
            .locator('c-audit-printed-sheet [data-code]')
            .evaluateAll((questions) => questions.map((question) => question.getAttribute('data-code') ?? ''));
        assert.deepEqual(
            codes.filter((code) => !whole.includes(code)),
            []
        );
        assert.equal(codes.length, 31);
    }
    await stage.close(page);
});

test('the page for paper says where to begin without an evaluation, and that one is not there', async () => {
    for (const [query, text] of [
        ['', 'Open an evaluation, and choose Print on its sheet.'],
        ['?c__recordId=a01000000000000AAA', 'This evaluation is not available']
    ] as const) {
        const { page } = await stage.open(`/lightning/n/Audit_Paper${query}`);
        await page.locator('c-audit-sheet-notice').getByText(text).waitFor();
        await stage.close(page);
    }
});

test('the sheet is saved for a spreadsheet as it stands on the screen, with what is not saved yet', async () => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Nightloom'));
    const editor = page.locator('c-audit-question-editor');
    await editor.waitFor();
    const download = async (): Promise<{ name: string; text: string }> => {
        const [file] = await Promise.all([
            page.waitForEvent('download'),
            page.locator('c-audit-sheet-export').getByRole('button', { name: 'Save for a spreadsheet' }).click()
        ]);
        return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
    };

    const stored = await download();
    assert.match(stored.name, /^Nightloom answers .*\.csv$/);
    assert.match(
        stored.text,
        /^\uFEFFQuestion Code,Dimension,Question,Status,Rating,Meaning of the rating,Evidence,Points,/
    );
    assert.equal(stored.text.match(/\r\n[A-Z]{2}-\d,/g)?.length, 31);

    await page.context().setOffline(true);
    await editor.getByRole('textbox', { name: 'What the vendor said' }).fill('=Rückruf 同期,\nmorgen');
    const entered = await download();
    assert.ok(entered.text.includes(`"'=Rückruf 同期,\nmorgen"`));
    await page.context().setOffline(false);
    await stage.close(page);
});
