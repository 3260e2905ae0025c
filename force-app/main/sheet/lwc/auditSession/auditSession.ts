export { AuditSession } from './session';
export type { SessionPorts } from './session';
export { nextOpen } from './nextOpen';
export type { Problem } from './problem';
export type { SaveSummary, Sheet, SheetAnswer, Standing } from './sheet';
