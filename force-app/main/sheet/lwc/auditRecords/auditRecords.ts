export * from './answer';
export * from './coreObjects';
export * from './evaluation';
export * from './facts';
export { ANSWER_LIMIT, EVALUATION_QUERY } from './query';
export type { EvaluationReply } from './query';
export { toRecords } from './reply';
export type { AuditRecords } from './reply';
