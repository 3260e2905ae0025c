import { DIMENSIONS, METHOD } from 'c/auditScoring';
import type { Answer } from './answer';
import { ANSWER_ENTRIES, fieldOf } from './answerFields';
import type { AnswerEntries } from './answerFields';
import { EVALUATION_STATUS } from './evaluation';
import type { Evaluation, Figures } from './evaluation';
import { FACT_KINDS } from './facts';
import { NO_GUIDE, firstGuidesOf } from './guides';
import type { Guides } from './guides';
import { flag, list, nodesOf, number, oneOf, text } from './narrowing';
import type { AnswerNode, EvaluationNode, EvaluationReply, Field } from './replyNodes';

/** One evaluation and its answers in the order in which they are asked. */
export interface AuditRecords {
    evaluation: Evaluation;
    /** Without their guides. */
    answers: readonly Answer[];
    /** The guides that came along. */
    guides: Guides;
    /** Codes of the answers in a dimension that this version does not know: they score nowhere and have no place. */
    unplaced: readonly string[];
    /** Whether there are more answers than one request gives. */
    isCut: boolean;
}

/** What the version before confirmed counts in both directions, as in Core_Objects_Missing__c. */
const lists = (direction: Field<string>, before: Field<string>): readonly string[] => [
    ...new Set([...list(direction), ...list(before)])
];

const entriesOf = (node: AnswerNode): AnswerEntries =>
    Object.fromEntries(ANSWER_ENTRIES.map((entry) => [entry, fieldOf(entry).read(node)])) as Record<
        keyof AnswerEntries,
        unknown
    > as AnswerEntries;

const toAnswer = (node: AnswerNode): Answer => ({
    ...NO_GUIDE,
    ...entriesOf(node),
    id: node.Id,
    version: text(node.LastModifiedDate),
    changedBy: text(node.LastModifiedBy?.Name),
    code: text(node.Question_Code__c),
    question: text(node.Question__c),
    dimension: text(node.Dimension__c),
    isHardStop: flag(node.Is_Hard_Stop__c),
    allowsNotApplicable: flag(node.Allows_Not_Applicable__c),
    factKind: oneOf(FACT_KINDS, node.Fact_Kind__c, 'None'),
    waivedBy: text(node.Hard_Stop_Waived_By__r?.Name),
    waivedOn: node.Hard_Stop_Waived_On__c?.value ?? null
});

const toFigures = (node: EvaluationNode): Figures | null => {
    const total = number(node.Total_Score__c);
    return total === null
        ? null
        : {
              total,
              evidencedTotal: number(node.Evidenced_Total__c),
              band: text(node.Band__c),
              verdict: text(node.Verdict__c),
              reason: text(node.Verdict_Reason__c),
              dimensionScores: {
                  'Sync Direction': number(node.Sync_Direction_Score__c),
                  'Object Coverage': number(node.Object_Coverage_Score__c),
                  'Field Mapping': number(node.Field_Mapping_Score__c),
                  'Sync Timing': number(node.Sync_Timing_Score__c),
                  'Error Handling': number(node.Error_Handling_Score__c),
                  'Historical Data': number(node.Historical_Data_Score__c),
                  'Association Integrity': number(node.Association_Integrity_Score__c),
                  'Permission Scoping': number(node.Permission_Scoping_Score__c)
              }
          };
};

const toEvaluation = (node: EvaluationNode): Evaluation => ({
    id: node.Id,
    name: text(node.Name),
    opportunityName: text(node.Opportunity__r?.Name),
    status: oneOf(Object.values(EVALUATION_STATUS), node.Status__c, EVALUATION_STATUS.draft),
    method: oneOf(Object.values(METHOD), node.Scoring_Method__c, METHOD.asRated),
    copiesQuestions: node.Copy_Questions__c?.value !== false,
    questionsLeftOut: text(node.Questions_Left_Out__c),
    usesSalesforce: text(node.CRM_Scope__c) !== 'HubSpot',
    usesHubSpot: text(node.CRM_Scope__c).includes('HubSpot'),
    keepsListsOfBefore: [node.Salesforce_Objects__c, node.HubSpot_Objects__c].some((before) => text(before) !== ''),
    salesforceObjectsRead: lists(node.Salesforce_Objects_Read__c, node.Salesforce_Objects__c),
    salesforceObjectsWritten: lists(node.Salesforce_Objects_Written__c, node.Salesforce_Objects__c),
    hubSpotObjectsRead: lists(node.HubSpot_Objects_Read__c, node.HubSpot_Objects__c),
    hubSpotObjectsWritten: lists(node.HubSpot_Objects_Written__c, node.HubSpot_Objects__c),
    figures: toFigures(node)
});

/** Narrows the reply to EVALUATION_QUERY; null when the record is not there or not visible to the user. */
export const toRecords = (reply: EvaluationReply): AuditRecords | null => {
    const node = reply.uiapi?.query?.Vendor_Evaluation__c?.edges?.[0]?.node;
    if (!node) {
        return null;
    }
    const answers = nodesOf(node.Audit_Answers__r).map(toAnswer);
    const hasPlace = ({ dimension }: Answer): boolean => DIMENSIONS.some((known) => known === dimension);
    return {
        evaluation: toEvaluation(node),
        answers: answers.filter(hasPlace),
        guides: firstGuidesOf(reply),
        unplaced: answers.filter((answer) => !hasPlace(answer)).map(({ code, id }) => code || id),
        isCut: node.Audit_Answers__r?.pageInfo?.hasNextPage === true
    };
};
