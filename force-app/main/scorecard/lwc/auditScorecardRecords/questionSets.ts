import type { EvaluationNode, QuestionNode, ScorecardReply } from './evaluationNode';

/** What a sheet asks its vendor. */
export interface QuestionSet {
    /** The catalogue version by the code of each question. */
    readonly questions: ReadonlyMap<string, string>;
    /** Whether there are more answers than were read: what they are is not known. */
    readonly hasUnreadAnswers: boolean;
}

const NONE: QuestionSet = { questions: new Map(), hasUnreadAnswers: false };
const UNKNOWN: QuestionSet = { questions: new Map(), hasUnreadAnswers: true };

/** A code that the user may not read tells no question from another. */
const questionsOf = (nodes: readonly QuestionNode[]): ReadonlyMap<string, string> =>
    new Map(
        nodes.flatMap(({ Question_Code__c: code, Catalog_Version__c: version }) =>
            typeof code?.value === 'string' ? [[code.value, version?.value ?? '']] : []
        )
    );

/** The evaluations of some pages, in their order. */
export const nodesOf = (pages: readonly ScorecardReply[]): readonly EvaluationNode[] =>
    pages.flatMap(({ uiapi }) => uiapi.query.Vendor_Evaluation__c.edges.map(({ node }) => node));

/** Whether a sheet has answers; null for who may not know. */
const hasAnswers = ({ Dimension_Tally__c: tally }: EvaluationNode): boolean | null =>
    tally ? (tally.value ?? 0) > 0 : null;

/**
 * The questions that every sheet with answers has; null where they are not the same, or not known. They are the same where
 * each question, in one version, stands on as many sheets as there are: a question stands on a sheet once.
 * @param pages every page of SCORECARD_QUERY
 */
const commonQuestions = (pages: readonly ScorecardReply[]): ReadonlyMap<string, string> | null => {
    const having = nodesOf(pages).map(hasAnswers);
    const sheetCount = having.filter((has) => has === true).length;
    if (having.includes(null)) {
        return null;
    }
    const groups = pages[0]?.uiapi.aggregate?.Audit_Answer__c;
    const counted = groups?.edges.map(({ node }) => node.aggregate) ?? [];
    const isShared = counted.every(({ Id, Question_Code__c: code }) => code?.value && Id.count.value === sheetCount);
    const isWhole = sheetCount === 0 || (counted.length > 0 && groups?.pageInfo.hasNextPage === false);
    return isShared && isWhole ? questionsOf(counted) : null;
};

/**
 * Whether all sheets have the same questions; otherwise those of each are to be asked for.
 * @param pages every page of SCORECARD_QUERY
 */
export const haveCommonQuestions = (pages: readonly ScorecardReply[]): boolean => commonQuestions(pages) !== null;

/**
 * What each sheet asks, by the id of its evaluation.
 * @param pages every page of SCORECARD_QUERY
 * @param questionPages every page of QUESTION_SETS_QUERY, which is needed where the sheets have no common questions
 */
export const questionSets = (
    pages: readonly ScorecardReply[],
    questionPages: readonly ScorecardReply[]
): ((evaluation: EvaluationNode) => QuestionSet) => {
    const common = commonQuestions(pages);
    if (common) {
        return (evaluation) => (hasAnswers(evaluation) ? { questions: common, hasUnreadAnswers: false } : NONE);
    }
    const sets = new Map(
        nodesOf(questionPages).map(({ Id, questions }): [string, QuestionSet] => [
            Id,
            questions
                ? {
                      questions: questionsOf(questions.edges.map(({ node }) => node)),
                      hasUnreadAnswers: questions.pageInfo.hasNextPage
                  }
                : UNKNOWN
        ])
    );
    return ({ Id }) => sets.get(Id) ?? UNKNOWN;
};
