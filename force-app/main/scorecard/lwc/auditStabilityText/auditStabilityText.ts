export { closenessText } from './closenessText';
export { leftOutTexts, movedSummary, movedTexts } from './shiftTexts';
export { rangeTexts, settlementText } from './settlementText';
