export { bestScores, canReachStrong, isAsked, isWaived, isWeak, rank } from './ranking';
export type { RankedEvaluation } from './ranking';
export { standings } from './standings';
export type { Place, Standing } from './standings';
