export { OPEN_QUESTIONS_QUERY } from './openQuestionsQuery';
export { toOpenQuestions } from './openQuestions';
export type { OpenQuestionsReply } from './openQuestions';
