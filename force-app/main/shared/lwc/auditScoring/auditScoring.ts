export * from './vocabulary';
export {
    evidenceCap,
    evidenceFor,
    evidencedPoints,
    isApplicable,
    isBlockingGap,
    isHardStop,
    isUnproven,
    isUnwaivedHardStop,
    isWaivedHardStop,
    points
} from './answer';
export type { ScoredAnswer } from './answer';
export { dimensionsWithoutAnswers, unprovenPointsByDimension } from './tally';
export {
    bandOf,
    dimensionCeiling,
    isWeakDimension,
    scoreEvaluation,
    totalOf,
    totalSoFar,
    verdictOf
} from './evaluation';
export type { DimensionScore, EvaluationScore, VerdictFindings } from './evaluation';
export { onceRated } from './onceRated';
export type { Failures } from './onceRated';
