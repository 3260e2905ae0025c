import { answersCsv, comparisonCsv } from 'c/auditScorecardExport';
import type { Fields } from 'c/auditScorecardExport';
import { DECISION } from 'c/auditScorecardRecords';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';

const FIELDS = { Total_Score__c: { label: 'Gesamt' }, Rating__c: { label: 'Bewertung' } } as unknown as Fields;

/** The rows by the names of their columns; nothing in these tables needs quotes. */
const rowsOf = (csv: string): Record<string, string>[] => {
    const [header = [], ...rows] = csv
        .split('\r\n')
        .filter((line) => line !== '')
        .map((line) => line.split(','));
    return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
};

describe('comparisonCsv', () => {
    it('has a row for each vendor, under the names that the user knows the fields by', () => {
        const vendors = ranked(
            evaluation('A', { total: 35.02, evidencedTotal: 33.87, hardStopCount: 1 }),
            evaluation('B', { total: 20 }, { 0: { points: 7 } })
        );
        const [first, second] = rowsOf(comparisonCsv(vendors, FIELDS));

        expect(first).toMatchObject({
            Vendor: 'A',
            Gesamt: '35.02',
            Evidenced_Total__c: '33.87',
            'Sync Direction': '4',
            Hard_Stop_Count__c: '1'
        });
        expect(second).toMatchObject({ Vendor: 'B', Evidenced_Total__c: '', 'Sync Direction': '3.5' });
    });

    it('calls whose sheet it is by what it holds: a name', () => {
        const [row] = rowsOf(
            comparisonCsv(ranked(evaluation('A')), { OwnerId: { label: 'Owner ID' } } as unknown as Fields)
        );

        expect(row).toMatchObject({ Evaluator: 'Dana Evaluator' });
        expect(row).not.toHaveProperty('Owner ID');
    });

    it('has what is decided on each vendor, why, by whom and when', () => {
        const decision = {
            value: DECISION.selected,
            reason: 'Best proven.',
            by: 'Mona Moderator',
            on: '2026-11-23T10:00:00.000Z'
        };
        const csv = comparisonCsv(ranked(evaluation('A', { decision }), evaluation('B')), undefined);

        expect(csv).toMatch(/Decision__c,Decision_Reason__c,Decided_By__c,Decided_On__c\r\n/);
        expect(csv).toMatch(/,Selected,Best proven\.,Mona Moderator,"[^"]*2026[^"]*"\r\n/);
        expect(csv).toMatch(/,Undecided,,,\r\n$/);
    });

    it('leaves blank what nobody knows yet: no total of an unasked vendor, no score of an open dimension', () => {
        const open = Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((index) => [index, { points: 0, open: 2 }]));
        const [row] = rowsOf(comparisonCsv(ranked(evaluation('A', {}, open)), FIELDS));

        expect(row).toMatchObject({ Gesamt: '', 'Sync Direction': '', 'At best': '40' });
    });
});

describe('answersCsv', () => {
    it('has a row for each answer of the vendors shown, in their order', () => {
        const answers = [
            comparedAnswer('A', 'SD-1', { statedSeconds: 30 }),
            comparedAnswer('B', 'SD-1', { rating: null, isBlockingGap: true }),
            comparedAnswer('C', 'SD-1')
        ];
        const rows = rowsOf(answersCsv([...ranked(evaluation('B'), evaluation('A'))].reverse(), answers, FIELDS));

        expect(rows.map((row) => [row.Vendor, row.Question_Code__c, row.Bewertung, row.Stated_Seconds__c])).toEqual([
            ['B', 'SD-1', '', ''],
            ['A', 'SD-1', '4', '30']
        ]);
        expect(rows[0]?.Blocking_Gap_Flag__c).toBe('1');
        expect(rows[0]).not.toHaveProperty('Points__c');
        expect(rows[0]).not.toHaveProperty('Meaning of the rating');
    });

    it('lets nothing that a vendor said run as a formula', () => {
        const csv = answersCsv(
            ranked(evaluation('=A')),
            [comparedAnswer('=A', 'SD-1', { vendorAnswer: '=HYPERLINK("https://example.com")' })],
            FIELDS
        );

        expect(csv).toContain(`"'=HYPERLINK(""https://example.com"")"`);
        expect(csv).toContain("\r\n'=A,");
    });
});
