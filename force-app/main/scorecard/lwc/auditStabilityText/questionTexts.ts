import { atLeastText, atMostText, reasonText } from 'c/auditNextQuestionText';
import type { QuestionToAsk } from 'c/auditStabilityRules';
import { numberText, phrase } from 'c/auditText';
import falls from '@salesforce/label/c.Audit_Stability_Ask_Falls';
import leads from '@salesforce/label/c.Audit_Stability_Ask_Leads';
import loses from '@salesforce/label/c.Audit_Stability_Ask_Loses';
import races from '@salesforce/label/c.Audit_Stability_Ask_Races';

/** An open question to ask a vendor, in words. */
export interface QuestionText {
    /** The same for as long as the question is. */
    readonly key: string;
    readonly evaluationId: string;
    readonly vendor: string;
    readonly code: string;
    readonly question: string;
    /** Why to ask it. */
    readonly reason: string;
}

const whyOf = ({ evaluation, question, leadsNow, points, lead, verdict }: QuestionToAsk): string => {
    const { vendor } = evaluation;
    if (lead === null || question.isHardStop) {
        return reasonText(verdict, points);
    }
    switch (lead.kind) {
        case 'leads':
            return phrase(leads, atLeastText(lead.atLeast), vendor);
        case 'falls':
            return phrase(falls, atMostText(lead.atMost), vendor);
        default:
            return phrase(leadsNow ? loses : races, numberText(points), vendor);
    }
};

/** The open questions to ask, each with its vendor and why. One whose code may not be read cannot be led to. */
export const questionTexts = (questions: readonly QuestionToAsk[]): readonly QuestionText[] =>
    questions
        .filter(({ question }) => question.code !== '')
        .map((asked) => ({
            key: `${asked.evaluation.id} ${asked.question.code}`,
            evaluationId: asked.evaluation.id,
            vendor: asked.evaluation.vendor,
            code: asked.question.code,
            question: asked.question.question,
            reason: whyOf(asked)
        }));
