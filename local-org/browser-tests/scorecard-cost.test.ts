import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, VIEWPORTS } from './browsing.ts';
import { useStage } from './stage.ts';

const OPPORTUNITY = 'Quillmark: sales engagement platform';
const COSTS = 'c-audit-scorecard-cost';

const stage = useStage();

const openCosts = async (options: Parameters<typeof stage.open>[1] = {}) => {
    const opened = await stage.open(`${await stage.addressOf('Opportunity', OPPORTUNITY)}?c__view=cost`, options);
    await opened.page.locator('c-audit-scorecard-cost-entries').first().waitFor();
    return opened;
};

const entriesOf = (page: Page, vendor: string): Locator => page.locator(`[data-vendor="${vendor}"][aria-labelledby]`);

const fieldOf = (page: Page, vendor: string, name: string): Locator =>
    entriesOf(page, vendor)
        .getByRole('spinbutton', { name })
        .or(entriesOf(page, vendor).getByRole('textbox', { name }));

/** Types over what stands in a field, and leaves it by a key. */
const enter = async (page: Page, field: Locator, text: string, key: 'Enter' | 'Tab'): Promise<void> => {
    await field.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
    await page.keyboard.press(key);
};

const totalOf = async (page: Page, vendor: string): Promise<string> => {
    const vendors = await page.locator(`${COSTS} thead th`).allTextContents();
    const cells = page.locator(`${COSTS} [data-row="total"] td`);
    return (await cells.nth(vendors.indexOf(vendor)).textContent())?.trim() ?? '';
};

const storedCosts = (vendor: string) =>
    stage.org.first<Record<string, number | null>>(
        `SELECT Hourly_Rate__c, Total_Cost_of_Ownership__c FROM Vendor_Evaluation__c WHERE Name = '${vendor}'`
    );

test('a blank is filled in with the keyboard, and the total follows and is stored', async () => {
    const { page, errors } = await openCosts();
    assert.match(await totalOf(page, 'Unify'), /Nothing is entered yet/);

    await enter(page, fieldOf(page, 'Unify', 'Annual Licence Cost'), '30000', 'Enter');
    await page.getByText('Saved. What Unify costs is not known yet.').waitFor({ state: 'attached' });
    await enter(page, fieldOf(page, 'Unify', 'Contract Term (Years)'), '2', 'Tab');
    await page.getByText('Saved. Unify costs $60,000 over the term.').waitFor({ state: 'attached' });

    assert.match(await totalOf(page, 'Unify'), /^\$60,000\s*Not entered, and counted as nothing/);
    assert.equal((await storedCosts('Unify')).Total_Cost_of_Ownership__c, 60_000);
    assert.match((await page.locator('[data-remark]').textContent()) ?? '', /The terms differ/);
    assert.match(
        (await page.locator('c-audit-scorecard-cost-break-evens').textContent()) ?? '',
        /Nightloom is cheaper than Tandemline only below \d/
    );
    await assertAccessible(page);
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('what a rule refuses is said beside its field, which keeps what was typed, until it is taken back', async () => {
    const { page } = await openCosts();
    const before = await totalOf(page, 'Nightloom');
    const rate = fieldOf(page, 'Nightloom', 'Hourly Rate');

    await enter(page, rate, '-5', 'Tab');
    const problem = entriesOf(page, 'Nightloom').locator('[data-figure="rate"] [data-problem]');
    await problem.getByText('A cost, rate or number of hours is below 0.').waitFor();

    assert.match(await rate.inputValue(), /^-5/);
    assert.equal(await totalOf(page, 'Nightloom'), before);
    assert.equal((await storedCosts('Nightloom')).Hourly_Rate__c, 55);
    await assertAccessible(page);

    await page.getByRole('link', { name: 'Evidence' }).click();
    await page.locator('c-audit-scorecard-evidence').waitFor();
    await page.getByRole('link', { name: 'Cost', exact: true }).click();
    await problem.waitFor();
    await problem.getByRole('button', { name: 'Take back' }).click();
    await problem.waitFor({ state: 'detached' });
    assert.match(await rate.inputValue(), /^55/);
    await stage.close(page);
});

test('what somebody else saved in the same field is not overwritten unasked', async () => {
    const { page } = await openCosts();
    const { Id } = await stage.org.first<{ Id: string }>(
        "SELECT Id FROM Vendor_Evaluation__c WHERE Name = 'Nightloom'"
    );
    await stage.org.request('admin@local.org', 'PATCH', `sobjects/Vendor_Evaluation__c/${Id}`, { Hourly_Rate__c: 65 });

    await enter(page, fieldOf(page, 'Nightloom', 'Hourly Rate'), '60', 'Tab');
    const problem = entriesOf(page, 'Nightloom').locator('[data-problem]');
    await problem.getByText('Somebody else has saved $65 here meanwhile.').waitFor();
    assert.equal((await storedCosts('Nightloom')).Hourly_Rate__c, 65);

    await problem.getByRole('button', { name: 'Save mine' }).click();
    await problem.waitFor({ state: 'detached' });
    await page.getByText(/^Saved\. Nightloom costs/).waitFor({ state: 'attached' });
    assert.equal((await storedCosts('Nightloom')).Hourly_Rate__c, 60);
    await stage.close(page);
});

test('who may only read enters nothing, also where the evaluation is not completed', async () => {
    const { Id: OwnerId } = await stage.org.first<{ Id: string }>(
        "SELECT Id FROM User WHERE Username = 'viewer@local.org'"
    );
    const { Id } = await stage.org.first<{ Id: string }>(
        "SELECT Id FROM Vendor_Evaluation__c WHERE Name = 'Nightloom'"
    );
    await stage.org.request('admin@local.org', 'PATCH', `sobjects/Vendor_Evaluation__c/${Id}`, { OwnerId });
    const { page } = await openCosts({ username: 'viewer@local.org' });
    await entriesOf(page, 'Nightloom').waitFor();

    assert.equal(await page.locator(`${COSTS} lightning-input`).count(), 0);
    assert.match((await entriesOf(page, 'Nightloom').textContent()) ?? '', /Annual Licence Cost\s*\$38,400/);
    await stage.close(page);
});

for (const viewport of Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]) {
    for (const username of ['admin@local.org', 'viewer@local.org']) {
        test(`costs are accessible and fit for ${username} at ${viewport} width`, async () => {
            const { page, errors } = await openCosts({ viewport, username });

            assert.equal((await page.locator(`${COSTS} lightning-input`).count()) > 0, username === 'admin@local.org');
            await assertAccessible(page);
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(width <= VIEWPORTS[viewport].width, `the page is ${width} px wide`);
            assert.deepEqual(errors, []);
            await stage.close(page);
        });
    }
}
