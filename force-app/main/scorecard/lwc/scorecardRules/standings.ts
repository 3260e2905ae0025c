import type { Dimension } from 'c/scoring';
import { canReachStrong, isWaived, isWeak } from './ranking';
import type { RankedEvaluation } from './ranking';
import { inTheRunning, isUnasked } from './running';

/** Where a vendor stands against the leader. */
export type Place =
    | { kind: 'unasked' }
    | { kind: 'alone' }
    /** The only one with answers that no hard stop bars. */
    | { kind: 'unbarred' }
    /** Barred by a hard stop, while others are not. */
    | { kind: 'stopped' }
    | { kind: 'leads'; points: number; runnerUp: string }
    | { kind: 'shares' }
    | { kind: 'behind'; points: number; leader: string }
    | { kind: 'reaches'; points: number; leader: string; ceiling: number }
    | { kind: 'beaten'; leader: string; ceiling: number };

/** What stands between one vendor and the contract, as data: the page puts it into words. */
export interface Standing {
    id: string;
    vendor: string;
    place: Place;
    /** How many questions are open. */
    openCount: number;
    /** Whether Strong is still possible; only of interest while questions are open. */
    canReachStrong: boolean;
    hardStops: readonly string[];
    isWaived: boolean;
    blockingGaps: readonly string[];
    /** Dimensions below 3 for good. */
    weak: readonly Dimension[];
    /** Value of Verdict__c. */
    verdict: string;
    /** Why the verdict was given, in words. */
    reason: string;
}

/** By how many points, two decimals, the left total is above the right. */
export const difference = (left: number, right: number): number => Math.round(100 * (left - right)) / 100;

const placeOf = (evaluation: RankedEvaluation, ranked: readonly RankedEvaluation[]): Place => {
    const running = inTheRunning(ranked);
    const [leader, runnerUp] = running;
    if (!leader || isUnasked(evaluation)) {
        return { kind: 'unasked' };
    }
    if (!running.includes(evaluation)) {
        return { kind: 'stopped' };
    }
    const rival = evaluation === leader ? runnerUp : leader;
    if (!rival) {
        return { kind: ranked.every((other) => other === leader || isUnasked(other)) ? 'alone' : 'unbarred' };
    }
    const points = difference(leader.total, evaluation === leader ? rival.total : evaluation.total);
    if (points === 0) {
        return { kind: 'shares' };
    }
    if (evaluation === leader) {
        return { kind: 'leads', points, runnerUp: rival.vendor };
    }
    const { ceiling, openCount } = evaluation;
    if (openCount === 0) {
        return { kind: 'behind', points, leader: leader.vendor };
    }
    // The leader can only rise from here, so a ceiling below its total is out of the race.
    return ceiling < leader.total
        ? { kind: 'beaten', leader: leader.vendor, ceiling }
        : { kind: 'reaches', points, leader: leader.vendor, ceiling };
};

/** What stands between the vendors: one entry each, in the order given, which is that of `rank`. */
export const standings = (ranked: readonly RankedEvaluation[]): readonly Standing[] =>
    ranked.map((evaluation) => ({
        id: evaluation.id,
        vendor: evaluation.vendor,
        place: placeOf(evaluation, ranked),
        openCount: evaluation.openCount,
        canReachStrong: canReachStrong(evaluation),
        hardStops: evaluation.hardStops,
        isWaived: isWaived(evaluation),
        blockingGaps: evaluation.blockingGaps,
        weak: evaluation.dimensions.filter(isWeak).map(({ dimension }) => dimension),
        verdict: evaluation.verdict,
        reason: evaluation.reason
    }));
