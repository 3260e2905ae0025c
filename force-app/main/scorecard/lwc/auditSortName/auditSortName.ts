import { dimensionLabel } from 'c/auditDimensionLabels';
import type { SortKey } from 'c/auditScorecardRules';
import total from '@salesforce/label/c.Audit_Scorecard_Sort_Total';
import vendor from '@salesforce/label/c.Audit_Scorecard_Sort_Vendor';

const NAMES: Readonly<Partial<Record<SortKey, string>>> = { Total: total, Vendor: vendor };

/** What an order of the vendors is called in the user's language. */
export const sortName = (key: SortKey): string => NAMES[key] ?? dimensionLabel(key);
