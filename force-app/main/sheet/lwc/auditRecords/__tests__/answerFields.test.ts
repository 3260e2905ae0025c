import { ANSWER_ENTRIES, clearedChange, fieldOf, toRecords } from 'c/auditRecords';
import type { AnswerEntries } from 'c/auditRecords';
import { halfAnswered } from '../../../../../test/auditRecords';

const node = halfAnswered.uiapi?.query?.Vendor_Evaluation__c?.edges?.[0]?.node;
const NOTHING_ENTERED = { Id: 'a02000000000096AAA', Dimension__c: { value: 'Sync Timing' }, Notes__c: { value: null } };

/** An answer of which nothing was entered, as it is read. */
const blank = (): AnswerEntries => {
    const evaluation = { ...node, Id: 'a01000000000001AAA', Audit_Answers__r: { edges: [{ node: NOTHING_ENTERED }] } };
    const records = toRecords({ uiapi: { query: { Vendor_Evaluation__c: { edges: [{ node: evaluation }] } } } });
    const [answer] = records?.answers ?? [];
    if (!answer) {
        throw new Error('The reply holds no answer');
    }
    return answer;
};

it.each(ANSWER_ENTRIES)('reads %s blank as it is cleared', (entry) => {
    expect(blank()[entry]).toBe(fieldOf(entry).blank);
    expect(fieldOf(entry).canBe(fieldOf(entry).blank)).toBe(true);
});

it('clears nothing of an answer of which nothing was entered', () => {
    expect(clearedChange(blank())).toEqual({});
});

it('writes every entry to a field of its own', () => {
    const names = ANSWER_ENTRIES.map((entry) => fieldOf(entry).field.fieldApiName);

    expect(new Set(names).size).toBe(names.length);
});
