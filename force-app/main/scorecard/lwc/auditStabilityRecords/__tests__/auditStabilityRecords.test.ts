import { toOpenQuestions } from 'c/auditStabilityRecords';

const answers = (nodes: object[], hasNextPage = false) => ({
    pageInfo: { hasNextPage },
    edges: nodes.map((node) => ({ node }))
});
const replyOf = (...nodes: { Id: string; Audit_Answers__r?: ReturnType<typeof answers> }[]) => ({
    uiapi: { query: { Vendor_Evaluation__c: { edges: nodes.map((node) => ({ node })) } } }
});

describe('the open questions', () => {
    it('are listed by evaluation, with what hangs on them', () => {
        const asked = [
            {
                Question_Code__c: { value: 'OC-1' },
                Question__c: { value: 'Which objects?' },
                Dimension__c: { value: 'Object Coverage' },
                Is_Hard_Stop__c: { value: true },
                Is_Blocking__c: { value: false }
            },
            { Is_Hard_Stop__c: { value: false }, Is_Blocking__c: { value: null } }
        ];

        expect([...toOpenQuestions(replyOf({ Id: 'a', Audit_Answers__r: answers(asked) }))]).toEqual([
            [
                'a',
                [
                    {
                        code: 'OC-1',
                        question: 'Which objects?',
                        dimension: 'Object Coverage',
                        isHardStop: true,
                        isBlocking: false
                    },
                    { code: '', question: '', dimension: '', isHardStop: false, isBlocking: false }
                ]
            ]
        ]);
    });

    it('may be anything where the user may not read what they are', () => {
        expect(toOpenQuestions(replyOf({ Id: 'a', Audit_Answers__r: answers([{}]) })).get('a')).toEqual([
            { code: '', question: '', dimension: '', isHardStop: true, isBlocking: true }
        ]);
    });

    it('are not known where they were not read, or not all', () => {
        const reply = replyOf({ Id: 'a' }, { Id: 'b', Audit_Answers__r: answers([], true) });

        expect(toOpenQuestions(reply).size).toBe(0);
    });
});
