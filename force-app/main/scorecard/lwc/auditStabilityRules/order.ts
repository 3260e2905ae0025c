import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { compare, contestOf, leadersIn, rank } from 'c/auditScorecardRules';
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

/** Everyone who leads of evaluations that are as they are to be compared; empty while nobody can. */
export const leadersAmong = (evaluations: readonly VendorEvaluation[]): readonly VendorEvaluation[] =>
    leadersIn(contestOf(rank(evaluations)));

/** Everyone who leads; empty while nobody can. */
export const leadersOf = (
    evaluations: readonly VendorEvaluation[],
    weights: Weights = EQUAL_WEIGHTS
): readonly VendorEvaluation[] => leadersAmong(underWeights(evaluations, weights));

/** Which vendors lead, the same in whatever order they stand. */
export const leaderKeys = (leaders: readonly VendorEvaluation[]): string =>
    JSON.stringify(leaders.map(({ vendorKey }) => vendorKey).sort());
