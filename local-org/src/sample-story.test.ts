import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { breakEvensOf } from '../../force-app/main/scorecard/lwc/auditCostRules/auditCostRules.ts';
import type { VendorCost } from '../../force-app/main/scorecard/lwc/auditCostRules/auditCostRules.ts';
import { METHOD, scoreEvaluation } from '../../force-app/main/shared/lwc/auditScoring/auditScoring.ts';
import type { Evidence, ScoredAnswer, Status } from '../../force-app/main/shared/lwc/auditScoring/auditScoring.ts';
import type { TestOrg } from '../testing/test-client.ts';
import { openTestOrg, PROJECT } from '../testing/test-client.ts';
import { loadSampleData } from './sample-data.ts';

const OPPORTUNITY = 'Corrabeck: dealer outreach';

interface Sheet {
    readonly Id: string;
    readonly Name: string;
    readonly Status__c: string;
    readonly Decision__c: string;
    readonly CRM_Scope__c: string;
    readonly Scoring_Method__c: string;
    readonly Total_Score__c: number;
    readonly Evidenced_Total__c: number;
    readonly Verdict__c: string;
    readonly Annual_Licence_Cost__c: number;
    readonly Annual_Middleware_Cost__c: number;
    readonly One_Off_Services_Cost__c: number;
    readonly Reconciliation_Hours_Per_Week__c: number;
    readonly Hourly_Rate__c: number;
    readonly Contract_Term_Years__c: number;
    readonly Total_Cost_of_Ownership__c: number;
}

const FIELDS: readonly (keyof Sheet)[] = [
    'Id',
    'Name',
    'Status__c',
    'Decision__c',
    'CRM_Scope__c',
    'Scoring_Method__c',
    'Total_Score__c',
    'Evidenced_Total__c',
    'Verdict__c',
    'Annual_Licence_Cost__c',
    'Annual_Middleware_Cost__c',
    'One_Off_Services_Cost__c',
    'Reconciliation_Hours_Per_Week__c',
    'Hourly_Rate__c',
    'Contract_Term_Years__c',
    'Total_Cost_of_Ownership__c'
];

interface AnswerRow {
    readonly Question_Code__c: string;
    readonly Dimension__c: string;
    readonly Status__c: Status;
    readonly Rating__c: number | null;
    readonly Evidence__c: Evidence | null;
    readonly Is_Hard_Stop__c: boolean;
    readonly Is_Blocking__c: boolean;
    readonly Dependent_Workflow__c: string | null;
    readonly Blocking_Gap_Flag__c: number;
}

const scored = (row: AnswerRow): ScoredAnswer => ({
    dimension: row.Dimension__c,
    status: row.Status__c,
    rating: row.Rating__c,
    evidence: row.Evidence__c,
    isHardStop: row.Is_Hard_Stop__c,
    isBlocking: row.Is_Blocking__c,
    waiverReason: ''
});

const costed = (sheet: Sheet): VendorCost => ({
    id: sheet.Id,
    vendor: sheet.Name,
    vendorKey: sheet.Name,
    currency: null,
    entries: {
        licence: sheet.Annual_Licence_Cost__c,
        middleware: sheet.Annual_Middleware_Cost__c,
        services: sheet.One_Off_Services_Cost__c,
        hours: sheet.Reconciliation_Hours_Per_Week__c,
        rate: sheet.Hourly_Rate__c,
        years: sheet.Contract_Term_Years__c
    }
});

describe(`the sample data tell of a decision on ${OPPORTUNITY}, as a viewer reads it`, () => {
    let testOrg: TestOrg;
    let sheets: readonly Sheet[];
    let answers: ReadonlyMap<string, readonly AnswerRow[]>;

    const sheetOf = (name: string): Sheet => {
        const found = sheets.find((sheet) => sheet.Name === name);
        assert.ok(found, `${name} is not there`);
        return found;
    };
    const ordered = (value: (sheet: Sheet) => number): readonly (readonly [string, number])[] =>
        [...sheets]
            .sort((left, right) => value(right) - value(left))
            .map((sheet) => [sheet.Name, value(sheet)] as const);

    before(async () => {
        testOrg = await openTestOrg();
        await loadSampleData(testOrg.org, `${PROJECT}/data`);
        const viewer = testOrg.as('viewer@local.org');
        const found = await viewer.query(
            `SELECT ${FIELDS.join(', ')} FROM Vendor_Evaluation__c WHERE Opportunity__r.Name = '${OPPORTUNITY}'`
        );
        sheets = found.list<Sheet>('records');
        answers = new Map(
            await Promise.all(
                sheets.map(async ({ Id, Name }): Promise<[string, readonly AnswerRow[]]> => {
                    const rows = await viewer.query(
                        `SELECT Question_Code__c, Dimension__c, Status__c, Rating__c, Evidence__c, Is_Hard_Stop__c, Is_Blocking__c, Dependent_Workflow__c, Blocking_Gap_Flag__c FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${Id}'`
                    );
                    return [Name, rows.list<AnswerRow>('records')];
                })
            )
        );
    });
    after(() => testOrg.close());

    it('on three vendors that are alike, completed and undecided', () => {
        assert.equal(sheets.length, 3);
        for (const sheet of sheets) {
            assert.deepEqual(
                [sheet.CRM_Scope__c, sheet.Scoring_Method__c, sheet.Status__c, sheet.Decision__c],
                ['Salesforce', METHOD.asRated, 'Completed', 'Undecided'],
                sheet.Name
            );
            assert.equal(answers.get(sheet.Name)?.length, 31, sheet.Name);
        }
    });

    it('whose leader as rated has the next one 0.32 points behind', () => {
        const order = ordered((sheet) => sheet.Total_Score__c);
        assert.deepEqual(order, [
            ['Lindwhistle', 35.12],
            ['Oakensift', 34.8],
            ['Mossgantry', 29.07]
        ]);
        assert.deepEqual(
            order.map(([name]) => sheetOf(name).Verdict__c),
            ['Strong', 'Strong', 'Partial']
        );
    });

    it('whose leader by evidence is another, by far', () => {
        const order = ordered((sheet) => sheet.Evidenced_Total__c);
        assert.deepEqual(order, [
            ['Oakensift', 34.07],
            ['Mossgantry', 28.28],
            ['Lindwhistle', 21.03]
        ]);
        assert.deepEqual(
            order.map(([name]) => {
                const proven = scoreEvaluation((answers.get(name) ?? []).map(scored), METHOD.evidenceCapped);
                return [proven.total, proven.verdict];
            }),
            [
                [34.07, 'Strong'],
                [28.28, 'Partial'],
                [21.03, 'Surface-level']
            ]
        );
    });

    it('one of whom has a gap that a workflow depends on, and no other reason to be Partial', () => {
        const gaps = [...answers].flatMap(([name, rows]) =>
            rows
                .filter(({ Blocking_Gap_Flag__c }) => Blocking_Gap_Flag__c === 1)
                .map((row) => [name, row.Question_Code__c, row.Dependent_Workflow__c])
        );
        assert.deepEqual(gaps, [['Mossgantry', 'AI-2', 'Dealer commission']]);
        const preview = scoreEvaluation((answers.get('Mossgantry') ?? []).map(scored), METHOD.asRated);
        assert.deepEqual([preview.reason, (preview.weakest ?? 0) >= 3], ['Blocking_Gap', true]);
    });

    it('whose costs over the term turn the order of their licences', () => {
        assert.deepEqual(
            ordered((sheet) => sheet.Annual_Licence_Cost__c),
            [
                ['Oakensift', 78_000],
                ['Mossgantry', 60_000],
                ['Lindwhistle', 42_000]
            ]
        );
        assert.deepEqual(
            ordered((sheet) => sheet.Total_Cost_of_Ownership__c),
            [
                ['Lindwhistle', 323_040],
                ['Mossgantry', 282_880],
                ['Oakensift', 267_720]
            ]
        );
        assert.deepEqual(
            sheets.map((sheet) => [sheet.Contract_Term_Years__c, sheet.Hourly_Rate__c]),
            sheets.map(() => [3, 60])
        );
    });

    it('one of whom would cost less only with fewer hours of reconciliation than it takes', () => {
        const hours = breakEvensOf(sheets.map(costed))
            .filter(({ vendor }) => vendor.vendor === 'Lindwhistle')
            .map(({ kind, other, hours: below }): [string, [string, number]] => [other.vendor, [kind, below]]);
        assert.deepEqual(
            new Map(hours),
            new Map([
                ['Oakensift', ['below', 8.1]],
                ['Mossgantry', ['below', 9.8]]
            ])
        );
        assert.equal(sheetOf('Lindwhistle').Reconciliation_Hours_Per_Week__c, 14);
    });
});
