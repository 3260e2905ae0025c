import type { RankedEvaluation } from './ranking';
import { isUnasked } from './standings';

/** Whether a vendor can still be first: it is, its open questions could lift it there, or they could not. */
export type Outlook = 'leads' | 'reaches' | 'settled' | 'beaten';

/** One vendor in the race. */
export interface Runner {
    evaluation: RankedEvaluation;
    /** 1 for the highest total; equal totals share a place. */
    place: number;
    outlook: Outlook;
}

/** The vendors who can still be first, and those who cannot. */
export interface Race {
    /** The highest total so far, which a vendor has to reach; 0 while nothing was asked. */
    leadingTotal: number;
    contenders: readonly Runner[];
    others: readonly Runner[];
}

const outlookOf = (evaluation: RankedEvaluation, leadingTotal: number): Outlook => {
    if (evaluation.total === leadingTotal && !isUnasked(evaluation)) {
        return 'leads';
    }
    if (evaluation.openCount === 0) {
        return 'settled';
    }
    return evaluation.ceiling >= leadingTotal ? 'reaches' : 'beaten';
};

/** The race for the first place, each group in the order of `rank`. */
export const race = (ranked: readonly RankedEvaluation[]): Race => {
    const leadingTotal = Math.max(0, ...ranked.map(({ total }) => total));
    const runners = ranked.map((evaluation) => ({
        evaluation,
        place: 1 + ranked.filter(({ total }) => total > evaluation.total).length,
        outlook: outlookOf(evaluation, leadingTotal)
    }));
    const isContender = ({ outlook }: Runner): boolean => outlook === 'leads' || outlook === 'reaches';
    return {
        leadingTotal,
        contenders: runners.filter(isContender),
        others: runners.filter((runner) => !isContender(runner))
    };
};
