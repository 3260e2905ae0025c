import { detailsOf } from 'c/auditCommitteeRecords';
import type { Replies } from 'c/auditCommitteeRecords';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import costs from '../../auditCostRecords/__tests__/data/graphql.costs.json';
import info from '../../auditCostRecords/__tests__/data/getObjectInfo.evaluation.json';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';

const nodes = (...found: object[]) => ({
    uiapi: { query: { Vendor_Evaluation__c: { edges: found.map((node) => ({ node })) } } }
});
const answered = (...answers: object[]) => ({
    Id: 'A',
    Audit_Answers__r: { pageInfo: { hasNextPage: false }, edges: answers.map((node) => ({ node })) }
});
const complete = {
    costs,
    openQuestions: nodes(answered({ Id: 'q', Is_Hard_Stop__c: { value: true } })),
    answers: nodes(answered({ Id: 'a', Question_Code__c: { value: 'SD-1' } })),
    info: info as unknown as ObjectInfoRepresentation
} as unknown as Replies;
const vendors = ranked(evaluation('A'));

describe('detailsOf', () => {
    it('has costs, what they are called, what is open, and the answers', () => {
        const details = detailsOf(complete, false, vendors);

        expect(details?.costs?.get('a01000000000001AAA')?.total).toBe(254_070);
        expect(details?.entryNames.licence).toBe('Annual Licence Cost');
        expect(details?.openQuestions.get('A')).toMatchObject([{ isHardStop: true, isBlocking: true }]);
        expect(details?.answers?.map(({ code }) => code)).toEqual(['SD-1']);
        expect(details?.currencies.size).toBe(0);
    });

    it.each(['costs', 'openQuestions', 'answers', 'info'] as const)('waits for %s', (name) => {
        expect(detailsOf({ ...complete, [name]: undefined }, false, vendors)).toBeNull();
    });

    it('waits for the currencies only in an org that has several', () => {
        expect(detailsOf(complete, true, vendors)).toBeNull();

        const currencies = nodes({ Id: 'A', CurrencyIsoCode: { value: 'EUR' } }) as Replies['currencies'];
        expect(detailsOf({ ...complete, currencies }, true, vendors)?.currencies.get('A')).toBe('EUR');
    });

    it('knows no costs where the user may not read a part of them', () => {
        const hidden = nodes({ Id: 'A' }) as unknown as Replies['costs'];

        expect(detailsOf({ ...complete, costs: hidden }, false, vendors)?.costs).toBeNull();
    });

    it('knows no answers where there are none although there should be', () => {
        const none = { ...complete, answers: nodes({ Id: 'A' }) as unknown as Replies['answers'] };

        expect(detailsOf(none, false, vendors)?.answers).toBeNull();
        expect(detailsOf(none, false, ranked(evaluation('A', { applicableCount: 0 })))?.answers).toEqual([]);
    });
});
