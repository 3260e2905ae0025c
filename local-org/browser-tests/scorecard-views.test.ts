import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible } from './browsing.ts';
import { useStage } from './stage.ts';

const OPPORTUNITY = 'Quillmark: sales engagement platform';

const stage = useStage();

const openView = async (view: string, options: Parameters<typeof stage.open>[1] = {}) =>
    stage.open(`${await stage.addressOf('Opportunity', OPPORTUNITY)}?c__view=${view}`, options);

const currentView = (page: Page): Promise<string | null> =>
    page.locator('c-audit-scorecard-views [aria-current="page"]').textContent();

test('a view keeps its place in the address: a reload stays, and the way back leads to the view before', async () => {
    const { page, errors } = await stage.open(await stage.addressOf('Opportunity', OPPORTUNITY));
    await page.locator('[data-view-link="evidence"]').click();
    await page.locator('[data-unproven="SD-3"]').first().waitFor();
    assert.match(page.url(), /c__view=evidence/);

    await page.reload();
    await page.locator('[data-unproven="SD-3"]').first().waitFor();
    assert.equal(await currentView(page), 'Evidence');

    await page.goBack();
    await page.locator('[data-view="compare"] c-audit-scorecard-table').waitFor();
    assert.equal(await currentView(page), 'Compare');
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('the last view is in sight among the others on a phone, however one comes to it', async () => {
    const { page } = await openView('decision', { viewport: 'phone' });
    const link = page.locator('[data-view-link="decision"]');
    await link.waitFor();
    const [box, row] = [await link.boundingBox(), await page.locator('c-audit-scorecard-views .list').boundingBox()];

    assert.ok(box && row && box.x >= row.x && box.x + box.width <= row.x + row.width + 1);
    await stage.close(page);
});

test('evidence sets what is proven beside what is rated, and says of each claim what to ask next', async () => {
    const { page } = await openView('evidence');
    const totals = page.locator('[data-row="total"] td');
    await page.locator('[data-unproven]').first().waitFor();

    assert.match((await totals.first().textContent()) ?? '', /35\.02.*33\.87 by evidence.*1\.15 not proven/);
    const unify = page.locator('[data-vendor="Unify"]');
    assert.equal(await unify.locator('[data-unproven]').count(), 15);
    assert.match(
        (await unify.locator('[data-unproven="ST-2"]').textContent()) ?? '',
        /Documented carries 3.*Ask next/s
    );
    await stage.close(page);
});

test('questions are narrowed to those that set the vendors apart, and read, with the keyboard alone', async () => {
    const { page } = await openView('questions');
    const shown = page.locator('[data-question]');
    await shown.first().waitFor();
    assert.equal(await shown.count(), 31);

    await page.getByRole('combobox', { name: 'Show' }).focus();
    await page.keyboard.type('Rat');
    await page.getByText(/^\d+ of 31 questions$/).waitFor();
    assert.ok((await shown.count()) < 31 && (await shown.count()) > 0);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Hide all answers' }).waitFor();
    assert.ok((await page.locator('c-audit-scorecard-answer .said').count()) > 0);
    await assertAccessible(page);

    // Past the button that saves, the table that scrolls, and the button of the first question.
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'ArrowRight']) {
        await page.keyboard.press(key);
    }
    assert.match((await page.locator('c-audit-scorecard-answer :focus').textContent()) ?? '', /, Unify:/);
    await page.keyboard.press('Enter');
    await page.locator('c-audit-sheet-header h2', { hasText: 'Unify' }).waitFor();
    await stage.close(page);
});

test('a contract is drafted from what a vendor stated, and taken along as a file', async () => {
    const { page } = await openView('contract');
    const clauses = page.locator('[data-part="clauses"]');
    await clauses.getByText('An opt-out stops every send within 30 s').waitFor();
    await clauses.getByText('A record that failed is retried for at least 1 day').waitFor();
    assert.match((await page.locator('[data-part="conditions"]').textContent()) ?? '', /SD-3.*OC-1.*FM-2.*FM-5/s);

    const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as a file' }).click()
    ]);
    assert.match(file.suggestedFilename(), /^Draft for legal review Tandemline .*\.txt$/);
    const text = await readFile(await file.path(), 'utf8');
    assert.match(text, /^\uFEFFDraft for legal review: Tandemline, .*\r\n\r\nClauses/);
    await stage.close(page);
});

test('what a vendor owes an answer to becomes tasks of the opportunity, each once, also after a reply that was lost', async () => {
    const tasks = async () => {
        const soql = `SELECT Subject, ActivityDate FROM Task WHERE What.Name = '${OPPORTUNITY}'`;
        const found = await stage.org.query<{ Subject: string; ActivityDate: string }>('viewer@local.org', soql);
        return found.map(({ ActivityDate, Subject }) => `${Subject} ${ActivityDate}`).sort();
    };
    const { page } = await openView('contract');
    const part = page.locator('[data-part="followUps"]');
    const button = part.getByRole('button', { name: 'Create tasks' });
    await button.waitFor();
    const owed = await part.locator('.lines > li').allTextContents();
    assert.ok(owed.length > 1);
    await part.getByLabel('Tasks due on').fill('2027-01-31');
    await part.getByLabel('Tasks due on').press('Tab');

    const path = /\/ui-api\/records$/;
    await stage.org.disturb({ method: 'POST', path, times: 1, fault: { kind: 'dropAfterCommit' } });
    await button.press('Enter');
    await part.getByText('Not created for Tandemline').waitFor();
    await assertAccessible(page);
    const expected = owed.map((line) => `${line.replace(':', ' Tandemline:')} 2027-01-31`).sort();
    assert.deepEqual(await tasks(), expected);

    await button.press('Enter');
    await part.getByText('Every follow-up of Tandemline has an open task already').waitFor();
    assert.deepEqual(await tasks(), expected);
    await page.locator('[data-view-link="cost"]').click();
    await page.locator('c-audit-scorecard-cost-table').waitFor();
    await page.locator('[data-view-link="contract"]').click();
    await part.getByLabel('Tasks due on').fill('2027-01-31');
    await button.press('Enter');
    await part.getByText('Every follow-up of Tandemline has an open task already').waitFor();
    assert.deepEqual(await tasks(), expected);
    assert.match((await page.locator('c-audit-scorecard-follow-ups :focus').textContent()) ?? '', /Create tasks/);
    await page.getByRole('tab', { name: 'Activity' }).click();
    await page.getByRole('heading', { name: `Tasks (${owed.length})` }).waitFor();
    await stage.close(page);
});

test('answers that fail to load say what to do, and come once they are asked for again', async () => {
    const { page } = await stage.open(await stage.addressOf('Opportunity', OPPORTUNITY));
    await page.locator('c-audit-scorecard [data-total]').nth(2).waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('[data-view-link="questions"]').click();
    await page.locator('[data-view="questions"] c-audit-error-panel').waitFor();
    await assertAccessible(page);

    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-question]').first().waitFor();
    await stage.close(page);
});

for (const view of ['questions', 'evidence', 'cost', 'stability', 'contract']) {
    test(`printed on A4, the view ${view} loses nothing at the edge of the paper, and no control is on it`, async () => {
        const { page } = await openView(view);
        await page
            .locator(
                `[data-view="${view}"] :is([data-question], [data-unproven], [data-part], [data-row], [data-order])`
            )
            .first()
            .waitFor();
        await page.emulateMedia({ media: 'print' });
        const { width } = await page.evaluate(() => document.body.getBoundingClientRect());
        const edges = await page
            .locator(`[data-view="${view}"] :is(td, th, li)`)
            .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));

        assert.ok(Math.max(...edges) <= width, `something ends at ${Math.max(...edges)} of ${width} px`);
        for (const control of await page.locator('c-audit-scorecard :is(button, select, input)').all()) {
            assert.equal(await control.isVisible(), false);
        }
        await stage.close(page);
    });
}

test('a viewer reads what was said, and no note of an evaluator', async () => {
    const words = { Notes__c: 'They would not show the log.', Vendor_Answer__c: 'The log is on its way.' };
    const change = (object: string, { Id }: { Id: string }, body: object) =>
        stage.org.request('admin@local.org', 'PATCH', `sobjects/${object}/${Id}`, body);
    const evaluation = await stage.org.first<{ Id: string }>(
        "SELECT Id FROM Vendor_Evaluation__c WHERE Name = 'Tandemline'"
    );
    const answer = await stage.org.first<{ Id: string }>(
        "SELECT Id FROM Audit_Answer__c WHERE Question_Code__c = 'SD-4' AND Vendor_Evaluation__r.Name = 'Tandemline'"
    );
    await change('Vendor_Evaluation__c', evaluation, { Status__c: 'In Progress' });
    await change('Audit_Answer__c', answer, words);
    await change('Vendor_Evaluation__c', evaluation, { Status__c: 'Completed' });

    for (const [username, notes] of [
        ['admin@local.org', 1],
        ['viewer@local.org', 0]
    ] as const) {
        const { page } = await openView('questions', { username });
        await page.getByRole('button', { name: 'Read all answers' }).click();
        await page.getByText(words.Vendor_Answer__c).waitFor();

        assert.equal(await page.getByText(words.Notes__c).count(), notes);
        await stage.close(page);
    }
});
