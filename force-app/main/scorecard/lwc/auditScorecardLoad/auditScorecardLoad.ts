export { EvaluationPages, FIRST_PAGE, pageQuery } from './evaluationPages';
export type { NextStep, PagePosition } from './evaluationPages';
export { aboveWhatWasLoaded, loadFailure, stateOf } from './loadState';
export type { LoadState } from './loadState';
