export { csvText } from './csv';
export type { Cell } from './csv';
export { fileName, saveText } from './textFile';
