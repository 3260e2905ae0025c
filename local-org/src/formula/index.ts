export { compileFormula } from './compile.ts';
export type { CompiledFormula } from './compile.ts';
export type { Asker, FormulaScope, RecordScope } from './expression.ts';
export { FormulaFailure } from './expression.ts';
export { compileFormulaFields } from './formula-fields.ts';
export type { FormulaFields } from './formula-fields.ts';
export { RecordView } from './record-view.ts';
export type { ViewContext } from './record-view.ts';
export { lookupFor, resolveField, resolveGlobal } from './references.ts';
