import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible } from './browsing.ts';
import { useStage } from './stage.ts';

const stage = useStage();

/** A new evaluation, all of whose questions are open. */
const newSheet = async (name: string): Promise<{ id: string; page: Page; errors: string[] }> => {
    const evaluation = { Name: name };
    const { id } = await stage.org.request<{ id: string }>(
        'evaluator1@local.org',
        'POST',
        'sobjects/Vendor_Evaluation__c',
        evaluation
    );
    const opened = await stage.open(`/lightning/r/Vendor_Evaluation__c/${id}/view`, {
        username: 'evaluator1@local.org'
    });
    await opened.page.locator('c-audit-question-editor').waitFor();
    return { id, ...opened };
};

/** The code of the question that is open and has the focus; empty when the focus is elsewhere. */
const focusedQuestion = (page: Page): Promise<string> =>
    page.locator('[data-code]:focus-within').evaluateAll(([question]) => question?.getAttribute('data-code') ?? '');

const intoQuestion = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Go to the open question' }).focus();
    await page.keyboard.press('Enter');
};

interface Stored {
    Question_Code__c: string;
    Status__c: string;
    Rating__c: number | null;
    Evidence__c: string | null;
    Vendor_Answer__c: string | null;
    Is_Blocking__c: boolean;
    Dependent_Workflow__c: string | null;
    Not_Applicable_Reason__c: string | null;
}

test('a whole demo of 31 questions is scored with the keyboard alone', async () => {
    const { id, page, errors } = await newSheet('Keyboard only');
    await intoQuestion(page);
    assert.equal(await focusedQuestion(page), 'SD-1');

    const asked: string[] = [];
    for (let question = 0; question < 31; question += 1) {
        const code = await focusedQuestion(page);
        asked.push(code);
        if (code === 'OC-1') {
            // A rating above 2 would need every core object.
            await page.keyboard.press('2');
        } else {
            await page.keyboard.press('4');
        }
        await page.keyboard.press('s');
        await page.keyboard.press('n');
    }

    assert.equal(new Set(asked).size, 31);
    await page.getByText('every question asked').waitFor();
    assert.equal(await page.locator('c-audit-sheet-header [data-total]').textContent(), '31.50');
    await page.getByText('All changes saved').first().waitFor();
    const [stored] = await stage.org.query<{ Open_Count__c: number; Unproven_Count__c: number }>(
        'evaluator1@local.org',
        `SELECT Open_Count__c, Unproven_Count__c FROM Vendor_Evaluation__c WHERE Id = '${id}'`
    );
    assert.equal(stored?.Open_Count__c, 0);
    assert.equal(stored?.Unproven_Count__c, 0);
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('asked to go on by itself, a sheet takes two keys a question, and asks for the recommendation at the end', async () => {
    const { id, page, errors } = await newSheet('Two keys a question');
    let keys = 0;
    const press = async (key: string): Promise<void> => {
        keys += 1;
        await page.keyboard.press(key);
    };
    // Nobody has touched the page: the first key already counts.
    await press('g');
    await page.getByText('The sheet goes on by itself once a question has a rating and evidence.').waitFor();
    const asked: string[] = [];
    for (let question = 0; question < 31; question += 1) {
        const code = await focusedQuestion(page);
        asked.push(code);
        await press(code === 'OC-1' ? '2' : '4');
        await press('s');
    }
    assert.equal(new Set(asked).size, 31);
    assert.equal(keys, 1 + 2 * 31);

    const dialog = page.getByRole('dialog');
    await dialog.getByText('Will be locked: Answered 31.').waitFor();
    await dialog.getByLabel('Recommendation').fill('Sign for a year, with an exit.');
    await assertAccessible(page);
    await dialog.getByRole('button', { name: 'Complete evaluation' }).click();
    await page.getByRole('button', { name: 'Reopen evaluation' }).waitFor();
    const [stored] = await stage.org.query<{ Status__c: string; Recommendation__c: string }>(
        'evaluator1@local.org',
        `SELECT Status__c, Recommendation__c FROM Vendor_Evaluation__c WHERE Id = '${id}'`
    );
    assert.deepEqual([stored?.Status__c, stored?.Recommendation__c], ['Completed', 'Sign for a year, with an exit.']);
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('a sheet opens ready for the first key, and a reload leads back to where the evaluator was', async () => {
    const { page } = await newSheet('Ready at once');
    assert.equal(await focusedQuestion(page), 'SD-1');
    await page.keyboard.press('4');
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('j');
    assert.equal(await focusedQuestion(page), 'OC-2');
    await page.getByText('All changes saved').first().waitFor();
    await page.mouse.wheel(0, -60);
    const top = (): Promise<number> =>
        page.locator('[data-code="OC-2"]').evaluate((question) => Math.round(question.getBoundingClientRect().top));
    await page.waitForTimeout(300);
    const before = await top();

    await page.reload();
    await page.locator('[data-code="OC-2"] c-audit-question-editor').waitFor();
    await page.locator('c-audit-dimension-navigation').waitFor();
    await page.waitForTimeout(300);

    assert.equal(await focusedQuestion(page), 'OC-2');
    assert.ok(Math.abs((await top()) - before) <= 2, `${before} became ${await top()}`);
    await stage.close(page);
});

test('arrows and Space rate nothing by accident, a key takes back what it gave, and one that cannot act says why', async () => {
    const { page } = await newSheet('Safe keys');
    const chosen = page.locator('[data-code="SD-1"] [data-choice="rating"] input:checked');
    const says = (words: string): Promise<void> => page.locator('c-audit-key-notice').getByText(words).waitFor();

    for (const key of ['Space', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
        await page.keyboard.press(key);
        assert.equal(await chosen.count(), 0, key);
    }
    await page.keyboard.press('Space');
    assert.equal(await chosen.inputValue(), '3');
    await page.keyboard.press('Space');
    assert.equal(await chosen.count(), 0);
    await page.keyboard.press('4');
    assert.equal(await chosen.inputValue(), '4');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    assert.equal(await chosen.inputValue(), '4');
    await page.keyboard.press('Enter');
    assert.equal(await chosen.inputValue(), '5');
    await page.keyboard.press('5');
    assert.equal(await chosen.count(), 0);
    await page.keyboard.press('Control+z');
    assert.equal(await chosen.inputValue(), '5');

    await page.keyboard.press('7');
    await says('A rating goes from 0 to 5.');
    await page.keyboard.press('a');
    await says('This question applies to every evaluation');
    await page.keyboard.press('k');
    await says('This is the first one.');
    await assertAccessible(page);
    await stage.close(page);
});

test('keys enter evidence, words, marks and the reason why a question does not apply', async () => {
    const { id, page } = await newSheet('Every key');
    const answer = async (code: string): Promise<Stored | undefined> => {
        await page.getByText('All changes saved').first().waitFor();
        const [found] = await stage.org.query<Stored>(
            'evaluator1@local.org',
            'SELECT Question_Code__c, Status__c, Rating__c, Evidence__c, Vendor_Answer__c, Is_Blocking__c, Dependent_Workflow__c, ' +
                `Not_Applicable_Reason__c FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${id}' ` +
                `AND Question_Code__c = '${code}'`
        );
        return found;
    };
    await page.locator('[data-code="SD-1"] c-audit-segmented-choice').first().waitFor();
    await page.locator('[data-code="SD-2"]').getByRole('button').focus();
    await page.keyboard.press('3');
    await page.keyboard.press('d');
    await page.keyboard.press('b');
    // The name of the workflow is typed at once, and none of its letters is a command.
    await page.keyboard.type('Renewals');
    await page.keyboard.press('Enter');
    await page.keyboard.press('v');
    await page.keyboard.type('5 seconds, no 10; next question?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    assert.equal(await focusedQuestion(page), 'SD-1');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+J');
    await page.keyboard.press('j');
    assert.equal(await focusedQuestion(page), 'OC-2');
    await page.keyboard.press('a');
    await page.keyboard.type('No custom objects here.');
    await page.keyboard.press('Escape');

    const written = await answer('SD-2');
    assert.equal(written?.Rating__c, 3);
    assert.equal(written?.Evidence__c, 'Documented');
    assert.deepEqual([written?.Is_Blocking__c, written?.Dependent_Workflow__c], [true, 'Renewals']);
    assert.equal(written?.Vendor_Answer__c, '5 seconds, no 10; next question?');
    assert.equal((await answer('SD-1'))?.Status__c, 'No Answer');
    assert.equal((await answer('OC-2'))?.Status__c, 'Not Applicable');
    assert.equal((await answer('OC-2'))?.Not_Applicable_Reason__c, 'No custom objects here.');
    await stage.close(page);
});

test('a question mark lists the keys, and Escape gives the focus back', async () => {
    const { page } = await newSheet('Help');
    await intoQuestion(page);
    const code = await focusedQuestion(page);

    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('These keys work while a question has the focus.').waitFor();
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    assert.equal(await focusedQuestion(page), code);
    await stage.close(page);
});

test('single keys do nothing unless a question has the focus', async () => {
    const { page } = await newSheet('Elsewhere');
    const total = page.locator('c-audit-sheet-header [data-total]');

    for (const place of [page.getByRole('searchbox'), page.locator('[data-dimension="Field Mapping"]')]) {
        await place.focus();
        for (const key of ['5', 'x', 'n', '?']) {
            await page.keyboard.press(key);
        }
    }

    assert.equal(await total.textContent(), '0.00');
    assert.equal(await page.getByRole('searchbox').inputValue(), '5xn?');
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.equal(await focusedQuestion(page), '');
    await stage.close(page);
});

test('questions are searched, opened and stepped through with the keyboard', async () => {
    const { page } = await newSheet('Search');
    await intoQuestion(page);

    await page.keyboard.press('/');
    await page.keyboard.type('custom field');
    const results = page.locator('c-audit-found-questions');
    await results.getByRole('heading', { name: 'Field Mapping' }).waitFor();
    const codes = await results
        .locator('[data-code]')
        .evaluateAll((found) => found.map((question) => question.getAttribute('data-code')));
    await assertAccessible(page);
    await page.keyboard.press('Enter');
    assert.equal(await focusedQuestion(page), codes[0]);
    await page.keyboard.press('5');
    await page.keyboard.press('j');
    assert.equal(await focusedQuestion(page), codes[1]);

    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.locator('c-audit-dimension-panel').waitFor();
    assert.equal(await focusedQuestion(page), codes[1]);
    assert.equal(await page.getByRole('searchbox').inputValue(), '');

    await page.getByRole('searchbox').fill('unicorn');
    await page.getByText('Look for another word, or take the filter away.').waitFor();
    await assertAccessible(page);
    await stage.close(page);
});

test('the sheet says what to ask next, and Shift+N and the list after it lead there until the verdict is settled', async () => {
    const { page, errors } = await newSheet('Asked in another order');
    const ask = page.locator('c-audit-ask-next');
    await ask.getByRole('button', { name: 'Ask next OC-1' }).waitFor();
    assert.equal(await ask.locator('[data-reason]').innerText(), 'A 2 or lower is a hard stop.');

    await ask.getByRole('button', { name: 'Then' }).press('Enter');
    const after = (await ask.locator('li [data-ask]').first().getAttribute('data-ask')) ?? '';
    await assertAccessible(page);
    await ask.locator('li [data-ask]').first().press('Enter');
    await page.locator(`[data-code="${after}"]:focus-within`).waitFor();
    assert.equal(await ask.locator('li').count(), 0);

    await page.keyboard.press('Shift+N');
    await page.locator('[data-code="OC-1"]:focus-within').waitFor();
    await page.keyboard.press('2');
    await page.getByText('Settled: no open question can change the verdict.').first().waitFor();
    await page.keyboard.press('Shift+N');
    await page.locator('c-audit-key-notice').getByText('Settled: no open question').waitFor();
    assert.deepEqual(errors, []);
    await stage.close(page);
});
