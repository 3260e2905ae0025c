import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { useStage } from './stage.ts';

const stage = useStage();

const openSheet = async (vendor: string, username = 'admin@local.org'): Promise<Page> => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', vendor), { username });
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

const rating = (question: Locator, points: number): Locator =>
    question.locator(`[data-choice="rating"] [data-value="${points}"] input`);

/** Presses a control and reads a text in the next frame that the browser draws. */
const textInNextFrame = async (control: Locator, shown: Locator): Promise<string | null> =>
    control.evaluate(
        (input, text) =>
            new Promise<string | null>((resolve) => {
                (input as HTMLElement).click();
                requestAnimationFrame(() => resolve(text?.textContent ?? null));
            }),
        await shown.elementHandle()
    );

test('a rating changes the total in the very next frame', async () => {
    const page = await openSheet('Ferrowick');
    const total = page.locator('c-audit-sheet-header [data-total]');
    const question = await openQuestion(page, 'Historical Data', 'HD-1');
    const before = Number(await total.textContent());

    const after = Number(await textInNextFrame(rating(question, 1), total));

    assert.ok(after > before, `${before} became ${after}`);
    await stage.close(page);
});

test('every rung is in view where the rating is given, and the chosen one stays marked', async () => {
    const page = await openSheet('Unify');
    const question = await openQuestion(page, 'Sync Timing', 'ST-2');
    const rungs = question.locator('[data-choice="rating"] label');

    assert.equal(await rungs.count(), 6);
    for (const rung of await rungs.all()) {
        assert.ok(await rung.isVisible());
        assert.match((await rung.innerText()).trim(), /^\d[\s\S]+\w{4}/);
    }
    assert.ok(await rating(question, 5).isChecked());
    await stage.close(page);
});

test('a rating beyond its evidence, a hard stop and a blocking gap say so at once, and what they mean', async () => {
    const page = await openSheet('Unify');
    const objects = await openQuestion(page, 'Object Coverage', 'OC-1');
    const finding = (question: Locator, name: string): Locator => question.locator(`[data-finding="${name}"]`);

    await objects.locator('[data-choice="evidence"] [data-value="Claim"]').click();
    await finding(objects, 'unproven')
        .getByText('Claim carries a rating up to 2. A 5 needs: Proven in our org.')
        .waitFor();
    await rating(objects, 2).check();
    await finding(objects, 'hardstop').getByText('the verdict is Hard Stop, whatever the total').waitFor();
    assert.equal(await finding(objects, 'unproven').count(), 0);
    await page.locator('c-audit-sheet-header [data-verdict="Hard Stop"]').waitFor();
    await objects.getByRole('checkbox', { name: 'Our workflows depend on this' }).check();
    await finding(objects, 'blocking').getByText('the verdict cannot be better than Partial').waitFor();

    assert.match(await page.locator('[data-dimension="Object Coverage"]').innerText(), /Hard stop · 1 blocking gap/);
    await rating(objects, 5).check();
    await page.locator('c-audit-sheet-header [data-verdict="Provisional"]').waitFor();
    assert.equal(await objects.locator('[data-finding="hardstop"], [data-finding="blocking"]').count(), 0);
    await stage.close(page);
});

test('an admin waives a hard stop on its question, which then looks settled everywhere, and undoes it', async () => {
    const page = await openSheet('Nightloom');
    const question = await openQuestion(page, 'Object Coverage', 'OC-1');
    await question.getByRole('button', { name: 'Waive this hard stop' }).click();
    await page.keyboard.type('The two objects are not in use here.');
    await question.getByRole('button', { name: 'Waive', exact: true }).click();

    await question.getByText(/Waived by Local Admin/).waitFor();
    assert.match(await page.locator('[data-failure="waived"]').innerText(), /1 hard stop, waived/);
    assert.equal(await page.locator('[data-failure="hardstop"]').count(), 0);
    assert.doesNotMatch(await page.locator('[data-dimension="Object Coverage"]').innerText(), /Hard stop(?! waived)/);
    await page.locator('c-audit-sheet-header [data-verdict="Provisional"]').waitFor();
    await openQuestion(page, 'Object Coverage', 'OC-2');
    assert.equal(await page.locator('[data-code="OC-1"] [data-mark="hardstop"]').innerText(), 'Hard stop waived');
    await page.locator('[data-code="OC-1"]').click();
    await page.locator('[data-code="OC-1"] [data-finding="waived"]').waitFor();

    await page.keyboard.press('Control+z');

    await page.locator('c-audit-sheet-header [data-verdict="Hard Stop"]').waitFor();
    await stage.close(page);
});

test('a total is read out once it stands, and typing reads out nothing', async () => {
    const page = await openSheet('Ferrowick');
    const question = await openQuestion(page, 'Permission Scoping', 'PS-1');
    const announced = page.locator('c-audit-sheet-header [aria-live="polite"]');
    await announced.evaluate((region) => {
        const said: string[] = [];
        Object.assign(globalThis, { said });
        new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
            characterData: true,
            childList: true,
            subtree: true
        });
    });
    const said = (): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

    await rating(question, 1).focus();
    for (const key of ['1', '2', '3']) {
        await page.keyboard.press(key);
    }
    const standing = `${await page.locator('c-audit-sheet-header [data-total]').textContent()} of 40, Provisional`;
    await announced.getByText(standing).waitFor();
    assert.deepEqual(await said(), [standing]);

    await page.keyboard.press('v');
    await page.keyboard.type('They filter by owner.', { delay: 20 });
    await page.keyboard.press('Escape');
    await question.getByText('Saved', { exact: true }).waitFor();
    assert.deepEqual(await said(), [standing]);
    await stage.close(page);
});

test('filters lead through what is open, unproven, blocking or noted, and an answer does not vanish when it is rated', async () => {
    const page = await openSheet('Ferrowick');
    const filter = (name: string): Locator =>
        page.getByRole('button', { name, exact: false }).and(page.locator('[data-filter]'));
    const found = page.locator('c-audit-found-questions [data-code]');
    const countOn = async (name: string): Promise<number> =>
        Number((await filter(name).innerText()).replace(/\D/g, ''));

    for (const name of ['Unproven', 'With notes', 'Open']) {
        await filter(name).click();
        await found.first().waitFor();
        assert.equal(await found.count(), await countOn(name));
    }
    const open = await countOn('Open');
    const code = (await found.first().getAttribute('data-code')) ?? '';
    await found.first().click();
    await rating(page.locator(`[data-code="${code}"]`), 3).check();

    assert.equal(await countOn('Open'), open - 1);
    assert.equal(await found.count(), open);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('c-audit-dimension-panel').waitFor();
    await stage.close(page);
});

test('who may only read gets no key hints and no placeholders, and can still move about', async () => {
    const page = await openSheet('Tandemline', 'viewer@local.org');

    assert.equal(await page.locator('c-audit-key-hints').count(), 0);
    assert.equal(await page.locator('c-audit-question-editor [placeholder]:not([placeholder=""])').count(), 0);
    await page.getByRole('button', { name: 'Go to the open question' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    await page.locator('[data-code="SD-2"] c-audit-question-editor').waitFor();
    await page.keyboard.press('0');
    assert.equal(await page.locator('c-audit-sheet-header [data-total]').textContent(), '35.02');
    await stage.close(page);
});
