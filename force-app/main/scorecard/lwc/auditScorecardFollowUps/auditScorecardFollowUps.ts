import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { createRecord } from 'lightning/uiRecordApi';
import { copyOutcome } from 'c/auditContractDraft';
import {
    OPEN_TASKS_QUERY,
    createTasks,
    dateInDays,
    failedText,
    followUpTasks,
    inTurn,
    mayCreateTasks,
    missingTasks,
    openSubjects,
    openTasksVariables,
    outcomeText,
    taskInput
} from 'c/auditFollowUpTasks';
import type { FollowUpTask, OpenTasksReply, OpenTasksVariables } from 'c/auditFollowUpTasks';
import { failureOf } from 'c/auditLoadFailure';
import type { Failure } from 'c/auditLoadFailure';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import copy from '@salesforce/label/c.Audit_Contract_Follow_Ups_Copy';
import create from '@salesforce/label/c.Audit_Contract_Tasks_Create';
import creating from '@salesforce/label/c.Audit_Contract_Tasks_Creating';
import due from '@salesforce/label/c.Audit_Contract_Tasks_Due';
import dueHelp from '@salesforce/label/c.Audit_Contract_Tasks_Due_Help';
import unread from '@salesforce/label/c.Audit_Contract_Tasks_Unread';

/** How many days a vendor has, until somebody says otherwise. */
const DAYS = 14;
/** The last day that the platform stores. */
const LAST_DAY = '4000-12-31';

/** How often any view asked which tasks are there: one that is opened anew is answered from no earlier question either. */
let timesAsked = 0;

/** Who waits for the answer which tasks are there. */
interface Waiting {
    resolve: (subjects: readonly string[]) => void;
    reject: (error: unknown) => void;
}

/** Copies what a vendor owes an answer to, and makes a task of each. */
export default class AuditScorecardFollowUps extends LightningElement {
    /** The opportunity that the tasks are of; without it there is only the copy. */
    @api opportunityId = '';
    /** The vendor's answers. */
    @api answers: readonly ComparedAnswer[] = [];
    /** The follow-ups as a list to paste into a mail. */
    @api text = '';

    label = { copy, due, dueHelp };
    /** What became of what was pressed. */
    outcome = '';
    failure: Failure | null = null;
    isSaving = false;
    dueDate = dateInDays(DAYS, new Date());
    /** The days that a task can be due. */
    days = { first: dateInDays(0, new Date()), last: LAST_DAY };
    mayCreate = false;
    openTasksVariables: OpenTasksVariables | undefined;
    private shown = '';
    private waiting: Waiting | undefined;

    /** The vendor, as the draft names it. */
    @api
    get vendor(): string {
        return this.shown;
    }

    set vendor(name: string) {
        if (name !== this.shown) {
            this.forget();
        }
        this.shown = name;
    }

    @wire(getObjectInfo, { objectApiName: 'Task' })
    receiveInfo({ data }: { data?: ObjectInfoRepresentation }): void {
        this.mayCreate = mayCreateTasks(data);
    }

    @wire(graphql, { query: '$openTasksQuery', variables: '$openTasksVariables' })
    receiveOpenTasks({ data, errors }: GraphQLResult<unknown>): void {
        const subjects = data ? openSubjects(data as OpenTasksReply) : null;
        if (subjects) {
            this.waiting?.resolve(subjects);
        } else if (data || errors) {
            this.waiting?.reject(errors);
        }
    }

    /** An answer that comes no more is awaited no longer: whoever presses next would wait with it. */
    disconnectedCallback(): void {
        this.waiting?.reject(undefined);
    }

    /** Nothing is asked before somebody wants tasks. */
    get openTasksQuery(): ParsedDocument | undefined {
        return this.openTasksVariables && OPEN_TASKS_QUERY;
    }

    get offersTasks(): boolean {
        return this.mayCreate && this.opportunityId !== '';
    }

    /** Never disabled: that would take the focus from whoever pressed it. */
    get createText(): string {
        return this.isSaving ? creating : create;
    }

    handleDue(event: Event): void {
        this.dueDate = (event.currentTarget as HTMLInputElement).value;
    }

    async handleCopy(): Promise<void> {
        this.forget();
        this.outcome = await copyOutcome(this.text);
    }

    async handleCreate(): Promise<void> {
        if (this.isSaving || !this.isValid()) {
            return;
        }
        const { opportunityId, vendor, dueDate } = this;
        const tasks = followUpTasks(vendor, this.answers);
        this.forget();
        this.isSaving = true;
        await inTurn(opportunityId, () => this.createMissing(vendor, tasks, opportunityId, dueDate));
        this.isSaving = false;
    }

    private async createMissing(
        vendor: string,
        tasks: readonly FollowUpTask[],
        opportunityId: string,
        dueDate: string
    ): Promise<void> {
        const missing = await this.missingOf(tasks, opportunityId);
        if (!missing) {
            return;
        }
        const { created, failure } = await createTasks(missing, (task) =>
            createRecord(taskInput(task, opportunityId, dueDate))
        );
        this.outcome = outcomeText(vendor, created, tasks.length - missing.length, tasks.length);
        this.failure = failure && {
            kind: 'failed',
            messages: [failedText(vendor, failure.codes), ...failure.messages],
            detail: failure.detail
        };
    }

    /** The tasks that are not there yet; null where that could not be read. */
    private async missingOf(
        tasks: readonly FollowUpTask[],
        opportunityId: string
    ): Promise<readonly FollowUpTask[] | null> {
        try {
            return missingTasks(tasks, await this.askForSubjects(tasks, opportunityId));
        } catch (error) {
            this.failure = failureOf(error, unread);
            return null;
        }
    }

    /** Asks anew each time: another person, or a save whose reply was lost, may have created some. */
    private askForSubjects(tasks: readonly FollowUpTask[], opportunityId: string): Promise<readonly string[]> {
        return new Promise((resolve, reject) => {
            if (!this.isConnected) {
                reject(undefined);
                return;
            }
            this.waiting = { resolve, reject };
            this.openTasksVariables = openTasksVariables(opportunityId, tasks, timesAsked);
            timesAsked += 1;
        });
    }

    private isValid(): boolean {
        const input = this.template?.querySelector<HTMLInputElement>('[data-due]');
        const isValid = input?.reportValidity() ?? false;
        if (!isValid) {
            input?.focus();
        }
        return isValid;
    }

    private forget(): void {
        this.outcome = '';
        this.failure = null;
    }
}
