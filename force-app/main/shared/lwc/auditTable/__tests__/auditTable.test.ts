import { answersCsv, fieldColumn, tableCsv } from 'c/auditTable';
import type { Fields, TableAnswer } from 'c/auditTable';

const FIELDS = { Rating__c: { label: 'Bewertung' } } as unknown as Fields;
const ANSWER: TableAnswer = {
    code: 'SD-1',
    dimension: 'Sync Direction',
    question: 'Wer schreibt?',
    status: 'Answered',
    rating: 4,
    evidence: 'Documented',
    evidencedPoints: 3,
    isUnproven: true,
    isFailedHardStop: false,
    isWaived: false,
    isBlockingGap: false,
    workflow: '',
    statedSeconds: 2.5,
    observedSeconds: null,
    syncMechanism: '',
    conflictModes: '',
    errorCategories: '',
    historyYears: null,
    priceTerms: '',
    vendorAnswer: 'Rückruf, 同期\nmorgen',
    notes: '=1+1',
    notApplicableReason: '',
    evidenceLink: ''
};
const headOf = (csv: string) => csv.slice(0, csv.indexOf('\r\n')).split(',');

describe('tableCsv', () => {
    it('calls a column as the user knows the field, or by the name of the field where it is not described', () => {
        const columns = [
            fieldColumn<number>(FIELDS, 'Rating__c', (value) => value),
            fieldColumn<number>(FIELDS, 'Notes__c', () => 'a, b')
        ];

        expect(tableCsv(columns, [4, 5])).toBe('Bewertung,Notes__c\r\n4,"a, b"\r\n5,"a, b"\r\n');
    });
});

describe('answersCsv', () => {
    it('has a row for each answer, with every text as it was written and none as a formula', () => {
        const csv = answersCsv([ANSWER, { ...ANSWER, code: 'SD-2' }], FIELDS);

        expect(csv.match(/\r\nSD-\d,Sync Direction,Wer schreibt\?,Answered,4,/g)).toHaveLength(2);
        expect(csv).toContain('"Rückruf, 同期\nmorgen"');
        expect(csv).toContain(",'=1+1,");
        expect(csv).toContain(',2.5,');
    });

    it.each([
        ['Vendor', { vendor: 'A' }],
        ['Meaning of the rating', { meaning: 'Both ways' }],
        ['Points__c', { points: 3 }]
    ] as const)('has the column %s only where that is known', (name, known) => {
        expect(headOf(answersCsv([ANSWER], FIELDS))).not.toContain(name);
        expect(headOf(answersCsv([ANSWER, { ...ANSWER, ...known }], FIELDS))).toContain(name);
    });
});
