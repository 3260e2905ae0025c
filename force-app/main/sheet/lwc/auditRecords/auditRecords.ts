export * from './answer';
export * from './evaluation';
export * from './facts';
export { toGuides, withGuides } from './guides';
export type { Guides } from './guides';
export { ANSWER_LIMIT, EVALUATION_QUERY, GUIDES_QUERY } from './query';
export type { EvaluationReply, GuidesReply } from './query';
export { toRecords } from './reply';
export type { AuditRecords } from './reply';
