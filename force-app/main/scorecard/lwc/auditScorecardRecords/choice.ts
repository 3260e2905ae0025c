import type { FieldNode } from './evaluationNode';
import type { Choice } from './vendorEvaluation';

/** A picklist's value as GraphQL answers it; both are empty where there is none, or the user may not read it. */
export const choiceOf = (field: FieldNode<string> | undefined): Choice => {
    const value = field?.value ?? '';
    return { value, label: field?.displayValue ?? value };
};
