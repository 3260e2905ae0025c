export { compileAutomation } from './compiled.ts';
export type { Automation } from './compiled.ts';
export { deleteRecords } from './delete.ts';
export { SaveContext } from './save-context.ts';
export { LimitExceeded, SaveFailed } from './save-error.ts';
export { undeleteRecord } from './undelete.ts';
export type { SaveError } from './save-error.ts';
export { createRecords, updateRecords } from './save.ts';
export { LoadedParents } from './record-views.ts';
