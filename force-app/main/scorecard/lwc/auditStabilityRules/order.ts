import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { compare, inTheRunning, oneOfEach, rank } from 'c/auditScorecardRules';
import { EQUAL_WEIGHTS, underWeights } from './weights';
import type { Weights } from './weights';

/** Who is first, and who is next behind. */
export interface FirstTwo<Evaluation extends VendorEvaluation = VendorEvaluation> {
    readonly first: Evaluation;
    /** The next of another vendor, which may share the first place; null where there is none. */
    readonly second: Evaluation | null;
}

/** Who is first and second of those who can be first, as they were given; null while nobody can. */
export const firstTwo = <Evaluation extends VendorEvaluation>(
    evaluations: readonly Evaluation[],
    weights: Weights = EQUAL_WEIGHTS
): FirstTwo<Evaluation> | null => {
    const { runners } = compare(rank(underWeights(evaluations, weights)));
    const [first, ...others] = runners
        .filter(({ place }) => place !== null)
        .flatMap(({ evaluation: { id } }) => evaluations.filter((given) => given.id === id));
    return first === undefined
        ? null
        : { first, second: others.find(({ vendorKey }) => vendorKey !== first.vendorKey) ?? null };
};

/**
 * Everyone who leads of evaluations that are as they are to be compared; empty while nobody can. Only those with the highest
 * total are put in order.
 */
export const leadersAmong = (evaluations: readonly VendorEvaluation[]): readonly VendorEvaluation[] => {
    const running = inTheRunning(evaluations);
    const highest = Math.max(...running.map(({ total }) => total));
    return oneOfEach(rank(running.filter(({ total }) => total === highest)));
};

/** For each evaluation, in the order given, everyone who leads among all others. */
export const leadersBesideEach = (
    evaluations: readonly VendorEvaluation[]
): readonly (readonly VendorEvaluation[])[] => {
    const leaders = leadersAmong(evaluations);
    return evaluations.map((evaluation) =>
        leaders.some(({ vendorKey }) => vendorKey === evaluation.vendorKey)
            ? leadersAmong(evaluations.filter((other) => other !== evaluation))
            : leaders
    );
};

/**
 * Everyone who leads once an evaluation stands beside others: who is not first without it is not first beside it. It is asked
 * for thousands of small changes, so that nobody is put in order who need not be.
 * @param leaders everyone who leads among the others
 */
export const leadersBeside = (
    leaders: readonly VendorEvaluation[],
    evaluation: VendorEvaluation
): readonly VendorEvaluation[] => {
    const leader = leaders[0] ?? null;
    const running = inTheRunning([...(leader ? [leader] : []), evaluation]);
    const isIn = running.includes(evaluation);
    const rival = leader && running.includes(leader) ? leader : null;
    if (!isIn || (rival && evaluation.total < rival.total)) {
        return leaders;
    }
    return rival?.total === evaluation.total ? leadersAmong([...leaders, evaluation]) : [evaluation];
};

/** Everyone who leads; empty while nobody can. */
export const leadersOf = (
    evaluations: readonly VendorEvaluation[],
    weights: Weights = EQUAL_WEIGHTS
): readonly VendorEvaluation[] => leadersAmong(underWeights(evaluations, weights));

/** Which vendors lead, the same in whatever order they stand. */
export const leaderKeys = (leaders: readonly VendorEvaluation[]): string =>
    JSON.stringify(leaders.map(({ vendorKey }) => vendorKey).sort());
