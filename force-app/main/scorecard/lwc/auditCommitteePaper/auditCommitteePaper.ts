import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { committeeChoice } from 'c/auditCommitteeAddress';
import type { CommitteeChoice } from 'c/auditCommitteeAddress';
import { comparedFor } from 'c/auditCommitteeRecords';
import type { CommitteeComparison, CommitteeDetails } from 'c/auditCommitteeRecords';
import { forSameArguments } from 'c/auditForSameArguments';
import type { Failure } from 'c/auditLoadFailure';
import { PAPER_TAB, isPageOfTab } from 'c/auditPaperTab';
import { EvaluationPages, FIRST_PAGE, loadFailure, pageQuery, stateOf } from 'c/auditScorecardLoad';
import type { LoadState } from 'c/auditScorecardLoad';
import type { ScorecardReply } from 'c/auditScorecardRecords';
import { pageOfView } from 'c/auditScorecardView';
import { countPhrase, dateTimeText, phrase } from 'c/auditText';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import NAME from '@salesforce/schema/Opportunity.Name';
import { label } from './labels';
import { noticeOf } from './notice';

/** The vendors of the opportunity that the address names, as they are printed for the committee. */
export default class AuditCommitteePaper extends NavigationMixin(LightningElement) {
    label = label;
    /** Whether this is the page that the user sees: Lightning keeps others in the background. */
    isInView = false;
    choice: CommitteeChoice = committeeChoice({ type: '', attributes: {} });
    private state: LoadState = { kind: 'loading' };
    /** When the platform gave the evaluations, in ISO 8601. */
    private readAt = '';
    private at = FIRST_PAGE;
    private isBarred = false;
    /** Null until they have arrived: nothing is printed without them. */
    private details: CommitteeDetails | null = null;
    private hasNoDetails = false;
    /** What the opportunity is called, empty where the user may not know; null until that is known. */
    private purchase: string | null = null;
    private askAgain: (() => Promise<void>) | undefined;
    private pages = new EvaluationPages();
    private readonly comparedFor = forSameArguments(comparedFor);

    @wire(CurrentPageReference)
    receiveAddress(page: PageReference | null): void {
        const isInView = isPageOfTab(page, PAPER_TAB.committee);
        this.isInView = isInView;
        if (isInView) {
            const choice = committeeChoice(page);
            if (choice.opportunityId !== this.choice.opportunityId) {
                this.startWith(choice);
            } else {
                this.choice = choice;
            }
        }
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    receiveEvaluations({ data, errors, refresh }: GraphQLResult<unknown>): void {
        this.askAgain = refresh ?? this.askAgain;
        if (errors && errors.length > 0) {
            this.state = loadFailure(errors, this.isBarred);
        } else if (data) {
            this.receivePage(data as ScorecardReply);
        }
    }

    @wire(getObjectInfo, { objectApiName: EVALUATION })
    receiveObjectInfo({ error }: { error?: unknown }): void {
        this.isBarred = error !== undefined;
        if (this.isBarred && this.state.kind !== 'ready') {
            this.state = loadFailure(error, this.isBarred);
        }
    }

    // Only its name is printed, so that a user who may not read it prints all the same.
    @wire(getRecord, { recordId: '$recordId', optionalFields: [NAME] })
    receiveOpportunity({ data, error }: WireResult<RecordRepresentation>): void {
        if (data) {
            this.purchase = String(data.fields[NAME.fieldApiName]?.value ?? '');
        } else if (error) {
            this.purchase = '';
        }
    }

    get recordId(): string | undefined {
        return this.choice.opportunityId || undefined;
    }

    /** Nothing is asked without an opportunity. */
    get query(): ParsedDocument | undefined {
        return this.recordId ? pageQuery(this.at) : undefined;
    }

    get variables(): { opportunityId: string; after: string | null } | undefined {
        return this.recordId ? { opportunityId: this.recordId, after: this.at.after } : undefined;
    }

    get compared(): CommitteeComparison | null {
        return this.state.kind === 'ready' ? this.comparedFor(this.state.evaluations, this.choice) : null;
    }

    /** Whether there is anything to print, so that what stands beside it is asked for. */
    get hasEvaluations(): boolean {
        return (this.compared?.evaluations.length ?? 0) > 0;
    }

    get isLoading(): boolean {
        const isWaiting = this.hasEvaluations && !this.hasNoDetails && this.paper === null;
        return this.recordId !== undefined && (this.state.kind === 'loading' || isWaiting);
    }

    get failure(): Failure | null {
        return this.recordId && this.state.kind === 'failed' ? this.state : null;
    }

    get canRetry(): boolean {
        return this.askAgain !== undefined;
    }

    get notice() {
        return noticeOf(this.recordId, this.state, this.compared);
    }

    get paper() {
        const { compared, details, purchase, readAt, state } = this;
        if (!compared || !this.hasEvaluations || !details || purchase === null || state.kind !== 'ready') {
            return null;
        }
        const { leftOutCount } = compared;
        const chosen = this.choice.evaluationIds.length;
        return {
            compared,
            details,
            decisions: state.decisions,
            name: purchase === '' ? label.title : phrase(label.titleOf, purchase),
            asOf: phrase(label.asOf, dateTimeText(readAt)),
            leftOut: leftOutCount > 0 ? countPhrase(leftOutCount, label.leftOutOne, label.leftOutMany, chosen) : ''
        };
    }

    handleDetails({ detail }: CustomEvent<CommitteeDetails>): void {
        this.details = detail;
        this.hasNoDetails = false;
    }

    handleNoDetails(): void {
        this.hasNoDetails = true;
    }

    handleBack(): void {
        this[NavigationMixin.Navigate](pageOfView(this.choice.opportunityId, 'compare'));
    }

    handlePrint(): void {
        window.print();
    }

    async handleRetry(): Promise<void> {
        this.state = { kind: 'loading' };
        await this.askAgain?.().catch((error: unknown) => {
            this.state = loadFailure(error);
        });
    }

    private startWith(choice: CommitteeChoice): void {
        this.choice = choice;
        this.state = { kind: 'loading' };
        this.at = FIRST_PAGE;
        this.pages = new EvaluationPages();
        this.details = null;
        this.hasNoDetails = false;
        this.purchase = null;
    }

    private receivePage(page: ScorecardReply): void {
        const next = this.pages.receive(page, this.at);
        if (next.kind === 'continue') {
            this.at = next.at;
        } else {
            this.readAt = new Date().toISOString();
            this.state = stateOf(this.pages.gathered, this.pages.questions);
        }
    }
}
