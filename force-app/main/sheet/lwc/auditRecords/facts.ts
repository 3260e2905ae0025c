/** Values of the global value set Audit_Fact_Kind: which fact a question asks for beside its rating. */
export const FACT_KINDS = [
    'None',
    'Seconds',
    'Mechanism',
    'Conflict Modes',
    'Error Categories',
    'Years',
    'Price'
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Values of the global value set Audit_Sync_Mechanism. Only a timer has an interval. */
export const SYNC_MECHANISMS = ['Change Data Capture', 'Platform Events', 'Webhooks', 'Timer'] as const;
export type SyncMechanism = (typeof SYNC_MECHANISMS)[number];

/** Values of the global value set Audit_Conflict_Mode. */
export const CONFLICT_MODES = ['CRM Wins', 'Platform Wins', 'Most Recent Wins', 'Fixed Last Write Wins'] as const;

/** Values of the global value set Audit_Error_Category. */
export const ERROR_CATEGORIES = [
    'API Limit',
    'Field Type Mismatch',
    'Missing Required Field',
    'Authentication Failure',
    'Other'
] as const;

/** Values of the global value set Audit_Price_Terms. */
export const PRICE_TERMS = ['Included', 'Extra', 'Not Offered'] as const;
export type PriceTerms = (typeof PRICE_TERMS)[number];

/**
 * Chosen values of a multi-select in the order of its value set, separated by semicolons: one spelling for each choice,
 * so that two of them can be compared. Values that the set does not have follow as they are.
 */
export const multiSelectOf = (known: readonly string[], chosen: readonly string[]): string =>
    [...known.filter((value) => chosen.includes(value)), ...chosen.filter((value) => !known.includes(value))].join(';');

/** The values of a multi-select, as it was chosen. */
export const chosenOf = (multiSelect: string): readonly string[] =>
    multiSelect.split(';').filter((value) => value !== '');
