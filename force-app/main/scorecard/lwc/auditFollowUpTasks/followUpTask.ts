import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import type { RecordInput } from 'lightning/uiRecordApi';
import { owedAnswers } from 'c/auditContractDraft';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { phrase } from 'c/auditText';
import asked from '@salesforce/label/c.Audit_Contract_Tasks_Asked';
import notSaid from '@salesforce/label/c.Audit_Contract_Tasks_Not_Said';
import said from '@salesforce/label/c.Audit_Contract_Tasks_Said';

/** A task that a follow-up becomes. */
export interface FollowUpTask {
    /** The question's code. */
    readonly code: string;
    /** By it the task is known again, whoever created it: the code, the vendor, and what to ask. */
    readonly subject: string;
    readonly description: string;
}

/** The most characters that Task.Subject holds. */
const SUBJECT_LENGTH = 255;
/** The most characters that Task.Description holds, where a line ends with two. */
const DESCRIPTION_LENGTH = 32_000;

/** A text of so many characters at most, which ends with no half of a character. */
const cut = (text: string, length: number): string =>
    text.length > length ? `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** The fields that are saved of a task. */
const FIELDS = ['Subject', 'Description', 'WhatId', 'ActivityDate'] as const;

/** Whether the user may create such tasks; not where the platform says nothing of them. */
export const mayCreateTasks = (info: ObjectInfoRepresentation | undefined): boolean =>
    info !== undefined && info.createable && FIELDS.every((name) => info.fields[name]?.createable === true);

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Of data alone, without a label: a task is the same one for readers of every language. */
const subjectOf = (vendor: string, { code, followUp }: ComparedAnswer): string =>
    cut(inOneLine(`${code} ${vendor}: ${followUp}`), SUBJECT_LENGTH);

const descriptionOf = ({ followUp, question, vendorAnswer }: ComparedAnswer): string => {
    const lines = [followUp, phrase(asked, question), vendorAnswer === '' ? notSaid : phrase(said, vendorAnswer)];
    return cut(lines.join('\n').replace(/\r\n?|\n/g, '\r\n'), DESCRIPTION_LENGTH);
};

/**
 * The tasks that follow from what a vendor owes an answer to: one for each follow-up.
 * @param answers of this vendor
 */
export const followUpTasks = (vendor: string, answers: readonly ComparedAnswer[]): readonly FollowUpTask[] => {
    const tasks = owedAnswers(answers).map((answer) => ({
        code: answer.code,
        subject: subjectOf(vendor, answer),
        description: descriptionOf(answer)
    }));
    return [...new Map(tasks.map((task) => [task.subject, task])).values()];
};

/** The tasks that none of the open ones is, by their subjects. */
export const missingTasks = (
    tasks: readonly FollowUpTask[],
    openSubjects: readonly string[]
): readonly FollowUpTask[] => {
    const known = new Set(openSubjects.map(inOneLine));
    return tasks.filter(({ subject }) => !known.has(subject));
};

/**
 * What is saved of a task. Owner, status and priority are left to the org: the user's own, as new tasks begin there.
 * @param dueDate as YYYY-MM-DD
 */
export const taskInput = (
    { subject, description }: FollowUpTask,
    opportunityId: string,
    dueDate: string
): RecordInput => ({
    apiName: 'Task',
    fields: { Subject: subject, Description: description, WhatId: opportunityId, ActivityDate: dueDate }
});
