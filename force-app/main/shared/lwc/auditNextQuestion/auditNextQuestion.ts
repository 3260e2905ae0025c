export { nextQuestions } from './ranking';
export type { NextQuestions, RankedQuestion } from './ranking';
export type { Reason } from './reason';
export type { OpenQuestion, Standing } from './standing';
