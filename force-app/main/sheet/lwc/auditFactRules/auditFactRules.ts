export { draftAfter, isTakenOnLeaving, isUnread, typedNumber } from './numberDraft';
export type { NumberDraft } from './numberDraft';
export { proposalOf, rungOf } from './proposal';
export type { Figure, Proposal } from './proposal';
export { Stopwatches } from './stopwatches';
