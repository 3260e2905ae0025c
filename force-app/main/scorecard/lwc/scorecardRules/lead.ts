import { VERDICT } from 'c/scoring';
import type { Dimension } from 'c/scoring';
import { bestScores } from './ranking';
import type { RankedEvaluation } from './ranking';
import { difference, isUnasked } from './standings';

/** Who leads the comparison, as data: the page puts it into words. */
export type Lead =
    | { kind: 'unasked' }
    | {
          kind: 'led';
          /** More than one when they share the highest total. */
          leaders: readonly [RankedEvaluation, ...RankedEvaluation[]];
          /** The next total below, and how far; null when nobody else has answers. */
          next: { vendor: string; points: number } | null;
          /** Vendors whose open questions could still lift them to the leader's total or above. */
          rivals: readonly string[];
          /** Dimensions in which no other vendor scores higher than the only leader, and one scores lower. */
          bestIn: readonly Dimension[];
          /** The highest total without a hard stop, when the leader has one; null when every vendor has. */
          clear: RankedEvaluation | null;
      };

/** Who leads: the highest total, whatever its verdict, and what could still change that. */
export const leadOf = (ranked: readonly RankedEvaluation[]): Lead => {
    const asked = ranked.filter((evaluation) => !isUnasked(evaluation));
    const [leader] = asked;
    if (!leader) {
        return { kind: 'unasked' };
    }
    const sharers = asked.filter((other) => other !== leader && difference(leader.total, other.total) === 0);
    const next = asked.find((other) => other.total < leader.total);
    const best = bestScores(ranked);
    const hasHardStop = leader.verdict === VERDICT.hardStop;
    return {
        kind: 'led',
        leaders: [leader, ...sharers],
        next: next ? { vendor: next.vendor, points: difference(leader.total, next.total) } : null,
        rivals: ranked
            .filter(({ total, ceiling, openCount }) => total < leader.total && openCount > 0 && ceiling >= leader.total)
            .map(({ vendor }) => vendor),
        bestIn:
            sharers.length > 0
                ? []
                : leader.dimensions
                      .filter(({ dimension, score }) => score !== null && best.get(dimension) === score)
                      .map(({ dimension }) => dimension),
        clear: hasHardStop ? (asked.find(({ verdict }) => verdict !== VERDICT.hardStop) ?? null) : null
    };
};
