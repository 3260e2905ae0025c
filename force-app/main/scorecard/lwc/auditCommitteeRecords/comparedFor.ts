import type { CommitteeChoice } from 'c/auditCommitteeAddress';
import { arrange, compare, differencesOf } from 'c/auditScorecardRules';
import type { Comparison, Differences, RankedEvaluation } from 'c/auditScorecardRules';

/** The chosen vendors, compared. */
export interface CommitteeComparison {
    /** In the order in which they were chosen. */
    readonly evaluations: readonly RankedEvaluation[];
    readonly comparison: Comparison;
    /** In what they are unlike; null when they are alike. */
    readonly differences: Differences | null;
    /** Who is there and was not chosen, best total first. */
    readonly hidden: readonly RankedEvaluation[];
    /** How many were chosen that are not there. */
    readonly leftOutCount: number;
}

/**
 * The vendors of an opportunity that the committee's document compares.
 * @param ranked everyone there is, in the order of `rank`
 */
export const comparedFor = (
    ranked: readonly RankedEvaluation[],
    { evaluationIds, isComparedUnlike }: CommitteeChoice
): CommitteeComparison => {
    const isAll = evaluationIds.length === 0;
    const compared = isAll ? ranked : ranked.filter(({ id }) => evaluationIds.includes(id));
    const differences = differencesOf(compared);
    const isApart = differences !== null && !isComparedUnlike;
    const chosen = evaluationIds.flatMap((id) => compared.filter((evaluation) => evaluation.id === id));
    return {
        evaluations: isAll ? arrange(compared, isApart ? 'Vendor' : 'Total') : [...new Set(chosen)],
        comparison: compare(compared, isApart),
        differences,
        hidden: ranked.filter((evaluation) => !compared.includes(evaluation)),
        leftOutCount: isAll ? 0 : new Set(evaluationIds).size - compared.length
    };
};
