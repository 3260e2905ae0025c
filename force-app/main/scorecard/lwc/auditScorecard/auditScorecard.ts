import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import type { Failure } from 'c/auditLoadFailure';
import { EvaluationPages, FIRST_PAGE, aboveWhatWasLoaded, loadFailure, pageQuery, stateOf } from 'c/auditScorecardLoad';
import type { LoadState } from 'c/auditScorecardLoad';
import type { ScorecardReply } from 'c/auditScorecardRecords';
import type { Decisions, RankedEvaluation } from 'c/auditScorecardRules';
import { viewsWithout } from 'c/auditScorecardView';
import type { ViewName } from 'c/auditScorecardView';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import { takeFocusFromFailure } from './failureFocus';
import { label } from './labels';
import { newEvaluationPage } from './newEvaluationPage';
import { isShownAgain } from './shownBefore';
import { columnCount, countText } from './vendorCounts';

/** Loads the vendor evaluations of an opportunity and compares them. */
export default class AuditScorecard extends NavigationMixin(LightningElement) {
    /** The opportunity whose evaluations are compared. */
    @api
    get recordId(): string | undefined {
        return this.opportunityId;
    }
    set recordId(value) {
        this.opportunityId = value;
        this.at = FIRST_PAGE;
    }
    /** The order before the user chooses another: Total, Vendor, or a value of Dimension__c. */
    @api sortBy = 'Total';
    /** How many vendors stand side by side at once, at least 2; ten when it is empty. */
    @api vendorsPerPage: number | undefined;
    /** Leaves the radar of the eight dimensions out. */
    @api hideRadar = false;
    /** Leaves out who can still be first. */
    @api hideRace = false;
    /** Leaves out what stands between the vendors. */
    @api hideSummary = false;
    /** Leaves out the view of every question across the vendors. */
    @api hideQuestions = false;
    /** Leaves out the view of what is rated beside what is proven. */
    @api hideEvidence = false;
    /** Leaves out the view of what the vendors cost. */
    @api hideCost = false;
    /** Leaves out the view of how safe the order is. */
    @api hideStability = false;
    /** Leaves out the view that drafts what to sign. */
    @api hideContract = false;
    /** Leaves out the view in which vendors are selected or turned down. What is decided stays above every view. */
    @api hideDecision = false;

    state: LoadState = { kind: 'loading' };
    canCreate = false;
    isRefreshing = false;
    announcement = '';
    label = label;
    loadedAt = 0;
    private opportunityId: string | undefined;
    private failedRefresh: Failure | null = null;
    private loadedFor: string | undefined;
    private at = FIRST_PAGE;
    private isBarred = false;
    private isUpToDate = false;
    private awaitsAnswer = false;
    private askAgain: (() => Promise<void>) | undefined;
    private readonly pages = new EvaluationPages();

    @wire(graphql, { query: '$query', variables: '$variables' })
    receiveReply({ data, errors, refresh }: GraphQLResult<unknown>): void {
        // What the platform does not offer, the page does not either.
        this.askAgain = typeof refresh === 'function' ? refresh : undefined;
        if (errors && errors.length > 0) {
            this.fail(loadFailure(errors, this.isBarred));
        } else if (data) {
            this.receivePage(data as ScorecardReply);
        }
    }

    @wire(getObjectInfo, { objectApiName: EVALUATION })
    receiveObjectInfo({ data, error }: { data?: ObjectInfoRepresentation; error?: unknown }): void {
        this.canCreate = data?.createable ?? false;
        this.isBarred = error !== undefined;
        if (this.isBarred && this.state.kind !== 'ready') {
            this.state = loadFailure(error, this.isBarred);
        }
    }

    connectedCallback(): void {
        this.isUpToDate = false;
    }

    /** Nothing is asked without an opportunity. */
    get query(): ParsedDocument | undefined {
        return this.recordId ? pageQuery(this.at) : undefined;
    }

    get variables(): { opportunityId: string; after: string | null } | undefined {
        return this.recordId ? { opportunityId: this.recordId, after: this.at.after } : undefined;
    }

    /** Which of its states the page is in. */
    get shown(): Partial<Record<LoadState['kind'], true>> {
        return { [this.state.kind]: true };
    }

    get failure(): Failure | null {
        return this.state.kind === 'failed' ? this.state : this.failedRefresh;
    }

    get failureClass(): string {
        return this.failedRefresh ? 'failure above' : 'failure';
    }

    get evaluations(): readonly RankedEvaluation[] {
        return this.state.kind === 'ready' ? this.state.evaluations : [];
    }

    get decisions(): Decisions<RankedEvaluation> | undefined {
        return this.state.kind === 'ready' ? this.state.decisions : undefined;
    }

    get countText(): string {
        return countText(this.evaluations);
    }

    get columnCount(): number {
        return columnCount(this.vendorsPerPage);
    }

    /** The parts of the first view that an admin leaves on this page. */
    get panels() {
        return { radar: !this.hideRadar, race: !this.hideRace, summary: !this.hideSummary };
    }

    /** The views that an admin leaves on this page. */
    get views(): readonly ViewName[] {
        return viewsWithout(this);
    }

    get emptyText(): string {
        return this.canCreate ? label.emptyText : label.emptyReadOnly;
    }

    get canRefresh(): boolean {
        return this.askAgain !== undefined;
    }

    /** A failure in place of everything offers the same itself. */
    get offersRefresh(): boolean {
        return this.canRefresh && this.state.kind !== 'failed';
    }

    /** Never disabled: that would take the focus from whoever pressed it. */
    get refreshClass(): string {
        return this.isRefreshing ? 'refresh busy' : 'refresh';
    }

    async handleRefresh(): Promise<void> {
        if (!this.askAgain || this.isRefreshing) {
            return;
        }
        this.isRefreshing = true;
        this.awaitsAnswer = true;
        this.announcement = '';
        // The wire hands over the first page by itself when it stood at another.
        const isAtFirst = this.at === FIRST_PAGE;
        this.pages.startAgain(isAtFirst);
        const asked = isAtFirst ? this.ask() : undefined;
        this.at = FIRST_PAGE;
        await asked;
        this.isRefreshing = false;
    }

    handlePrint(): void {
        window.print();
    }

    async handleNew(): Promise<void> {
        const page = await newEvaluationPage(this.recordId, this.state);
        if (page) {
            this[NavigationMixin.Navigate](page);
        }
    }

    private receivePage(page: ScorecardReply): void {
        const next = this.pages.receive(page, this.at, this.canRefresh);
        if (next.kind === 'continue') {
            this.at = next.at;
        } else if (next.kind === 'askAgain') {
            this.ask();
        } else {
            this.show(stateOf(this.pages.gathered, this.pages.questions));
            this.announceRefresh(label.refreshed);
            this.refreshOnReturn();
        }
    }

    /** Asks the server for the page in hand; what it answers comes over the wire. */
    private async ask(): Promise<void> {
        try {
            await this.askAgain?.();
        } catch (error) {
            this.fail(loadFailure(error));
        }
    }

    private show(state: LoadState): void {
        if (state.kind !== 'failed') {
            takeFocusFromFailure(this.template);
        }
        this.state = state;
        this.failedRefresh = null;
        this.loadedFor = this.recordId;
        this.loadedAt = Date.now();
    }

    /** What was loaded for this opportunity stays in sight. A failure that is there already is not heard by itself. */
    private fail(failure: Failure): void {
        this.announceRefresh(this.failure ? failure.messages.join(' ') : '');
        const isKept = ['ready', 'empty'].includes(this.state.kind) && this.loadedFor === this.recordId;
        this.failedRefresh = isKept ? aboveWhatWasLoaded(failure) : null;
        this.state = isKept ? this.state : failure;
    }

    /** The answer that was asked for is what confirms a refresh, whenever the platform calls the asking done. */
    private announceRefresh(words: string): void {
        if (this.awaitsAnswer) {
            this.awaitsAnswer = false;
            this.announcement = words;
        }
    }

    /** Scores change on other pages: whoever comes back gets them as they are now. */
    private async refreshOnReturn(): Promise<void> {
        const { recordId, isUpToDate } = this;
        if (!recordId || isUpToDate) {
            return;
        }
        this.isUpToDate = true;
        if (isShownAgain(recordId)) {
            await this.handleRefresh();
        }
    }
}
