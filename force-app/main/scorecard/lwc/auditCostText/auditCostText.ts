export { breakEvenText } from './breakEvenText';
export { entryText, missingText, partNames } from './costText';
