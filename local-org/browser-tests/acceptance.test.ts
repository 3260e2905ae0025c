import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ACCEPTANCE_CASES, bothWays, EVERY_OBJECT } from '../testing/acceptance-cases.ts';
import type { AcceptanceCase, AnswerRow } from '../testing/acceptance-cases.ts';
import { useStage } from './stage.ts';

const EVALUATOR = 'evaluator1@local.org';

const stage = useStage();

const enter = async (opportunityId: string, item: AcceptanceCase): Promise<string> => {
    const { id } = await stage.org.request<{ id: string }>(EVALUATOR, 'POST', 'sobjects/Vendor_Evaluation__c', {
        Name: item.title,
        Opportunity__c: opportunityId,
        Scoring_Method__c: item.method ?? 'As Rated',
        ...bothWays(item.objects ?? EVERY_OBJECT)
    });
    const soql = `SELECT Id, Question_Code__c, Dimension__c FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${id}'`;
    const answers = await stage.org.query<AnswerRow>(EVALUATOR, soql);
    const records = answers.flatMap((answer) => {
        const entered = item.enter(answer);
        return entered === null ? [] : [{ attributes: { type: 'Audit_Answer__c' }, id: answer.Id, ...entered }];
    });
    const outcomes = await stage.org.request<{ success: boolean }[]>(EVALUATOR, 'PATCH', 'composite/sobjects', {
        allOrNone: true,
        records
    });
    assert.ok(outcomes.every(({ success }) => success));
    return id;
};

const shown = async (page: Page, place: string): Promise<(string | null)[]> => {
    const part = page.locator(place);
    await part.locator('[data-total]').waitFor();
    return [
        await part.locator('[data-total]').textContent(),
        ((await part.locator('[data-verdict]').textContent()) ?? '').trim()
    ];
};

test('the scorecard and every sheet show the figures of the acceptance table', async () => {
    const { id: opportunityId } = await stage.org.request<{ id: string }>(EVALUATOR, 'POST', 'sobjects/Opportunity', {
        Name: 'Acceptance',
        StageName: 'Qualification',
        CloseDate: '2027-06-30'
    });
    const ids: string[] = [];
    for (const item of ACCEPTANCE_CASES) {
        ids.push(await enter(opportunityId, item));
    }

    const scorecard = `/lightning/r/Opportunity/${opportunityId}/view`;
    const { page, errors } = await stage.open(scorecard, { username: EVALUATOR });
    for (const { title, total, verdict } of ACCEPTANCE_CASES) {
        const column = `c-audit-scorecard-vendor-header:has(a:text-is("${title}"))`;
        assert.deepEqual(await shown(page, column), [total.toFixed(2), verdict], `${title}, on the scorecard`);
    }

    for (const [index, { title, total, verdict }] of ACCEPTANCE_CASES.entries()) {
        await page.goto(`${stage.org.url}/lightning/r/Vendor_Evaluation__c/${ids[index] ?? ''}/view`);
        assert.deepEqual(
            await shown(page, 'c-audit-sheet-header'),
            [total.toFixed(2), verdict],
            `${title}, on its sheet`
        );
    }
    assert.deepEqual(errors, []);
    await stage.close(page);
});
