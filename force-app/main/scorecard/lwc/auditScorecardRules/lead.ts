import type { Dimension } from 'c/auditScoring';
import type { Contest } from './contest';
import { isProvenIn } from './evidence';
import { canReach, isAsked } from './ranking';
import type { RankedEvaluation } from './ranking';
import { isStopped, isUnasked, ofOthers, oneOfEach } from './running';
import { difference } from './standings';

/** Who leads the comparison, one sheet a vendor, as data: the page puts it into words. */
export type Lead =
    | { kind: 'unasked' }
    /** Every sheet with answers lacks those of a whole dimension. */
    | { kind: 'incomplete' }
    | {
          kind: 'led';
          /** More than one when they share the highest total of the running. */
          leaders: readonly [RankedEvaluation, ...RankedEvaluation[]];
          /** The next total below in the running, and how far; null when there is none. */
          next: { vendor: string; points: number } | null;
          /** Who of several leaders could still pull ahead. */
          tieBreakers: readonly RankedEvaluation[];
          /** Whose open questions could still lift them to the leader's total or above. */
          rivals: readonly RankedEvaluation[];
          /** Of whom nothing was asked yet. */
          unasked: readonly RankedEvaluation[];
          /** Who has as many points as the leader or more, and is barred by a hard stop. */
          stopped: readonly RankedEvaluation[];
          /** Whether a hard stop bars everyone with answers, the leader too. */
          isEveryoneStopped: boolean;
          /** Dimensions in which no other vendor scores higher than the only leader, one scores lower, and evidence carries it. */
          bestIn: readonly Dimension[];
      };

/** Where the leader's score stands out from those that are known of the others, and its evidence carries it. */
const dimensionsWon = (leader: RankedEvaluation, ranked: readonly RankedEvaluation[]): readonly Dimension[] =>
    leader.dimensions.flatMap(({ dimension, score }, index) => {
        const others = ofOthers(ranked, [leader])
            .map(({ dimensions }) => dimensions[index])
            .flatMap((entry) => (entry && isAsked(entry) && entry.score !== null ? [entry.score] : []));
        const isWon =
            score !== null &&
            isProvenIn(leader, index) &&
            others.every((other) => other <= score) &&
            others.some((other) => other < score);
        return isWon ? [dimension] : [];
    });

/** Who leads: the highest total of those whom no hard stop bars, and what could still change that. */
export const leadOf = ({ ranked, running, leaders: first }: Contest): Lead => {
    const [leader] = first;
    if (!leader) {
        return { kind: ranked.every(isUnasked) ? 'unasked' : 'incomplete' };
    }
    const sharers = oneOfEach(ofOthers(first, [leader]));
    const leaders: readonly [RankedEvaluation, ...RankedEvaluation[]] = [leader, ...sharers];
    const followers = ofOthers(running, leaders);
    const [next] = followers;
    const barred = ranked.filter((other) => !running.includes(other) && isStopped(other));
    return {
        kind: 'led',
        leaders,
        next: next ? { vendor: next.vendor, points: difference(leader.total, next.total) } : null,
        tieBreakers: sharers.length > 0 ? leaders.filter(({ ceiling }) => ceiling > leader.total) : [],
        rivals: oneOfEach(followers.filter((other) => canReach(other, leader.total))),
        unasked: oneOfEach(ofOthers(ranked.filter(isUnasked), running)),
        stopped: oneOfEach(ofOthers(barred, leaders).filter(({ total }) => total >= leader.total)),
        isEveryoneStopped: isStopped(leader),
        bestIn: sharers.length > 0 ? [] : dimensionsWon(leader, ranked)
    };
};
