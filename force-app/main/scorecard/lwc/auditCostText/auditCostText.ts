export { breakEvenText } from './breakEvenText';
export { costRemarks } from './costRemarks';
export { costRows } from './costRows';
export type { CostRow } from './costRows';
export { entryText, missingText, partNames } from './costText';
