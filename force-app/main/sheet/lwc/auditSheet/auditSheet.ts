import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import USER_ID from '@salesforce/user/Id';
import ANSWER from '@salesforce/schema/Audit_Answer__c';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import unconfirmed from '@salesforce/label/c.Audit_Sheet_Unconfirmed';
import { PlaceKeeper } from 'c/auditKeptPlace';
import { isSameRecord } from 'c/auditRecordId';
import { EVALUATION_QUERY, toRecords } from 'c/auditRecords';
import type { AuditRecords, EvaluationReply } from 'c/auditRecords';
import type { UnsavedAnswer } from 'c/auditSession';
import { failedView, noticeOfView, viewOfRecords } from 'c/auditSheetView';
import type { SheetView } from 'c/auditSheetView';
import type AuditWorkspace from 'c/auditWorkspace';
import type { SheetLink } from 'c/auditWorkspace';
import { WorkKeeper } from 'c/auditKeptWork';
import { PendingReplies } from './pendingReplies';
import { hasReply, mayChangeStatus, mayRate } from './rights';
import type { ObjectInfoResult } from './rights';

/** The variables of the query: an evaluation, and the question that its evaluator is likely to have in hand. */
interface QueryVariables {
    readonly recordId: string;
    readonly codeInHand: string | null;
}

/** Loads one evaluation and shows the state it is in: loading, failed, missing, without questions, ready to be scored. */
export default class AuditSheet extends LightningElement {
    /** The Vendor_Evaluation__c being scored. */
    @api recordId = '';
    /** Value of Dimension__c to begin in, from the page; anything else begins at the first open question. */
    @api defaultDimension = '';
    /** Whether the page leaves out the search and the filters. */
    @api hideFinder = false;
    /** Whether the page leaves out the reasons for the verdict. */
    @api hideFindings = false;
    /** Whether the page leaves out the dimensions. */
    @api hideNavigation = false;

    /** Pixels kept free above what stays in view; empty for as many as Lightning's own header takes. */
    @api spaceAbove: number | undefined;

    view: SheetView = { kind: 'loading' };
    /** Where the link that led here asked to go, such as one of the scorecard's. */
    link: SheetLink | null = null;
    /** What the browser kept of an evaluation that is no longer there to save it. */
    keptAnswers: readonly UnsavedAnswer[] = [];
    private asked: QueryVariables | undefined;
    private askAgain: (() => Promise<void>) | undefined;
    private readonly pending = new PendingReplies();
    private hasArrived = false;
    private answerInfo: ObjectInfoResult = {};
    private evaluationInfo: ObjectInfoResult = {};

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredEvaluation({ data, errors, refresh }: GraphQLResult<unknown>): void {
        // Not every reply brings a refresh function; an earlier one still works.
        this.askAgain = refresh ?? this.askAgain;
        if (errors && errors.length > 0) {
            // A failed refresh must not remove the records that somebody works on.
            this.view = this.view.kind === 'ready' ? this.view : failedView(errors);
            this.pending.settle(errors);
        } else if (data) {
            this.view = viewOfRecords(toRecords(data as EvaluationReply));
            this.readKeptWork();
            this.hasArrived = true;
        }
    }

    @wire(CurrentPageReference)
    wiredPage(page: PageReference | undefined): void {
        // A page that Lightning keeps in the background also gets the references of other pages.
        if (isSameRecord(page?.attributes.recordId, this.recordId)) {
            const { c__dimension: dimension = null, c__question: question = null } = page?.state ?? {};
            this.link = { dimension, question };
        } else {
            this.template?.querySelector<HTMLElement & AuditWorkspace>('c-audit-workspace')?.saveNow();
        }
    }

    @wire(getObjectInfo, { objectApiName: ANSWER })
    wiredAnswerInfo(result: ObjectInfoResult): void {
        this.answerInfo = result;
    }

    @wire(getObjectInfo, { objectApiName: EVALUATION })
    wiredEvaluationInfo(result: ObjectInfoResult): void {
        this.evaluationInfo = result;
    }

    renderedCallback(): void {
        // Only now has the reply reached whoever works on the records.
        if (this.hasArrived) {
            this.hasArrived = false;
            this.pending.settle();
        }
    }

    /** Nothing is asked without a record. */
    get query(): ParsedDocument | undefined {
        return this.recordId ? EVALUATION_QUERY : undefined;
    }

    /** The question in hand is the one at the opening of the sheet: following each step would run the query again. */
    get variables(): QueryVariables | undefined {
        const { asked, recordId } = this;
        if (recordId !== (asked?.recordId ?? '')) {
            const kept = new PlaceKeeper(USER_ID, recordId).read();
            const codeInHand = this.link?.question ?? kept?.code ?? null;
            this.asked = recordId === '' ? undefined : { recordId, codeInHand };
        }
        return this.asked;
    }

    /** Also waits for the rights, which decide what the sheet offers. */
    get isLoading(): boolean {
        return this.view.kind === 'loading' || !hasReply(this.answerInfo) || !hasReply(this.evaluationInfo);
    }

    get failure() {
        return this.view.kind === 'failed' ? this.view : null;
    }

    get notice() {
        return noticeOfView(this.view);
    }

    get records(): AuditRecords | null {
        return this.view.kind === 'ready' ? this.view.records : null;
    }

    get hasKeptAnswers(): boolean {
        return this.keptAnswers.length > 0;
    }

    get canRate(): boolean {
        return mayRate(this.answerInfo);
    }

    get canChangeStatus(): boolean {
        return mayChangeStatus(this.evaluationInfo);
    }

    /** Asks the platform again; rejects when it cannot answer, or offers no way to ask. */
    refresh = async (): Promise<void> => {
        if (!this.askAgain) {
            throw new Error(unconfirmed);
        }
        await this.pending.ask(this.askAgain);
    };

    handleDiscardKept(): void {
        this.keeper.keep(null);
        this.keptAnswers = [];
    }

    private get keeper(): WorkKeeper {
        return new WorkKeeper(USER_ID, this.recordId);
    }

    /** Deleted, or given to somebody else: what was entered can still be read here. */
    private readKeptWork(): void {
        this.keptAnswers = this.view.kind === 'missing' ? (this.keeper.read()?.answers ?? []) : [];
    }

    async handleRetry(): Promise<void> {
        this.view = { kind: 'loading' };
        await this.refresh().catch((error: unknown) => {
            this.view = failedView(error);
        });
    }
}
