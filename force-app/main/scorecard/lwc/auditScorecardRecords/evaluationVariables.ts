/** What a query is given that asks about some evaluations. */
export interface EvaluationVariables {
    readonly evaluationIds: readonly string[];
}

/**
 * The variables of a query about these evaluations: those of before for the same ones, in whatever order they stand, so that
 * nothing is asked again.
 * @param asked what the query was given before
 * @returns undefined without an evaluation, so that nothing is asked
 */
export const evaluationVariables = (
    evaluations: readonly { readonly id: string }[],
    asked: EvaluationVariables | undefined
): EvaluationVariables | undefined => {
    const evaluationIds = evaluations.map(({ id }) => id).sort();
    if (evaluationIds.join() === asked?.evaluationIds.join()) {
        return asked;
    }
    return evaluationIds.length > 0 ? { evaluationIds } : undefined;
};
