export { draftAfter, isTakenOnLeaving, isUnread, typedNumber } from './numberDraft';
export type { NumberDraft } from './numberDraft';
export { proposalOf, rungOf } from './proposal';
export type { Figure, Proposal } from './proposal';
export { Stopwatches } from './stopwatches';
export { TIME_UNITS, amountOf, isWrittenIn, secondsOf, unitOf } from './timeUnits';
export type { TimeUnit } from './timeUnits';
