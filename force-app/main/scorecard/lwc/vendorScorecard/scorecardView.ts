import { errorMessages, technicalDetail } from 'c/errorMessages';
import { hasScores, toEvaluations } from 'c/scorecardRecords';
import type { ScorecardAnswer } from 'c/scorecardRecords';
import { rank } from 'c/scorecardRules';
import type { RankedEvaluation } from 'c/scorecardRules';
import noAccess from '@salesforce/label/c.Scorecard_No_Access';

/** What the scorecard shows. */
export type View =
    | { kind: 'loading' }
    | { kind: 'failed'; messages: readonly string[]; detail: string }
    | { kind: 'empty' }
    | { kind: 'ready'; evaluations: readonly RankedEvaluation[] };

/** The view of anything that went wrong. */
export const failedView = (error: unknown): View => ({
    kind: 'failed',
    messages: errorMessages(error),
    detail: technicalDetail(error)
});

/** The view of an answer: the evaluations ranked, or why there is nothing to rank. */
export const answerView = (answer: ScorecardAnswer): View => {
    if (!hasScores(answer)) {
        return { kind: 'failed', messages: [noAccess], detail: '' };
    }
    const evaluations = rank(toEvaluations(answer));
    return evaluations.length === 0 ? { kind: 'empty' } : { kind: 'ready', evaluations };
};
