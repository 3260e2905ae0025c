export * from './vocabulary';
export { evidenceCap, evidenceFor, isApplicable, isBlockingGap, isHardStop, isUnproven, points } from './answer';
export type { ScoredAnswer } from './answer';
export { bandOf, dimensionCeiling, scoreEvaluation, totalOf } from './evaluation';
export type { DimensionScore, EvaluationScore } from './evaluation';
