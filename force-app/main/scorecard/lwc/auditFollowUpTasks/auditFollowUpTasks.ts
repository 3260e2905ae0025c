export { createTasks } from './createTasks';
export type { Creation, TaskFailure } from './createTasks';
export { dateInDays } from './dateInDays';
export { followUpTasks, mayCreateTasks, missingTasks, taskInput } from './followUpTask';
export type { FollowUpTask } from './followUpTask';
export { inTurn } from './inTurn';
export { OPEN_TASKS_QUERY, openSubjects, openTasksVariables } from './openTasksQuery';
export type { OpenTasksReply, OpenTasksVariables } from './openTasksQuery';
export { failedText, outcomeText } from './outcomeText';
