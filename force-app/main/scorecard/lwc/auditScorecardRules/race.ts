import { canReach } from './ranking';
import type { RankedEvaluation } from './ranking';
import { inTheRunning, isIncomplete, isUnasked, ofOthers, vendorCount } from './running';

/**
 * Whether a vendor can still be first: it is, another sheet of it is, its open questions could lift it there, nothing was
 * asked of it yet, its sheet lacks a whole dimension, they could not, or a hard stop bars it.
 */
export type Outlook = 'leads' | 'otherLeads' | 'reaches' | 'unasked' | 'incomplete' | 'beaten' | 'stopped';

/** One vendor in the race. */
export interface Runner {
    evaluation: RankedEvaluation;
    /** 1 for the leader; vendors with equal totals share a place. Null for who was not asked yet, is barred or leads itself. */
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

const CONTENDING: readonly Outlook[] = ['leads', 'otherLeads', 'reaches', 'unasked', 'incomplete'];

/** Whether a vendor can still be first. */
export const isContender = ({ outlook }: Runner): boolean => CONTENDING.includes(outlook);

const outlookIn = (
    evaluation: RankedEvaluation,
    leadingTotal: number,
    leaders: readonly RankedEvaluation[]
): Exclude<Outlook, 'unasked' | 'incomplete' | 'stopped'> => {
    if (evaluation.total === leadingTotal) {
        return 'leads';
    }
    if (ofOthers([evaluation], leaders).length === 0) {
        return 'otherLeads';
    }
    return canReach(evaluation, leadingTotal) ? 'reaches' : 'beaten';
};

const outlookOutside = (evaluation: RankedEvaluation): 'unasked' | 'incomplete' | 'stopped' => {
    if (isUnasked(evaluation)) {
        return 'unasked';
    }
    return isIncomplete(evaluation) ? 'incomplete' : 'stopped';
};

/** The race for the first place among the vendors, in the order of `rank`. */
export const race = (ranked: readonly RankedEvaluation[]): Race => {
    const running = inTheRunning(ranked);
    const leadingTotal = running[0]?.total ?? 0;
    const leaders = running.filter(({ total }) => total === leadingTotal);
    const runners = ranked.map((evaluation): Runner => {
        if (!running.includes(evaluation)) {
            return { evaluation, place: null, outlook: outlookOutside(evaluation) };
        }
        const outlook = outlookIn(evaluation, leadingTotal, leaders);
        const above = ofOthers(
            running.filter(({ total }) => total > evaluation.total),
            [evaluation]
        );
        return { evaluation, place: outlook === 'otherLeads' ? null : 1 + vendorCount(above), outlook };
    });
    return { leadingTotal, runners };
};
