export { breakEvensOf } from './breakEven';
export type { BreakEven } from './breakEven';
export { comparableOf } from './comparable';
export type { Comparable } from './comparable';
export { COST_ENTRIES, FAILED_INTEGRATION_HOURS, MOST_HOURS } from './entries';
export type { CostEntries, CostEntry, VendorCost } from './entries';
export { COST_PARTS, costOf, costPerPoint } from './totalCost';
export type { Cost, CostPart, MissingPart } from './totalCost';
