export { AuditSession } from './session';
export type { SessionPorts } from './sessionPorts';
export { isHeld, isUnfinished, shownScore } from './sheet';
export { isOpen, nextOpen } from './nextOpen';
export { nextQuestionsIn } from './nextQuestions';
export type { Problem } from './problem';
export type { Restored, SaveSummary, Sheet, ShownFigures, ShownSave, SheetAnswer, Undone, Unentered } from './sheet';
export type { KeptWork, UnsavedAnswer, UnsavedWork } from './unsavedWork';
