import { canReach } from './ranking';
import type { RankedEvaluation } from './ranking';
import { inTheRunning, isUnasked } from './running';

/**
 * Whether a vendor can still be first: it is, its open questions could lift it there, nothing was asked of it yet, they
 * could not, or a hard stop bars it.
 */
export type Outlook = 'leads' | 'reaches' | 'unasked' | 'beaten' | 'stopped';

/** One vendor in the race. */
export interface Runner {
    evaluation: RankedEvaluation;
    /** 1 for the leader; equal totals share a place. Null for who was not asked yet or is barred. */
    place: number | null;
    outlook: Outlook;
}

/** Who can still be first. */
export interface Race {
    /** The leader's total, which a vendor has to reach; 0 while nothing was asked. */
    leadingTotal: number;
    /** Everyone, in the order of `rank`. */
    runners: readonly Runner[];
}

const CONTENDING: readonly Outlook[] = ['leads', 'reaches', 'unasked'];

/** Whether a vendor can still be first. */
export const isContender = ({ outlook }: Runner): boolean => CONTENDING.includes(outlook);

const outlookIn = (evaluation: RankedEvaluation, leadingTotal: number): 'leads' | 'reaches' | 'beaten' => {
    if (evaluation.total === leadingTotal) {
        return 'leads';
    }
    return canReach(evaluation, leadingTotal) ? 'reaches' : 'beaten';
};

/** The race for the first place among the vendors, in the order of `rank`. */
export const race = (ranked: readonly RankedEvaluation[]): Race => {
    const running = inTheRunning(ranked);
    const leadingTotal = running[0]?.total ?? 0;
    const runners = ranked.map((evaluation): Runner => {
        if (!running.includes(evaluation)) {
            return { evaluation, place: null, outlook: isUnasked(evaluation) ? 'unasked' : 'stopped' };
        }
        const place = 1 + running.filter(({ total }) => total > evaluation.total).length;
        return { evaluation, place, outlook: outlookIn(evaluation, leadingTotal) };
    });
    return { leadingTotal, runners };
};
