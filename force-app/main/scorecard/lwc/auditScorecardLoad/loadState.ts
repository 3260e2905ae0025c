import { failureOf } from 'c/auditLoadFailure';
import type { Failure } from 'c/auditLoadFailure';
import { hasScores, toEvaluations } from 'c/auditScorecardRecords';
import type { ScorecardReply, VendorEvaluation } from 'c/auditScorecardRecords';
import { decidedBehind, decisionsOf, rank, sheetsOfRecord } from 'c/auditScorecardRules';
import type { Decisions, RankedEvaluation } from 'c/auditScorecardRules';
import failed from '@salesforce/label/c.Audit_Scorecard_Failed';
import kept from '@salesforce/label/c.Audit_Scorecard_Kept';
import noAccess from '@salesforce/label/c.Audit_Scorecard_No_Access';
import { namedApart } from './namedApart';

/** How far the evaluations are loaded. */
export type LoadState =
    | { kind: 'loading' }
    | Failure
    | { kind: 'empty' }
    | {
          kind: 'ready';
          evaluations: readonly RankedEvaluation[];
          decisions: Decisions<RankedEvaluation>;
          /** Every sheet, also those behind a Consensus. */
          sheets: readonly VendorEvaluation[];
      };

/**
 * What is shown where the evaluations failed to load.
 * @param isBarred the org shows the user no evaluations at all, so that trying again would not help
 */
export const loadFailure = (error: unknown, isBarred = false): Failure =>
    isBarred ? { ...failureOf(error, noAccess), messages: [noAccess] } : failureOf(error, failed);

/** The same above what was loaded before, which is said to be no news. */
export const aboveWhatWasLoaded = (failure: Failure): Failure => ({
    ...failure,
    messages: [...failure.messages, kept]
});

/** The evaluations that are compared, ranked, and what was decided: on sheets that stand behind one of them, too. */
const comparedIn = (sheets: readonly VendorEvaluation[]) => {
    const records = sheetsOfRecord(sheets);
    const named = namedApart([...records, ...decidedBehind(sheets, records)]);
    const evaluations = rank(named.slice(0, records.length));
    return { evaluations, decisions: decisionsOf(evaluations, rank(named.slice(records.length))) };
};

/**
 * What is shown of an answer, page by page: the evaluations ranked, or why there is nothing to rank.
 * @param questionPages the questions of each, where they are not the same
 */
export const stateOf = (pages: readonly ScorecardReply[], questionPages: readonly ScorecardReply[]): LoadState => {
    if (!pages.every(hasScores)) {
        return { kind: 'failed', messages: [noAccess], detail: '' };
    }
    const sheets = toEvaluations(pages, questionPages);
    return sheets.length === 0 ? { kind: 'empty' } : { kind: 'ready', sheets, ...comparedIn(sheets) };
};
