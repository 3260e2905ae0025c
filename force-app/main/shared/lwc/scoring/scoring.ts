export * from './vocabulary';
export {
    evidenceCap,
    evidenceFor,
    isApplicable,
    isBlockingGap,
    isHardStop,
    isUnproven,
    isWaivedHardStop,
    points
} from './answer';
export type { ScoredAnswer } from './answer';
export { dimensionsWithoutAnswers } from './tally';
export { bandOf, dimensionCeiling, scoreEvaluation, totalOf } from './evaluation';
export type { DimensionScore, EvaluationScore } from './evaluation';
