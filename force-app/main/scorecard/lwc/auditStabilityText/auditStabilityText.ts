export { questionTexts } from './questionTexts';
export type { QuestionText } from './questionTexts';
export { closenessText } from './closenessText';
export { leftOutTexts, movedSummary, movedTexts } from './shiftTexts';
export { rangeTexts, settlementText } from './settlementText';
