export { answersCsv } from './answerColumns';
export type { TableAnswer } from './answerColumns';
export { fieldColumn, tableCsv } from './columns';
export type { Column, Fields } from './columns';
export { saveTable } from './saveTable';
