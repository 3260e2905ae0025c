import type { QuestionGuide } from './answer';
import { nodesOf, text } from './narrowing';
import type { EvaluationReply, GuideNode, GuidesReply } from './replyNodes';

/** Guides by the id of their answer. */
export type Guides = ReadonlyMap<string, QuestionGuide>;

/** The guide of a question as long as it has not arrived. */
export const NO_GUIDE: QuestionGuide = {
    hasGuide: false,
    goodAnswer: '',
    shallowAnswer: '',
    meanings: [],
    whyItMatters: '',
    followUpQuestion: '',
    thresholds: ''
};

/** Six meanings make a ladder; with one missing nobody could tell what it stands for. */
const toMeanings = (node: GuideNode): readonly string[] => {
    const meanings = [
        node.Rating_0_Meaning__c,
        node.Rating_1_Meaning__c,
        node.Rating_2_Meaning__c,
        node.Rating_3_Meaning__c,
        node.Rating_4_Meaning__c,
        node.Rating_5_Meaning__c
    ].map(text);
    return meanings.every((meaning) => meaning !== '') ? meanings : [];
};

const toGuide = (node: GuideNode): QuestionGuide => ({
    hasGuide: true,
    goodAnswer: text(node.Good_Answer__c),
    shallowAnswer: text(node.Shallow_Answer__c),
    meanings: toMeanings(node),
    whyItMatters: text(node.Why_It_Matters__c),
    followUpQuestion: text(node.Follow_Up_Question__c),
    thresholds: text(node.Rating_Thresholds__c)
});

const guidesOf = (nodes: readonly GuideNode[]): Guides => new Map(nodes.map((node) => [node.Id, toGuide(node)]));

/** Narrows the reply to GUIDES_QUERY. */
export const toGuides = (reply: GuidesReply): Guides => guidesOf(nodesOf(reply.uiapi?.query?.Audit_Answer__c));

/** The guides that come with the reply to EVALUATION_QUERY. */
export const firstGuidesOf = ({ uiapi }: EvaluationReply): Guides =>
    guidesOf([...nodesOf(uiapi?.query?.First_Open_Answer), ...nodesOf(uiapi?.query?.Answer_In_Hand)]);

/** Answers with their guides, as far as those have arrived. */
export const withGuides = <Answer extends { readonly id: string }>(
    answers: readonly Answer[],
    guides: Guides
): readonly Answer[] => answers.map((answer) => ({ ...answer, ...guides.get(answer.id) }));
