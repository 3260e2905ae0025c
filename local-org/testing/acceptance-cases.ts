/** What a case needs to know of an Audit_Answer__c to enter something. */
export interface AnswerRow {
    readonly Id: string;
    readonly Question_Code__c: string;
    readonly Dimension__c: string;
}

/** Fields an evaluator enters on an answer. */
export interface Entered {
    readonly Status__c?: string;
    readonly Rating__c?: number | null;
    readonly Evidence__c?: string;
    readonly Not_Applicable_Reason__c?: string;
}

/** A whole sheet, and the score it must have. */
export interface AcceptanceCase {
    readonly title: string;
    /** As Rated unless said otherwise. */
    readonly method?: string;
    /** Core objects ticked on the evaluation; all six unless said otherwise. */
    readonly objects?: string;
    /** Null leaves the question Not Asked. */
    readonly enter: (answer: AnswerRow) => Entered | null;
    readonly total: number;
    readonly band: string;
    readonly verdict: string;
}

/** All six core objects of Salesforce, as the multi-select picklist holds them. */
export const EVERY_OBJECT = 'Contact;Lead;Account;Opportunity;Activity;Campaign';

/** The fields of an evaluation whose vendor reads and writes these objects of Salesforce. */
export const bothWays = (objects: string) => ({
    Salesforce_Objects_Read__c: objects,
    Salesforce_Objects_Written__c: objects
});
const CORE = new Set(['Sync Direction', 'Object Coverage', 'Field Mapping', 'Sync Timing', 'Error Handling']);

const rated = (Rating__c: number, Evidence__c?: string): Entered => ({
    Status__c: 'Answered',
    Rating__c,
    ...(Evidence__c === undefined ? {} : { Evidence__c })
});
const NOT_APPLICABLE: Entered = { Status__c: 'Not Applicable', Not_Applicable_Reason__c: 'We have no such data.' };
const capped = (evidence: string, total: number, band: string): AcceptanceCase => ({
    title: `all 5, ${evidence}, Evidence Capped`,
    method: 'Evidence Capped',
    enter: () => rated(5, evidence),
    total,
    band,
    verdict: band
});

/** The acceptance table of the audit: the API test and the browser test both hold it. */
export const ACCEPTANCE_CASES: readonly AcceptanceCase[] = [
    { title: 'all 5, As Rated', enter: () => rated(5), total: 40, band: 'Strong', verdict: 'Strong' },
    capped('Claim', 16, 'Surface-level'),
    capped('Documented', 24, 'Partial'),
    capped('Shown in Vendor Org', 32, 'Partial'),
    capped('Proven in Our Org', 40, 'Strong'),
    {
        title: 'seven dimensions 5, one 0',
        enter: (answer) => rated(answer.Dimension__c === 'Permission Scoping' ? 0 : 5),
        total: 35,
        band: 'Strong',
        verdict: 'Partial'
    },
    {
        title: 'OC-1 = 2, all else 5',
        objects: '',
        enter: (answer) => rated(answer.Question_Code__c === 'OC-1' ? 2 : 5),
        total: 39.25,
        band: 'Strong',
        verdict: 'Hard Stop'
    },
    {
        title: 'core 5, gaps not asked',
        enter: (answer) => (CORE.has(answer.Dimension__c) ? rated(5) : null),
        total: 25,
        band: 'Partial',
        verdict: 'Provisional'
    },
    {
        title: 'OC-4 and ST-4 not applicable, all else 5',
        enter: (answer) => (['OC-4', 'ST-4'].includes(answer.Question_Code__c) ? NOT_APPLICABLE : rated(5)),
        total: 40,
        band: 'Strong',
        verdict: 'Strong'
    },
    {
        title: 'all of Historical Data not applicable, all else 4',
        enter: (answer) => (answer.Dimension__c === 'Historical Data' ? NOT_APPLICABLE : rated(4)),
        total: 32,
        band: 'Partial',
        verdict: 'Partial'
    }
];
