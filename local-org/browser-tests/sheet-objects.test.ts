import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, VIEWPORTS } from './browsing.ts';
import type { PageOptions } from './browsing.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const EVALUATOR = 'evaluator1@local.org';
const EVALUATION = 'Vendor_Evaluation__c';
const TARGET = 44;

interface Lists {
    Core_Objects_Missing__c: number;
    Salesforce_Objects_Read__c: string | null;
    Salesforce_Objects_Written__c: string | null;
    HubSpot_Objects_Read__c: string | null;
    HubSpot_Objects_Written__c: string | null;
}

const created = async (vendor: string, fields: object = {}): Promise<string> => {
    const { id } = await stage.org.request<{ id: string }>(EVALUATOR, 'POST', `sobjects/${EVALUATION}`, {
        Name: vendor,
        ...fields
    });
    return id;
};

/** Opens an evaluation at the question that asks for core objects. */
const openObjects = async (id: string, options: PageOptions = {}): Promise<Page> => {
    const address = `/lightning/r/${EVALUATION}/${id}/view?c__question=OC-1`;
    const { page } = await stage.open(address, { username: EVALUATOR, ...options });
    await page.locator('c-audit-core-object-checklist').waitFor();
    return page;
};

const saved = (page: Page): Promise<void> =>
    page.locator('c-audit-sheet-saves [data-saves]', { hasText: 'All changes saved' }).waitFor();

const stored = async (id: string): Promise<Lists | undefined> => {
    const fields =
        'Core_Objects_Missing__c, Salesforce_Objects_Read__c, Salesforce_Objects_Written__c, HubSpot_Objects_Read__c, HubSpot_Objects_Written__c';
    const [found] = await stage.org.query<Lists>(EVALUATOR, `SELECT ${fields} FROM ${EVALUATION} WHERE Id = '${id}'`);
    return found;
};

const ticked = (page: Page): Promise<number> => page.locator('c-audit-core-object-checklist input:checked').count();
const box = (page: Page, name: string): Locator => page.getByRole('checkbox', { name, exact: true });
const missing = (page: Page): Promise<string> => page.locator('c-audit-core-object-checklist .missing').innerText();
const notice = (page: Page): Locator => page.locator('c-audit-key-notice .notice');
const ready = (page: Page): Promise<void> => page.locator('[data-choice="rating"] input').first().focus();

test('an object that is read and one that is written are ticked apart, and only both count', async () => {
    const id = await created('Oneway');
    const page = await openObjects(id);
    assert.match(await missing(page), /^6 core objects/);

    await box(page, 'Reads Lead').check();
    await box(page, 'Writes Lead').check();
    await box(page, 'Writes Campaign').check();
    await box(page, 'Reads Contact').focus();
    await page.keyboard.press('Space');
    assert.match(await missing(page), /^5 core objects/);
    await assertAccessible(page);
    await saved(page);

    const lists = await stored(id);
    assert.deepEqual(
        [lists?.Salesforce_Objects_Read__c, lists?.Salesforce_Objects_Written__c, lists?.Core_Objects_Missing__c],
        ['Contact;Lead', 'Lead;Campaign', 5]
    );
    await page.reload();
    await page.locator('c-audit-core-object-checklist').waitFor();
    assert.equal(await ticked(page), 4);
    await stage.close(page);
});

test('Confirm all ticks both directions of one CRM, and one key those of every CRM in scope, undone as one', async () => {
    const id = await created('Bothways', { CRM_Scope__c: 'Salesforce and HubSpot' });
    const page = await openObjects(id);
    await page.locator('[data-all="HubSpot"]').click();
    assert.equal(await ticked(page), 2 * 5);
    assert.match(await missing(page), /^6 core objects/);

    await ready(page);
    await page.keyboard.press('o');
    assert.equal(await ticked(page), 2 * 11);
    assert.equal(await missing(page), 'Every core object is confirmed in both directions.');
    await page.keyboard.press('5');
    await saved(page);
    assert.equal((await stored(id))?.Core_Objects_Missing__c, 0);

    await page.keyboard.press('o');
    await notice(page).getByText('Every core object is confirmed').waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelector('c-audit-key-notice .notice') === null);
    assert.equal(await ticked(page), 2 * 5);
    await saved(page);
    const lists = await stored(id);
    assert.deepEqual(
        [lists?.Salesforce_Objects_Read__c, lists?.HubSpot_Objects_Written__c],
        [null, 'Contact;Company;Deal;Ticket;Call']
    );
    await stage.close(page);
});

test('the key says where it belongs at every other question', async () => {
    const id = await created('Elsewhere');
    const page = await openObjects(id);
    await ready(page);
    await page.keyboard.press('j');
    await page.locator('c-audit-question-editor .code', { hasText: 'OC-2' }).waitFor();

    await page.keyboard.press('o');

    await notice(page).getByText('OC-1 does').waitFor();
    assert.equal((await stored(id))?.Core_Objects_Missing__c, 6);
    await stage.close(page);
});

const CHOICES = ['[data-choice="rating"]', '[data-choice="evidence"]'];

for (const [scope, height, parts] of [
    ['Salesforce', 768, ['c-audit-core-object-checklist', ...CHOICES]],
    ['Salesforce and HubSpot', 768, ['c-audit-core-object-checklist', ...CHOICES]],
    ['Salesforce and HubSpot', 625, CHOICES]
] as const) {
    test(`on a laptop ${height} px high the objects of ${scope} leave rungs and evidence in view`, async () => {
        const id = await created(`Compactly for ${scope} at ${height} px`, { CRM_Scope__c: scope });
        const { page } = await stage.open('/', { username: EVALUATOR });
        await page.setViewportSize({ width: 1366, height });
        await page.goto(`${stage.org.url}/lightning/r/${EVALUATION}/${id}/view?c__question=OC-1`);
        await page.locator('c-audit-core-object-checklist').waitFor();
        await page.waitForTimeout(500);

        await box(page, 'Reads Contact').first().check();
        await page.locator('c-audit-core-object-checklist c-audit-save-status').waitFor();
        const { y: foot = 0 } = (await page.locator('c-audit-workspace .foot').boundingBox()) ?? {};
        for (const part of parts) {
            const bounds = await page.locator(`c-audit-question-editor ${part}`).boundingBox();
            assert.ok(bounds && bounds.y + bounds.height <= foot, `${part}: ${JSON.stringify(bounds)}, foot ${foot}`);
        }
        await stage.close(page);
    });
}

test('on a phone every tick is wide enough for a thumb, and nothing is cut off', async () => {
    const page = await openObjects(await created('Thumbwise', { CRM_Scope__c: 'Salesforce and HubSpot' }), {
        viewport: 'phone',
        isTouched: true
    });
    const ticks = page.locator('c-audit-core-object-checklist .tick');
    assert.equal(await ticks.count(), 2 * 11);
    for (const tick of await ticks.all()) {
        const bounds = await tick.boundingBox();
        assert.ok(bounds && bounds.width >= TARGET && bounds.height >= TARGET, JSON.stringify(bounds));
        assert.ok(bounds.x >= 0 && bounds.x + bounds.width <= VIEWPORTS.phone.width, JSON.stringify(bounds));
    }
    await ticks.first().tap();
    assert.equal(await ticked(page), 1);
    await assertAccessible(page);
    await stage.close(page);
});

test('paper says of each core object in which directions it goes', async () => {
    const id = await created('Papermill', {
        Salesforce_Objects_Read__c: 'Contact;Lead',
        Salesforce_Objects_Written__c: 'Contact;Campaign'
    });
    const { page } = await stage.open(`/lightning/n/Audit_Paper?c__recordId=${id}`, { username: EVALUATOR });
    const answer = page.locator('c-audit-printed-sheet [data-code="OC-1"]');
    await answer.waitFor();

    const text = await answer.innerText();
    for (const line of [
        'Contact: reads and writes',
        'Lead: reads only',
        'Campaign: writes only',
        'Account: not confirmed'
    ]) {
        assert.ok(text.includes(line), `${line} is missing from ${text}`);
    }
    await stage.close(page);
});
