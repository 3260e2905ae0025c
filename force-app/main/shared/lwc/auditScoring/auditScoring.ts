export * from './vocabulary';
export {
    evidenceCap,
    evidenceFor,
    isApplicable,
    isBlockingGap,
    isHardStop,
    isUnproven,
    isUnwaivedHardStop,
    isWaivedHardStop,
    points
} from './answer';
export type { ScoredAnswer } from './answer';
export { dimensionsWithoutAnswers } from './tally';
export { bandOf, dimensionCeiling, isWeakDimension, scoreEvaluation, totalOf } from './evaluation';
export type { DimensionScore, EvaluationScore } from './evaluation';
