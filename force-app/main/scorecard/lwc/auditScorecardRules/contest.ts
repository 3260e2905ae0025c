import type { RankedEvaluation } from './ranking';
import { inTheRunning } from './running';

/** Who contends for the first place, and who has it. */
export interface Contest {
    /** Everyone who is compared, in the order of `rank`. */
    readonly ranked: readonly RankedEvaluation[];
    /** Who can be first, in the same order. */
    readonly running: readonly RankedEvaluation[];
    /** Everyone of them with the highest total; empty while nobody can be first. */
    readonly leaders: readonly RankedEvaluation[];
    /** That total, 0 to 40; 0 while nobody can be first. */
    readonly leadingTotal: number;
}

/** Who leads among those who are compared. */
export const contestOf = (ranked: readonly RankedEvaluation[]): Contest => {
    const running = inTheRunning(ranked);
    const leadingTotal = running[0]?.total ?? 0;
    return { ranked, running, leaders: running.filter(({ total }) => total === leadingTotal), leadingTotal };
};
