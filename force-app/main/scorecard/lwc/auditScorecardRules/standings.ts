import { isWeakDimension } from 'c/auditScoring';
import type { Dimension, DimensionScore } from 'c/auditScoring';
import type { Contest } from './contest';
import { asEvidenced } from './evidence';
import { canReachStrong } from './ranking';
import type { RankedEvaluation } from './ranking';
import { isIncomplete, isOpen, isUnasked, ofOthers } from './running';

/** Where a vendor stands against the leader. */
export type Place =
    | { kind: 'unasked' }
    /** The vendors are not alike, so that none stands against another. */
    | { kind: 'unlike' }
    /** The sheet lacks a whole dimension, and stands against nobody until it has it. */
    | { kind: 'incomplete' }
    | { kind: 'alone' }
    /** Another sheet of the same vendor leads. */
    | { kind: 'otherLeads'; leader: string }
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
    /** Whether anything is open: a question, or a dimension without answers. */
    isOpen: boolean;
    /** How many questions are open. */
    openCount: number;
    /** Whether Strong is still possible; only of interest while something is open. */
    canReachStrong: boolean;
    /** Codes of the failed hard stops that nobody waived. */
    hardStops: readonly string[];
    /** Codes of the failed hard stops that are waived. */
    waivedHardStops: readonly string[];
    blockingGaps: RankedEvaluation['blockingGaps'];
    /** Dimensions below 3 for good. */
    weak: readonly Dimension[];
    /** Dimensions without any answer. */
    missing: readonly Dimension[];
    /** Value of Verdict__c. */
    verdict: string;
    /** The verdict as far as it is proven, a value of Verdict__c; null where that is not known. */
    evidencedVerdict: string | null;
    /** How many ratings go beyond their evidence. */
    unprovenCount: number;
    /** Codes of those that are known. */
    unproven: readonly string[];
    /** Why the verdict was given, in words. */
    reason: string;
}

/** By how many points, two decimals, the left total is above the right. */
export const difference = (left: number, right: number): number => Math.round(100 * (left - right)) / 100;

const placeOf = (evaluation: RankedEvaluation, { ranked, running, leaders }: Contest): Place => {
    if (isUnasked(evaluation)) {
        return { kind: 'unasked' };
    }
    if (isIncomplete(evaluation)) {
        return { kind: 'incomplete' };
    }
    const [leader] = leaders;
    if (!leader || !running.includes(evaluation)) {
        return { kind: 'stopped' };
    }
    const points = difference(leader.total, evaluation.total);
    const [rival] = ofOthers(running, [evaluation]);
    if (points === 0) {
        if (!rival) {
            return { kind: ofOthers(ranked, [leader]).every(isUnasked) ? 'alone' : 'unbarred' };
        }
        const ahead = difference(leader.total, rival.total);
        return ahead === 0 ? { kind: 'shares' } : { kind: 'leads', points: ahead, runnerUp: rival.vendor };
    }
    const ownLeader = leaders.find(({ vendorKey }) => vendorKey === evaluation.vendorKey);
    if (ownLeader) {
        return { kind: 'otherLeads', leader: ownLeader.vendor };
    }
    const { ceiling } = evaluation;
    if (!isOpen(evaluation)) {
        return { kind: 'behind', points, leader: leader.vendor };
    }
    // The leader can only rise from here, so a ceiling below its total is out of the race.
    return ceiling < leader.total
        ? { kind: 'beaten', leader: leader.vendor, ceiling }
        : { kind: 'reaches', points, leader: leader.vendor, ceiling };
};

/** Where a vendor stands while it is compared with nobody: of that, only that nothing was asked is known. */
const placeAlone = (evaluation: RankedEvaluation): Place => ({ kind: isUnasked(evaluation) ? 'unasked' : 'unlike' });

const codes = ({ hardStops }: RankedEvaluation, isWaived: boolean): readonly string[] =>
    hardStops.filter(({ waiver }) => (waiver !== null) === isWaived).map(({ code }) => code);

const namesOf = (
    { dimensions }: RankedEvaluation,
    matches: (dimension: DimensionScore) => boolean
): readonly Dimension[] => dimensions.filter(matches).map(({ dimension }) => dimension);

/**
 * What stands between the vendors: one entry each, in the order given.
 * @param contest what they contend in; null where they are unlike, so that none is compared with another
 */
export const standingsOf = (evaluations: readonly RankedEvaluation[], contest: Contest | null): readonly Standing[] =>
    evaluations.map((evaluation) => ({
        id: evaluation.id,
        vendor: evaluation.vendor,
        place: contest === null ? placeAlone(evaluation) : placeOf(evaluation, contest),
        isOpen: isOpen(evaluation),
        openCount: evaluation.openCount,
        canReachStrong: canReachStrong(evaluation),
        hardStops: codes(evaluation, false),
        waivedHardStops: codes(evaluation, true),
        blockingGaps: evaluation.blockingGaps,
        weak: namesOf(evaluation, isWeakDimension),
        missing: namesOf(evaluation, ({ isMissing }) => isMissing),
        verdict: evaluation.verdict,
        evidencedVerdict: asEvidenced(evaluation)?.verdict ?? null,
        unprovenCount: evaluation.unprovenCount,
        unproven: evaluation.unproven,
        reason: evaluation.reason
    }));
