import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { runAxe } from './axe.ts';
import { pageTexts } from './pdf-text.ts';
import { useStage } from './stage.ts';

const ADMIN = 'admin@local.org';
const OPPORTUNITY = 'Corrabeck: dealer outreach';
const OBJECTS = 'Contact;Lead;Account;Opportunity;Activity;Campaign';
const FORMATS = ['A4', 'Letter'] as const;

const stage = useStage();

interface Answered {
    readonly Question_Code__c: string;
    readonly [field: string]: unknown;
}
const ANSWERED = [
    'Status__c',
    'Rating__c',
    'Evidence__c',
    'Vendor_Answer__c',
    'Notes__c',
    'Is_Blocking__c',
    'Dependent_Workflow__c',
    'Not_Applicable_Reason__c'
] as const;
/** Vendors of the sample data, whose answers other vendors are given, too. */
const SAMPLES = ['Lindwhistle', 'Oakensift', 'Mossgantry', 'Tandemline', 'Nightloom', 'Ferrowick'] as const;

const answersOf = (vendor: string): Promise<Answered[]> =>
    stage.org.query(
        ADMIN,
        `SELECT Id, Question_Code__c, ${ANSWERED.join(', ')} FROM Audit_Answer__c WHERE Vendor_Evaluation__r.Name = '${vendor}'`
    );

/** One more vendor of a purchase, with the answers of one of the sample data. */
const addVendor = async (opportunity: string, name: string, index: number): Promise<string> => {
    const { id } = await stage.org.request<{ id: string }>(ADMIN, 'POST', 'sobjects/Vendor_Evaluation__c', {
        Name: name,
        Opportunity__c: opportunity,
        Salesforce_Objects_Read__c: OBJECTS,
        Salesforce_Objects_Written__c: OBJECTS,
        Annual_Licence_Cost__c: 42_000 + 3000 * index,
        Annual_Middleware_Cost__c: 12_000 - 800 * index,
        One_Off_Services_Cost__c: 18_000,
        Reconciliation_Hours_Per_Week__c: 4 + index,
        Hourly_Rate__c: 55,
        Contract_Term_Years__c: 3
    });
    const given = await answersOf(SAMPLES[index % SAMPLES.length] ?? SAMPLES[0]);
    const own = await stage.org.query<{ Id: string; Question_Code__c: string }>(
        ADMIN,
        `SELECT Id, Question_Code__c FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${id}'`
    );
    await stage.org.request(ADMIN, 'PATCH', 'composite/sobjects', {
        allOrNone: true,
        records: own.flatMap(({ Id, Question_Code__c: code }) => {
            const answer = given.find((other) => other.Question_Code__c === code);
            const entries = ANSWERED.map((field) => [field, answer?.[field]]);
            return answer ? [{ attributes: { type: 'Audit_Answer__c' }, id: Id, ...Object.fromEntries(entries) }] : [];
        })
    });
    return id;
};

const NAMES = ['Lindwhistle', 'Oakensift', 'Mossgantry', 'Tandemline', 'Consolidated Northern Integrations', 'Unify'];
const nameOf = (index: number): string =>
    index < NAMES.length ? (NAMES[index] ?? '') : `${NAMES[index % NAMES.length]} ${index + 1}`;

/** A purchase with so many vendors, and their evaluations in this order. */
const purchaseOf = async (count: number): Promise<{ opportunity: string; vendors: string[]; ids: string[] }> => {
    const { id } = await stage.org.request<{ id: string }>(ADMIN, 'POST', 'sobjects/Opportunity', {
        Name: `Purchase with ${count} vendors`,
        StageName: 'Prospecting',
        CloseDate: '2027-01-01'
    });
    const vendors = Array.from({ length: count }, (_, index) => nameOf(index));
    const ids: string[] = [];
    for (const [index, vendor] of vendors.entries()) {
        ids.push(await addVendor(id, vendor, index));
    }
    return { opportunity: id, vendors, ids };
};

/** Presses the scorecard's link, and waits for the document. */
const openDocument = async (page: Page): Promise<Page> => {
    const link = page.locator('c-audit-committee-link a');
    await link.waitFor();
    const [paper] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await paper.locator('c-audit-committee-document [data-decision-of]').first().waitFor();
    return paper;
};

test('the scorecard leads to the document for the committee, where only the document is printed', async () => {
    const { page } = await stage.open(await stage.addressOf('Opportunity', OPPORTUNITY));
    const paper = await openDocument(page);
    assert.equal(await paper.title(), `For the committee: ${OPPORTUNITY}`);
    assert.deepEqual((await runAxe(paper)).violations, []);
    await paper.emulateMedia({ media: 'print', colorScheme: 'dark' });

    assert.equal(await paper.locator('shell-global-header').isVisible(), false);
    for (const control of await paper.locator('c-audit-committee-paper :is(a, button, lightning-button)').all()) {
        assert.equal(await control.isVisible(), false);
    }
    const colour = await paper
        .locator('c-audit-committee-document [data-row="verdict"] .text')
        .first()
        .evaluate((cell) => getComputedStyle(cell).color);
    assert.match(colour, /^rgb\((0|24), \1, \1\)$/, 'paper has dark words whatever the theme');
    await stage.close(page);
});

/** Whom the committee selected, and whom it did not, each with its reason. */
const decide = async (selected: string, turnedDown: readonly string[]): Promise<void> => {
    const change = (id: string, fields: object): Promise<unknown> =>
        stage.org.request(ADMIN, 'PATCH', `sobjects/Vendor_Evaluation__c/${id}`, fields);
    await change(selected, { Status__c: 'Completed' });
    await change(selected, {
        Decision__c: 'Selected',
        Decision_Reason__c: `Best proven.\n${'Within the budget. '.repeat(12)}`
    });
    for (const id of turnedDown) {
        await change(id, {
            Decision__c: 'Not Selected',
            Decision_Reason__c: `Less is proven. ${'It costs more. '.repeat(12)}`
        });
    }
};

/** Rates every answer of an evaluation as high as can be, without any evidence. */
const claimEverything = async (evaluation: string): Promise<void> => {
    const answers = await stage.org.query<{ Id: string }>(
        ADMIN,
        `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${evaluation}'`
    );
    await stage.org.request(ADMIN, 'PATCH', 'composite/sobjects', {
        allOrNone: true,
        records: answers.map(({ Id }) => ({
            attributes: { type: 'Audit_Answer__c' },
            id: Id,
            Status__c: 'Answered',
            Rating__c: 5,
            Evidence__c: 'Claim'
        }))
    });
};

const PARTS = ['Compare', 'Evidence', 'Cost', 'Stability', 'Decision'] as const;
const unspaced = (text: string): string => text.replace(/\s/g, '');

test('five vendors with all that is known of them take four pages at most', async () => {
    const { opportunity, vendors, ids } = await purchaseOf(5);
    const [claimer = '', selected = '', ...others] = ids;
    await decide(selected, others);
    await claimEverything(claimer);
    const { page, errors } = await stage.open(`/lightning/r/Opportunity/${opportunity}/view`);
    const paper = await openDocument(page);

    for (const format of FORMATS) {
        const pages = pageTexts(await paper.pdf({ format }));
        assert.ok(pages.length <= 4, `${format} has ${pages.length} pages`);
        pages.forEach((text, index) => {
            assert.ok(text.includes('Forthecommittee:Purchasewith5vendors'), `${format}, page ${index + 1}: no name`);
            assert.ok(text.includes(`${index + 1}/${pages.length}`), `${format}, page ${index + 1}: no number`);
            assert.ok(!text.includes('/lightning/'), `${format}, page ${index + 1}: the address of a page`);
        });
        const whole = pages.join('');
        for (const words of [...vendors, ...PARTS, 'Selected: Oakensift', 'Decided by Local Admin']) {
            assert.ok(whole.includes(unspaced(words)), `${format} lacks ${words}`);
        }
    }
    assert.equal(await paper.locator('c-audit-committee-document [data-unproven]').count(), 31);
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('nothing of the document ends beyond the edge of a sheet', async () => {
    const { page } = await stage.open(await stage.addressOf('Opportunity', OPPORTUNITY));
    const paper = await openDocument(page);
    await paper.setViewportSize({ width: 688, height: 1000 });
    await paper.emulateMedia({ media: 'print' });
    const edges = await paper
        .locator('c-audit-committee-document :is(td, th, li, p)')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));

    assert.ok(Math.max(...edges) <= 688, `something ends at ${Math.max(...edges)} px`);
    await stage.close(page);
});

test('twelve vendors are all printed, in the order of the scorecard, with all that is said of each', async () => {
    const { opportunity, vendors } = await purchaseOf(12);
    const { page } = await stage.open(`/lightning/r/Opportunity/${opportunity}/view`);
    await page.locator('[data-sort]').selectOption('Vendor');
    const paper = await openDocument(page);
    const heads = await paper.locator('[data-part="compare"] th.vendor').allTextContents();

    assert.deepEqual(
        heads.map((head) => head.trim()),
        [...vendors].sort(new Intl.Collator('en', { numeric: true }).compare)
    );
    for (const format of FORMATS) {
        const whole = pageTexts(await paper.pdf({ format })).join('');
        for (const vendor of vendors) {
            const count = whole.split(unspaced(vendor)).length - 1;
            assert.ok(count >= 5, `${format} has ${vendor} ${count} times`);
        }
    }
    await stage.close(page);
});

test('the document has the chosen vendors only, and says who is hidden', async () => {
    const { page } = await stage.open(await stage.addressOf('Opportunity', OPPORTUNITY));
    await page.getByRole('button', { name: 'Choose vendors' }).click();
    await page.locator('c-audit-scorecard-vendor-choice').getByText('Mossgantry', { exact: true }).click();
    const paper = await openDocument(page);

    assert.deepEqual(await paper.locator('[data-part="cost"] th.vendor').allTextContents(), [
        'Lindwhistle',
        'Oakensift'
    ]);
    await paper.getByText('Only 2 of 3 vendors are compared. Hidden: Mossgantry.').waitFor();
    await paper.getByRole('button', { name: 'Back to the scorecard' }).click();
    await paper.locator('c-audit-scorecard').waitFor();
    assert.match(paper.url(), /\/lightning\/r\/Opportunity\/\w{18}\/view\?c__view=compare$/);
    await stage.close(page);
});

test('the document says where to begin without an opportunity, and that what was chosen is not there', async () => {
    const { Id } = await stage.org.first<{ Id: string }>(`SELECT Id FROM Opportunity WHERE Name = '${OPPORTUNITY}'`);
    for (const [query, text] of [
        ['', 'No opportunity is chosen'],
        ['?c__recordId=006000000000000AAA', 'No evaluation to show yet'],
        [`?c__recordId=${Id}&c__evaluations=a01000000000000AAA`, 'None of the chosen evaluations is here']
    ] as const) {
        const { page } = await stage.open(`/lightning/n/Audit_Committee${query}`);
        await page.locator('c-audit-committee-paper').getByText(text).waitFor();
        await stage.close(page);
    }
});

test('a document that fails to load says so, and comes once it is asked for again', async () => {
    const { Id } = await stage.org.first<{ Id: string }>(`SELECT Id FROM Opportunity WHERE Name = '${OPPORTUNITY}'`);
    const { page } = await stage.open('/lightning/page/home');
    await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('auditCosts') === true ? route.abort() : route.continue()
    );
    await page.goto(`${stage.org.url}/lightning/n/Audit_Committee?c__recordId=${Id}`);
    await page.locator('c-audit-committee-details c-audit-error-panel').waitFor();
    assert.equal(await page.locator('c-audit-committee-document').count(), 0);

    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('c-audit-committee-document [data-decision-of]').first().waitFor();
    await stage.close(page);
});
