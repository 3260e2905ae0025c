import {
    HUBSPOT_CORE_OBJECTS,
    answerFields,
    changeOf,
    confirmationOf,
    coreObjectsMissing,
    coreObjectsOf,
    evaluationFields,
    toGuides,
    toRecords
} from 'c/auditRecords';
import type { EvaluationReply } from 'c/auditRecords';
import { auditRecords, halfAnswered } from '../../../../../test/auditRecords';

describe('toRecords', () => {
    it('narrows the reply to plain typed records', () => {
        const { evaluation, answers } = auditRecords();

        expect(evaluation).toMatchObject({
            name: 'Batchwise Connect',
            opportunityName: 'Sales engagement platform 2027',
            usesSalesforce: true,
            usesHubSpot: true,
            keepsListsOfBefore: false,
            salesforceObjectsRead: ['Contact', 'Lead', 'Account'],
            salesforceObjectsWritten: ['Contact', 'Lead', 'Account'],
            hubSpotObjectsRead: [],
            hubSpotObjectsWritten: [],
            copiesQuestions: true,
            questionsLeftOut: ''
        });
        expect(evaluation.figures).toMatchObject({ total: 17.14, verdict: 'Hard Stop' });
        expect(evaluation.figures?.dimensionScores['Historical Data']).toBeNull();
        expect(answers).toHaveLength(10);
        expect(answers[2]).toMatchObject({ code: 'OC-1', isHardStop: true, status: 'Answered', rating: 2, notes: '' });
    });

    it('reads the ladder, the help and the fact of each question', () => {
        const latency = auditRecords().answers.find(({ code }) => code === 'ST-2');

        expect(latency).toMatchObject({ factKind: 'Seconds', thresholds: '3600;900;300;60;30' });
        expect(latency?.meanings).toHaveLength(6);
        expect(latency?.whyItMatters).toContain('30 seconds');
        expect(latency?.followUpQuestion).toContain('both its times');
    });

    it('has the guides of the questions to begin with, and no others', () => {
        const node = { Id: 'a02000000000097AAA', Good_Answer__c: { value: 'Seconds' } };
        const query = { ...halfAnswered.uiapi?.query, First_Open_Answer: { edges: [{ node }] } };
        const records = toRecords({ uiapi: { query } });

        expect([...(records?.guides ?? [])]).toMatchObject([[node.Id, { hasGuide: true, goodAnswer: 'Seconds' }]]);
        expect(records?.answers.every(({ hasGuide }) => !hasGuide)).toBe(true);
    });

    it('takes a ladder with a rung missing for none', () => {
        const node = { Id: 'a02000000000097AAA', Rating_0_Meaning__c: { value: 'Says nothing' } };
        const guides = toGuides({ uiapi: { query: { Audit_Answer__c: { edges: [{ node }] } } } });

        expect(guides.get(node.Id)).toMatchObject({ hasGuide: true, meanings: [] });
    });

    it('writes a multi-select in one spelling', () => {
        const node = {
            Id: 'a02000000000097AAA',
            Dimension__c: { value: 'Sync Timing' },
            Conflict_Modes__c: { value: 'Most Recent Wins;CRM Wins' }
        };
        const evaluation = { Id: 'a01000000000001AAA', Audit_Answers__r: { edges: [{ node }] } };

        const records = toRecords({ uiapi: { query: { Vendor_Evaluation__c: { edges: [{ node: evaluation }] } } } });

        expect(records?.answers[0]).toMatchObject({ conflictModes: 'CRM Wins;Most Recent Wins' });
    });

    it('reads a field that the user may not see as blank', () => {
        const node = { Id: 'a02000000000099AAA', Dimension__c: { value: 'Sync Timing' }, Notes__c: null };
        const evaluation = { Id: 'a01000000000001AAA', Audit_Answers__r: { edges: [{ node }] } };

        const records = toRecords({ uiapi: { query: { Vendor_Evaluation__c: { edges: [{ node: evaluation }] } } } });

        expect(records?.answers[0]).toMatchObject({ vendorAnswer: '', rating: null, status: 'Not Asked' });
        expect(records?.answers[0]?.notes).toBeNull();
        expect(records?.evaluation).toMatchObject({ status: 'Draft', method: 'As Rated', figures: null });
    });

    it.each([
        ['no edges', { uiapi: { query: { Vendor_Evaluation__c: { edges: [] } } } }],
        ['nothing at all', {}]
    ])('finds no evaluation in a reply with %s', (_situation, reply) => {
        expect(toRecords(reply)).toBeNull();
    });

    it('tells the answers in a dimension it does not know from those that have a place', () => {
        const unknown = {
            Id: 'a02000000000098AAA',
            Question_Code__c: { value: 'PR-1' },
            Dimension__c: { value: 'Price' }
        };
        const node = halfAnswered.uiapi?.query?.Vendor_Evaluation__c?.edges?.[0]?.node;
        const edges = [...(node?.Audit_Answers__r?.edges ?? []), { node: unknown }];
        const changed = { ...node, Id: 'a01000000000001AAA', Audit_Answers__r: { edges } };

        const records = toRecords({ uiapi: { query: { Vendor_Evaluation__c: { edges: [{ node: changed }] } } } });

        expect(records?.answers).toHaveLength(10);
        expect(records?.unplaced).toEqual(['PR-1']);
    });

    it.each([
        [true, { pageInfo: { hasNextPage: true } }],
        [false, { pageInfo: { hasNextPage: false } }],
        [false, {}]
    ])('knows whether there are more answers than came: %s', (isCut, connection) => {
        const node = { Id: 'a01000000000001AAA', Audit_Answers__r: { edges: [], ...connection } };

        const records = toRecords({ uiapi: { query: { Vendor_Evaluation__c: { edges: [{ node }] } } } });

        expect(records).toMatchObject({ isCut });
    });
});

describe('what updateRecord is given', () => {
    it('writes only what changed, and a blank text as null', () => {
        expect(answerFields('a02', { rating: 0, notes: '' })).toEqual({ Id: 'a02', Rating__c: 0, Notes__c: null });
    });

    it('writes a multi-select as its values and semicolons, an empty one too', () => {
        expect(
            evaluationFields('a01', { salesforceObjectsRead: ['Contact', 'Lead'], hubSpotObjectsWritten: [] })
        ).toEqual({
            Id: 'a01',
            Salesforce_Objects_Read__c: 'Contact;Lead',
            HubSpot_Objects_Written__c: ''
        });
    });

    it.each([
        ['Sign.', { Recommendation__c: 'Sign.' }],
        ['', { Recommendation__c: null }],
        [undefined, {}]
    ])('writes the recommendation %j along with the status', (recommendation, fields) => {
        expect(evaluationFields('a01', { status: 'Completed' }, recommendation)).toEqual({
            Id: 'a01',
            Status__c: 'Completed',
            ...fields
        });
    });
});

it.each([
    ['both CRMs', {}, 8],
    ['Salesforce', { usesHubSpot: false }, 3],
    ['HubSpot', { usesSalesforce: false }, 5],
    [
        'HubSpot, all confirmed',
        {
            usesSalesforce: false,
            hubSpotObjectsRead: [...HUBSPOT_CORE_OBJECTS],
            hubSpotObjectsWritten: [...HUBSPOT_CORE_OBJECTS]
        },
        0
    ],
    [
        'HubSpot, where some only go one way',
        {
            usesSalesforce: false,
            hubSpotObjectsRead: ['Contact', 'Deal', 'Call'],
            hubSpotObjectsWritten: ['Company', 'Deal', 'Invoice']
        },
        4
    ]
])('counts the core objects missing for %s', (_scope, evaluation, missing) => {
    expect(coreObjectsMissing(auditRecords({}, evaluation).evaluation)).toBe(missing);
});

it('confirms of the CRMs in scope what is missing in a direction, and nothing else', () => {
    const { evaluation } = auditRecords(
        {},
        {
            usesHubSpot: false,
            salesforceObjectsRead: ['Contact', 'Lead', 'Account', 'Opportunity', 'Activity'],
            salesforceObjectsWritten: ['Contact', 'Account', 'Opportunity', 'Activity', 'Campaign']
        }
    );

    expect(confirmationOf(evaluation, coreObjectsOf(evaluation))).toEqual({
        'salesforceObjectsWritten.Lead': true,
        'salesforceObjectsRead.Campaign': true
    });
});

it('counts what the version before confirmed in both directions, until it has moved', () => {
    const reply = JSON.parse(JSON.stringify(halfAnswered)) as EvaluationReply;
    const node = reply.uiapi?.query?.Vendor_Evaluation__c?.edges?.[0]?.node;
    Object.assign(node ?? {}, {
        Salesforce_Objects__c: { value: 'Lead;Campaign' },
        Salesforce_Objects_Read__c: { value: 'Contact;Lead' },
        Salesforce_Objects_Written__c: { value: null }
    });

    expect(toRecords(reply)?.evaluation).toMatchObject({
        keepsListsOfBefore: true,
        salesforceObjectsRead: ['Contact', 'Lead', 'Campaign'],
        salesforceObjectsWritten: ['Lead', 'Campaign']
    });
});

describe('edits of the object lists', () => {
    const { evaluation } = auditRecords(
        {},
        { salesforceObjectsRead: ['Lead', 'Invoice'], hubSpotObjectsRead: ['Deal'] }
    );

    it.each([
        [
            'adds one in the order of the list',
            { 'salesforceObjectsRead.Contact': true },
            ['Contact', 'Lead', 'Invoice']
        ],
        ['takes one away', { 'salesforceObjectsRead.Lead': false }, ['Invoice']],
        ['changes nothing that is so already', { 'salesforceObjectsRead.Lead': true }, ['Lead', 'Invoice']]
    ])('%s', (_what, edit, salesforceObjectsRead) => {
        expect(changeOf(evaluation, edit)).toEqual({ salesforceObjectsRead });
    });

    it('leaves a list alone that was not touched', () => {
        expect(changeOf(evaluation, { status: 'In Progress' })).toEqual({ status: 'In Progress' });
    });
});
