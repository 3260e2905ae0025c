import type { FieldNode } from './evaluationNode';
import { choiceOf } from './choice';
import type { ComparedAnswer, ObjectLists } from './comparedAnswer';

type TextField =
    | 'Question_Code__c'
    | 'Question__c'
    | 'Dimension__c'
    | 'Dependent_Workflow__c'
    | 'Vendor_Answer__c'
    | 'Notes__c'
    | 'Evidence_Link__c'
    | 'Not_Applicable_Reason__c'
    | 'Follow_Up_Question__c'
    | 'Good_Answer__c';
type ChoiceField =
    'Status__c' | 'Evidence__c' | 'Sync_Mechanism__c' | 'Conflict_Modes__c' | 'Error_Categories__c' | 'Price_Terms__c';
type NumberField =
    | 'Rating__c'
    | 'Evidenced_Points__c'
    | 'Unproven_Flag__c'
    | 'Hard_Stop_Flag__c'
    | 'Waived_Flag__c'
    | 'Blocking_Gap_Flag__c'
    | 'Stated_Seconds__c'
    | 'Agreed_Seconds__c'
    | 'Observed_Latency_Seconds__c'
    | 'History_Years__c';

/** One Audit_Answer__c of ANSWERS_QUERY. */
type ComparedAnswerNode = { readonly Id: string; readonly LastModifiedDate?: FieldNode<string> } & Readonly<
    Partial<Record<TextField | ChoiceField, FieldNode<string>>>
> &
    Readonly<Partial<Record<NumberField, FieldNode<number>>>>;

/** What the wire hands over for ANSWERS_QUERY. */
export interface AnswersReply {
    readonly uiapi: {
        readonly query: {
            readonly Vendor_Evaluation__c: {
                readonly edges: readonly {
                    readonly node: {
                        readonly Id: string;
                        readonly Salesforce_Objects_Read__c?: FieldNode<string>;
                        readonly Salesforce_Objects_Written__c?: FieldNode<string>;
                        readonly HubSpot_Objects_Read__c?: FieldNode<string>;
                        readonly HubSpot_Objects_Written__c?: FieldNode<string>;
                        readonly Audit_Answers__r?: {
                            readonly edges: readonly { readonly node: ComparedAnswerNode }[];
                        };
                    };
                }[];
            };
        };
    };
}

const toAnswer = (node: ComparedAnswerNode, evaluationId: string): ComparedAnswer => {
    const text = (field: TextField): string => node[field]?.value ?? '';
    const number = (field: NumberField): number | null => node[field]?.value ?? null;
    return {
        id: node.Id,
        evaluationId,
        version: node.LastModifiedDate?.value ?? '',
        code: text('Question_Code__c') || node.Id,
        question: text('Question__c'),
        dimension: text('Dimension__c'),
        status: choiceOf(node.Status__c),
        rating: number('Rating__c'),
        evidence: choiceOf(node.Evidence__c),
        evidencedPoints: number('Evidenced_Points__c'),
        isUnproven: number('Unproven_Flag__c') === 1,
        isFailedHardStop: number('Hard_Stop_Flag__c') === 1,
        isWaived: number('Waived_Flag__c') === 1,
        isBlockingGap: number('Blocking_Gap_Flag__c') === 1,
        workflow: text('Dependent_Workflow__c'),
        vendorAnswer: text('Vendor_Answer__c'),
        notes: text('Notes__c'),
        notApplicableReason: text('Not_Applicable_Reason__c'),
        evidenceLink: text('Evidence_Link__c'),
        goodAnswer: text('Good_Answer__c'),
        followUp: text('Follow_Up_Question__c'),
        statedSeconds: number('Stated_Seconds__c'),
        agreedSeconds: number('Agreed_Seconds__c'),
        observedSeconds: number('Observed_Latency_Seconds__c'),
        historyYears: number('History_Years__c'),
        syncMechanism: choiceOf(node.Sync_Mechanism__c),
        conflictModes: choiceOf(node.Conflict_Modes__c),
        errorCategories: choiceOf(node.Error_Categories__c),
        priceTerms: choiceOf(node.Price_Terms__c)
    };
};

/** The answers of a reply, each evaluation's in the order they are asked. */
export const toAnswers = ({ uiapi }: AnswersReply): readonly ComparedAnswer[] =>
    uiapi.query.Vendor_Evaluation__c.edges.flatMap(({ node: { Id, Audit_Answers__r: answers } }) =>
        (answers?.edges ?? []).map(({ node }) => toAnswer(node, Id))
    );

/** The labels of several multi-selects, each once. */
const joined = (...fields: readonly (FieldNode<string> | undefined)[]): string =>
    [...new Set(fields.flatMap((field) => choiceOf(field).label.split(';')))].filter((label) => label !== '').join(';');

/** The core objects that each evaluation of a reply says are read and written, by its id. */
export const toObjectLists = ({ uiapi }: AnswersReply): ReadonlyMap<string, ObjectLists> =>
    new Map(
        uiapi.query.Vendor_Evaluation__c.edges.map(({ node }) => [
            node.Id,
            {
                read: joined(node.Salesforce_Objects_Read__c, node.HubSpot_Objects_Read__c),
                written: joined(node.Salesforce_Objects_Written__c, node.HubSpot_Objects_Written__c)
            }
        ])
    );
