import { countPhrase, phrase } from 'c/auditText';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { isWebAddress } from 'c/auditWebAddress';
import ask from '@salesforce/label/c.Audit_Scorecard_Evidence_Ask';
import claim from '@salesforce/label/c.Audit_Scorecard_Evidence_No_Record';
import count from '@salesforce/label/c.Audit_Scorecard_Unproven_Count';
import countOne from '@salesforce/label/c.Audit_Scorecard_Unproven_Count_One';
import linkOf from '@salesforce/label/c.Audit_Scorecard_Evidence_Link_Of';
import rated from '@salesforce/label/c.Audit_Scorecard_Evidence_Rated';
import said from '@salesforce/label/c.Audit_Scorecard_Evidence_Said';

/** One rating that goes beyond its evidence, in words. */
export interface UnprovenRating {
    id: string;
    code: string;
    question: string;
    /** The rating, the level of its evidence, and what that carries. */
    rated: string;
    /** What the vendor said; empty where nothing was written down. */
    said: string;
    /** What to ask next; empty where the question brings nothing. */
    ask: string;
    /** Where the evidence is; empty for whatever is no web address. */
    link: string;
    linkTitle: string;
}

/** A vendor with what it has yet to prove. */
export interface UnprovenVendor {
    /** Record id of the evaluation. */
    id: string;
    vendor: string;
    countText: string;
    /** In the order they were asked. */
    ratings: readonly UnprovenRating[];
}

const inWords = (phrased: string, text: string): string => (text === '' ? '' : phrase(phrased, text));

const ratingOf = (answer: ComparedAnswer, vendor: string): UnprovenRating => {
    const { code, evidence, evidencedPoints, evidenceLink, followUp, id, question, rating, vendorAnswer } = answer;
    return {
        id,
        code,
        question,
        rated: phrase(rated, rating ?? '', evidence.label || claim, evidencedPoints ?? ''),
        said: inWords(said, vendorAnswer),
        ask: inWords(ask, followUp),
        link: isWebAddress(evidenceLink) ? evidenceLink : '',
        linkTitle: phrase(linkOf, code, vendor)
    };
};

/** What each vendor has yet to prove, in the order of the vendors. */
export const unprovenRatings = (
    evaluations: readonly RankedEvaluation[],
    answers: readonly ComparedAnswer[]
): readonly UnprovenVendor[] =>
    evaluations.map(({ id, vendor }) => {
        const ratings = answers
            .filter((answer) => answer.evaluationId === id && answer.isUnproven)
            .map((answer) => ratingOf(answer, vendor));
        return { id, vendor, countText: countPhrase(ratings.length, countOne, count), ratings };
    });
