import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, VIEWPORTS } from './browsing.ts';
import { useStage } from './stage.ts';

const ADMIN = 'admin@local.org';
const MODERATOR = 'moderator@local.org';
const OBJECTS = 'Contact;Lead;Account;Opportunity;Activity;Campaign';
const REASON = 'Best proven, and within the budget.';

const stage = useStage();

const created = async (username: string, object: string, fields: object): Promise<string> =>
    (await stage.org.request<{ id: string }>(username, 'POST', `sobjects/${object}`, fields)).id;

/** A completed sheet of the moderator's own, every question rated alike. */
const finishedSheet = async (opportunity: string, name: string, rating: number): Promise<string> => {
    const id = await created(MODERATOR, 'Vendor_Evaluation__c', {
        Name: name,
        Opportunity__c: opportunity,
        Salesforce_Objects_Read__c: OBJECTS,
        Salesforce_Objects_Written__c: OBJECTS
    });
    const answers = await stage.org.query<{ Id: string }>(
        MODERATOR,
        `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${id}'`
    );
    await stage.org.request(MODERATOR, 'PATCH', 'composite/sobjects', {
        allOrNone: true,
        records: answers.map((answer) => ({
            attributes: { type: 'Audit_Answer__c' },
            id: answer.Id,
            Status__c: 'Answered',
            Rating__c: rating
        }))
    });
    await stage.org.request(MODERATOR, 'PATCH', `sobjects/Vendor_Evaluation__c/${id}`, { Status__c: 'Completed' });
    return id;
};

/** An opportunity with two vendors who can be selected. */
const purchase = async (): Promise<{ opportunity: string; first: string; second: string }> => {
    const fields = { Name: 'Purchase', StageName: 'Prospecting', CloseDate: '2027-01-01' };
    const opportunity = await created(ADMIN, 'Opportunity', fields);
    const first = await finishedSheet(opportunity, 'Tandemline', 4);
    return { opportunity, first, second: await finishedSheet(opportunity, 'Unify', 3) };
};

const decide = (username: string, id: string, fields: object) =>
    stage.org.request(username, 'PATCH', `sobjects/Vendor_Evaluation__c/${id}`, fields);

const openDecision = async (opportunity: string, options: Parameters<typeof stage.open>[1]) => {
    const address = `/lightning/r/Opportunity/${opportunity}/view?c__view=decision`;
    const { page, errors } = await stage.open(address, options);
    await page.locator('c-audit-scorecard-vendor-decision').first().waitFor();
    return { page, errors };
};
const rowOf = (page: Page, vendor: string): Locator => page.locator(`[data-decision-of="${vendor}"]`);
const button = (row: Locator, name: string): Locator => row.getByRole('button', { name });
const isFocused = (element: Locator): Promise<boolean> =>
    element.evaluate((found) => (found.getRootNode() as Document | ShadowRoot).activeElement === found);
const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

for (const viewport of ['desktop', 'phone'] as const) {
    test(`a moderator selects a vendor with the keyboard, and takes that back, at ${viewport} width`, async () => {
        const { opportunity } = await purchase();
        const { page, errors } = await openDecision(opportunity, { viewport, username: MODERATOR });
        const [row, other] = [rowOf(page, 'Tandemline'), rowOf(page, 'Unify')];
        await button(row, 'Select this vendor').waitFor();
        await assertAccessible(page);
        assert.equal(await page.locator('[data-decided]').count(), 0);

        await button(row, 'Select this vendor').focus();
        await page.keyboard.press('Enter');
        await page.keyboard.type(REASON);
        await row.getByText(`${REASON.length} of 255 characters`).waitFor();
        await assertAccessible(page);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');

        await row.locator('[data-decision]').getByText('Selected', { exact: true }).waitFor();
        assert.equal(await isFocused(row.locator('[data-vendor]')), true);
        await page.locator('[data-decided]').getByText('Selected: Tandemline').waitFor();
        await page.locator('[data-decided]').getByText(REASON).waitFor();
        await page.locator('[data-decided]').getByText('Decided by Moderator').waitFor();
        assert.equal(await button(other, 'Select this vendor').isDisabled(), true);
        await other.getByText('Tandemline is selected already.').waitFor();
        await assertAccessible(page);
        assert.ok((await widthOf(page)) <= VIEWPORTS[viewport].width);

        await page.locator('[data-view-link="compare"]').click();
        await page.locator('[data-view="compare"]').waitFor();
        await page.locator('[data-decided]').getByText('Selected: Tandemline').waitFor();
        await assertAccessible(page);

        await page.locator('[data-view-link="decision"]').click();
        await button(row, 'Take back').click();
        await page.keyboard.type('The price went up.');
        await button(row, 'Save decision').click();
        await row.getByText('Taken back: The price went up.').waitFor();
        assert.equal(await page.locator('[data-decided]').count(), 0);
        assert.equal(await button(other, 'Select this vendor').isEnabled(), true);
        assert.deepEqual(errors, []);
        await stage.close(page);
    });

    test(`whoever may not decide reads what is decided at ${viewport} width`, async () => {
        const { opportunity, first } = await purchase();
        await decide(MODERATOR, first, { Decision__c: 'Selected', Decision_Reason__c: REASON });
        for (const username of ['viewer@local.org', 'evaluator1@local.org']) {
            const { page, errors } = await openDecision(opportunity, { viewport, username });
            await page.locator('[data-not-you]').waitFor();
            await page.locator('[data-decided]').getByText(REASON).waitFor();
            await rowOf(page, 'Tandemline').getByText(REASON).waitFor();

            assert.equal(await page.locator('[data-choice]').count(), 0);
            await assertAccessible(page);
            assert.ok((await widthOf(page)) <= VIEWPORTS[viewport].width);
            assert.deepEqual(errors, []);
            await stage.close(page);
        }
    });
}

test('what the platform refuses is said, and what was written is kept', async () => {
    const { opportunity, first, second } = await purchase();
    const { page } = await openDecision(opportunity, { username: MODERATOR });
    const row = rowOf(page, 'Tandemline');
    await button(row, 'Select this vendor').click();
    await row.getByRole('textbox').fill(REASON);
    await decide(ADMIN, second, { Decision__c: 'Selected', Decision_Reason__c: 'Cheaper.' });

    await button(row, 'Save decision').click();

    await row.getByText('Another vendor is already Selected on this opportunity').waitFor();
    assert.equal(await row.getByRole('textbox').inputValue(), REASON);
    await assertAccessible(page);

    await decide(ADMIN, second, { Decision__c: 'Undecided' });
    await decide(ADMIN, first, { Decision__c: 'Not Selected', Decision_Reason__c: 'Too dear.' });
    await button(row, 'Try again').click();
    await row.getByText('Somebody changed this evaluation meanwhile.').waitFor();
    await row.locator('[data-stored-reason]').getByText('Too dear.').waitFor();
    assert.equal(await row.getByRole('textbox').inputValue(), REASON);
    await assertAccessible(page);

    await button(row, 'Save decision').click();
    await row.locator('[data-decision]').getByText('Selected', { exact: true }).waitFor();
    await stage.close(page);
});

const sample = async (): Promise<string> =>
    (await stage.org.first<{ Id: string }>("SELECT Id FROM Opportunity WHERE Name LIKE 'Quillmark%'")).Id;

test('each vendor that cannot be selected has its reasons beside it', async () => {
    const { page } = await openDecision(await sample(), { username: ADMIN });
    for (const [vendor, why] of [
        ['Unify', 'Its evaluation is not Completed.'],
        ['Unify', 'Its verdict is Provisional.'],
        ['Nightloom', 'It has failed a hard stop that is not waived']
    ] as const) {
        await rowOf(page, vendor).getByText(why).waitFor();
        assert.equal(await button(rowOf(page, vendor), 'Select this vendor').isDisabled(), true);
    }
    assert.equal(await button(rowOf(page, 'Tandemline'), 'Select this vendor').isEnabled(), true);
    await stage.close(page);
});

test('a moderator is told of an evaluation that they may only read, and keeps what was written', async () => {
    const { page } = await openDecision(await sample(), { username: MODERATOR });
    const row = rowOf(page, 'Tandemline');
    await button(row, 'Not selected').click();
    await row.getByRole('textbox').fill(REASON);
    await button(row, 'Save decision').click();

    await row.getByText('You may read this evaluation, but not change it.').waitFor();
    assert.equal(await row.getByRole('textbox').inputValue(), REASON);
    await stage.close(page);
});

test('a moderator agrees on another time with the keyboard, on a completed sheet, and the clause holds it', async () => {
    const { opportunity } = await purchase();
    const address = `/lightning/r/Opportunity/${opportunity}/view?c__view=contract`;
    const { page, errors } = await stage.open(address, { username: MODERATOR });
    const row = page.locator('[data-agreed="SD-2"]');

    await row.locator('[data-amount] input').focus();
    await page.keyboard.type('5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('minutes');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await row.getByText('What is agreed for SD-2 is saved.').waitFor();
    await page.locator('[data-part="clauses"]').getByText('within 5 min').waitFor();
    assert.equal(await row.locator('[data-amount] input').inputValue(), '5');
    await assertAccessible(page);
    assert.deepEqual(errors, []);
    await stage.close(page);
});
