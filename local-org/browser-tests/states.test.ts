import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, keepScreenshot, VIEWPORTS } from './browsing.ts';
import { useStage } from './stage.ts';

const stage = useStage();

interface State {
    name: string;
    username: string;
    address: () => Promise<string>;
    /** What is on the page once the state is reached. */
    shows: string;
    screenshot?: string;
}

const STATES: State[] = [
    {
        name: 'the scorecard with three vendors',
        username: 'admin@local.org',
        address: () => stage.addressOf('Opportunity', 'Quillmark: sales engagement platform'),
        shows: 'c-audit-scorecard-table'
    },
    ...(['questions', 'evidence', 'contract'] as const).map((view) => ({
        name: `the view ${view} of the scorecard`,
        username: 'admin@local.org',
        address: async () =>
            `${await stage.addressOf('Opportunity', 'Quillmark: sales engagement platform')}?c__view=${view}`,
        shows: `[data-view="${view}"] :is(c-audit-scorecard-questions, c-audit-scorecard-unproven, c-audit-scorecard-contract)`,
        screenshot: `scorecard-${view}`
    })),
    {
        name: 'the scorecard without an evaluation',
        username: 'evaluator1@local.org',
        address: () => stage.addressOf('Opportunity', 'Brackenfold: outreach platform'),
        shows: 'c-audit-scorecard .empty'
    },
    {
        name: 'a sheet under way',
        username: 'admin@local.org',
        address: () => stage.addressOf('Vendor_Evaluation__c', 'Nightloom'),
        shows: 'c-audit-question-editor, c-audit-question-row',
        screenshot: 'sheet'
    },
    {
        name: 'a completed sheet of somebody else, read only',
        username: 'viewer@local.org',
        address: () => stage.addressOf('Vendor_Evaluation__c', 'Tandemline'),
        shows: 'c-audit-sheet-notice'
    },
    {
        name: 'a private sheet of somebody else',
        username: 'evaluator2@local.org',
        address: () => stage.addressOf('Vendor_Evaluation__c', 'Nightloom'),
        shows: 'text=/access|found|exist/i'
    }
];

for (const viewport of Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]) {
    for (const { name, username, address, shows, screenshot } of STATES) {
        test(`${name} is accessible and fits at ${viewport} width`, async () => {
            const { page, errors } = await stage.open(await address(), { viewport, username });
            await page.locator(shows).first().waitFor();

            await assertAccessible(page);
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(width <= VIEWPORTS[viewport].width, `the page is ${width} px wide`);
            assert.deepEqual(
                errors.filter((error) => !error.includes('status of 4')),
                []
            );
            if (screenshot !== undefined) {
                await keepScreenshot(page.locator('body'), `${screenshot}-${viewport}`);
            }
            await stage.close(page);
        });
    }
}

test('an evaluation without questions says what the admin must do: activate the flow, or import the answers', async () => {
    const create = async (body: object): Promise<string> =>
        (await stage.org.request<{ id: string }>('admin@local.org', 'POST', 'sobjects/Vendor_Evaluation__c', body)).id;
    const imported = await create({ Name: 'Not imported yet', Copy_Questions__c: false });
    const bare = await create({ Name: 'Without questions' });
    // Looks as it does where the flow is off: it should have copied questions, and there is none.
    const soql = `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${bare}'`;
    const answers = await stage.org.query<{ Id: string }>('admin@local.org', soql);
    const ids = answers.map(({ Id }) => Id).join(',');
    await stage.org.request('admin@local.org', 'DELETE', `composite/sobjects?ids=${ids}`);

    for (const [id, cause] of [
        [bare, 'Vendor Evaluation: After Create, Copy Questions'],
        [imported, 'Copy Questions was not ticked']
    ] as const) {
        const { page } = await stage.open(`/lightning/r/Vendor_Evaluation__c/${id}/view`);
        await page.getByText(cause).first().waitFor();
        await assertAccessible(page);
        await stage.close(page);
    }
});

test('a save that fails stays on its question, says why, and goes through when it is repeated', async () => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Unify'));
    await page.locator('[data-dimension="Permission Scoping"]').click();
    await page.locator('[data-code="PS-1"]').click();
    const refusal = {
        errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
        message: 'A rule of this org refuses the rating.'
    };
    await page.route('**/ui-api/records/**', (route) => route.fulfill({ status: 400, json: [refusal] }));
    await page.locator('[data-code="PS-1"] [data-choice="rating"] [data-value="3"]').click();
    const retry = page.locator('[data-code="PS-1"]').getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    await assertAccessible(page);
    await keepScreenshot(page.locator('c-audit-question-editor'), 'sheet-save-failed');

    await page.unroute('**/ui-api/records/**');
    await retry.click();

    await page.locator('[data-code="PS-1"]').getByText('Saved', { exact: true }).waitFor();
    const saved = await stage.org.first<{ Rating__c: number }>(
        "SELECT Rating__c FROM Audit_Answer__c WHERE Question_Code__c = 'PS-1' AND Vendor_Evaluation__r.Name = 'Unify'"
    );
    assert.equal(saved.Rating__c, 3);
    await stage.close(page);
});

test('the sheet follows a change made elsewhere on its page', async () => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Unify'));
    const total = page.locator('c-audit-sheet-header [data-total]');
    const before = await total.innerText();
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('combobox', { name: 'Scoring Method' }).click();
    await page.getByRole('option', { name: 'Evidence Capped' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();

    await total.filter({ hasNotText: before }).waitFor();
    await stage.close(page);
});

test('text of a component that is too pale to read does not pass as accessible', async () => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Tandemline'));
    await page.locator('c-audit-sheet-notice').waitFor();
    await page.addStyleTag({ content: 'c-audit-sheet-notice .title { color: #aaa !important; }' });

    await assert.rejects(assertAccessible(page), /color-contrast.*c-audit-sheet-notice/);
    await stage.close(page);
});
