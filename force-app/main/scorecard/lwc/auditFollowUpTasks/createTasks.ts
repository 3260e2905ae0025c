import { errorMessages, technicalDetail } from 'c/auditErrorMessages';
import type { FollowUpTask } from './followUpTask';

/** Tasks that were not created, and why, in words. */
export interface TaskFailure {
    readonly codes: readonly string[];
    readonly messages: readonly string[];
    readonly detail: string;
}

/** What became of creating tasks. */
export interface Creation {
    readonly created: number;
    /** Null where none failed. */
    readonly failure: TaskFailure | null;
}

/**
 * Creates tasks one after the other. One that is refused keeps none of the others back.
 * @param create saves one of them
 */
export const createTasks = async (
    tasks: readonly FollowUpTask[],
    create: (task: FollowUpTask) => Promise<unknown>
): Promise<Creation> => {
    const codes: string[] = [];
    const errors: unknown[] = [];
    for (const task of tasks) {
        try {
            // In the order of the list, and never many requests at once.
            // eslint-disable-next-line no-await-in-loop
            await create(task);
        } catch (error) {
            codes.push(task.code);
            errors.push(error);
        }
    }
    const unique = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');
    const failure = {
        codes,
        messages: unique(errors.flatMap(errorMessages)),
        detail: unique(errors.map(technicalDetail)).join(' · ')
    };
    return { created: tasks.length - codes.length, failure: codes.length === 0 ? null : failure };
};
