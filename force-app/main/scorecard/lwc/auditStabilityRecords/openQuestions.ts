import type { NamedQuestion, NamedQuestions } from 'c/auditStabilityRules';

interface AnswerNode {
    readonly Question_Code__c?: { readonly value: string | null };
    readonly Question__c?: { readonly value: string | null };
    readonly Dimension__c?: { readonly value: string | null };
    readonly Is_Hard_Stop__c?: { readonly value: boolean | null };
    readonly Is_Blocking__c?: { readonly value: boolean | null };
}

interface EvaluationNode {
    readonly Id: string;
    readonly Audit_Answers__r?: {
        readonly pageInfo: { readonly hasNextPage: boolean };
        readonly edges: readonly { readonly node: AnswerNode }[];
    };
}

/** What the wire hands over for OPEN_QUESTIONS_QUERY. */
export interface OpenQuestionsReply {
    readonly uiapi: {
        readonly query: {
            readonly Vendor_Evaluation__c: { readonly edges: readonly { readonly node: EvaluationNode }[] };
        };
    };
}

/** What the user may not read may be anything: the worst is taken for true. */
const toQuestion = ({
    Question_Code__c: code,
    Question__c: question,
    Dimension__c: dimension,
    Is_Hard_Stop__c: stop,
    Is_Blocking__c: blocking
}: AnswerNode): NamedQuestion => ({
    code: code?.value ?? '',
    question: question?.value ?? '',
    dimension: dimension?.value ?? '',
    isHardStop: stop === undefined || stop.value === true,
    isBlocking: blocking === undefined || blocking.value === true
});

/** The open questions by the evaluation's id; without those of evaluations of which not all were read. */
export const toOpenQuestions = (reply: OpenQuestionsReply): NamedQuestions =>
    new Map(
        reply.uiapi.query.Vendor_Evaluation__c.edges.flatMap(({ node: { Id, Audit_Answers__r: answers } }) =>
            answers && !answers.pageInfo.hasNextPage ? [[Id, answers.edges.map(({ node }) => toQuestion(node))]] : []
        )
    );
