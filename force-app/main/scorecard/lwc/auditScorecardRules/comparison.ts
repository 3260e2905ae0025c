import type { Dimension } from 'c/auditScoring';
import { contestOf } from './contest';
import { asEvidenced } from './evidence';
import { leadOf } from './lead';
import type { Lead } from './lead';
import { runnersOf } from './race';
import type { Runner } from './race';
import { bestScores, rank } from './ranking';
import type { RankedEvaluation } from './ranking';
import { standingsOf } from './standings';
import type { Standing } from './standings';

/** What follows from comparing evaluations, found once for every part of the page that speaks of it. */
export interface Comparison {
    /** Everyone who is compared, best total first. */
    readonly evaluations: readonly RankedEvaluation[];
    /** They are unlike, so that none is ahead of another: there is no leader, no race and no best score. */
    readonly isApart: boolean;
    readonly lead: Lead;
    /** Who leads as far as it is proven: each rating no higher than its evidence carries. Null where that is not known of all. */
    readonly evidencedLead: Lead | null;
    /** The total that a vendor has to reach, 0 to 40; 0 without a leader. */
    readonly leadingTotal: number;
    /** Everyone, in the order of `evaluations`; empty where they stand apart. */
    readonly runners: readonly Runner[];
    /** By the evaluation's id. */
    readonly standings: ReadonlyMap<string, Standing>;
    readonly bestScores: ReadonlyMap<Dimension, number>;
}

const evidencedLeadOf = (ranked: readonly RankedEvaluation[]): Lead | null => {
    const proven = ranked.map(asEvidenced).filter((evaluation) => evaluation !== null);
    return proven.length < ranked.length ? null : leadOf(contestOf(rank(proven)));
};

/**
 * Compares evaluations: who leads, who can still be first, and what stands between each and the contract.
 * @param ranked in the order of `rank`
 * @param isApart whether they are unlike, so that none is compared with another
 */
export const compare = (ranked: readonly RankedEvaluation[], isApart = false): Comparison => {
    const contest = contestOf(isApart ? [] : ranked);
    const standings = standingsOf(ranked, isApart ? null : contest);
    return {
        evaluations: ranked,
        isApart,
        lead: leadOf(contest),
        evidencedLead: evidencedLeadOf(contest.ranked),
        leadingTotal: contest.leadingTotal,
        runners: runnersOf(contest, standings),
        standings: new Map(standings.map((standing) => [standing.id, standing])),
        bestScores: bestScores(contest.ranked)
    };
};
