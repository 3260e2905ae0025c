import type { CostEntry } from 'c/auditCostRules';

/** What somebody does with a figure: enters it, saves it again or over another, or gives it up. */
export type CostAction = { readonly id: string; readonly entry: CostEntry } & (
    | { readonly kind: 'enter'; readonly value: number | null }
    | { readonly kind: 'insist' }
    | { readonly kind: 'giveUp' }
);

/** The event that tells the page of an action. */
export const costActionEvent = (detail: CostAction): CustomEvent<CostAction> =>
    new CustomEvent('costaction', { detail });
