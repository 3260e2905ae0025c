import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { evaluationPage } from 'c/evaluationPage';
import NewEvaluationModal from 'c/newEvaluationModal';
import { countPhrase } from 'c/phrase';
import { SCORECARD_QUERY } from 'c/scorecardRecords';
import type { ScorecardAnswer } from 'c/scorecardRecords';
import type { RankedEvaluation } from 'c/scorecardRules';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import { label } from './labels';
import { answerView, failedView } from './scorecardView';
import type { View } from './scorecardView';

/** Opportunities shown before in this session: the platform may answer for them from its cache. */
const shownBefore = new Set<string>();

/** Loads the vendor evaluations of an opportunity and compares them. */
export default class VendorScorecard extends NavigationMixin(LightningElement) {
    /** The opportunity whose evaluations are compared. */
    @api recordId: string | undefined;

    view: View = { kind: 'loading' };
    canCreate = false;
    isRefreshing = false;
    announcement = '';
    label = label;
    private isUpToDate = false;
    private awaitsAnswer = false;
    private askAgain: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    receiveAnswer({ data, errors, refresh }: GraphQLResult<unknown>): void {
        this.askAgain = refresh;
        if (errors && errors.length > 0) {
            this.view = failedView(errors);
            this.announceRefresh('');
        } else if (data) {
            this.view = answerView(data as ScorecardAnswer);
            this.announceRefresh(label.refreshed);
            this.refreshOnReturn();
        }
    }

    @wire(getObjectInfo, { objectApiName: EVALUATION })
    receiveObjectInfo({ data }: { data?: ObjectInfoRepresentation }): void {
        this.canCreate = data?.createable ?? false;
    }

    connectedCallback(): void {
        this.isUpToDate = false;
    }

    /** Nothing is asked without an opportunity. */
    get query(): ParsedDocument | undefined {
        return this.recordId ? SCORECARD_QUERY : undefined;
    }

    get variables(): { opportunityId: string } | undefined {
        return this.recordId ? { opportunityId: this.recordId } : undefined;
    }

    get isLoading(): boolean {
        return this.view.kind === 'loading';
    }

    get isEmpty(): boolean {
        return this.view.kind === 'empty';
    }

    get failure() {
        return this.view.kind === 'failed' ? this.view : null;
    }

    get evaluations(): readonly RankedEvaluation[] {
        return this.view.kind === 'ready' ? this.view.evaluations : [];
    }

    get countText(): string {
        const count = this.evaluations.length;
        return count === 0 ? '' : countPhrase(count, label.vendorCountOne, label.vendorCount);
    }

    get emptyText(): string {
        return this.canCreate ? label.emptyText : label.emptyReadOnly;
    }

    get canRefresh(): boolean {
        return this.askAgain !== undefined;
    }

    /** A failure offers the same itself. */
    get offersRefresh(): boolean {
        return this.canRefresh && this.failure === null;
    }

    async handleRefresh(): Promise<void> {
        if (!this.askAgain || this.isRefreshing) {
            return;
        }
        this.isRefreshing = true;
        this.awaitsAnswer = true;
        this.announcement = '';
        try {
            await this.askAgain();
        } catch (error) {
            this.awaitsAnswer = false;
            this.view = failedView(error);
        } finally {
            this.isRefreshing = false;
        }
    }

    async handleNew(): Promise<void> {
        const evaluationId = await NewEvaluationModal.open({
            size: 'small',
            label: label.newEvaluation,
            opportunityId: this.recordId
        });
        if (typeof evaluationId === 'string') {
            this[NavigationMixin.Navigate](evaluationPage(evaluationId));
        }
    }

    handleDimensionOpen({ detail }: CustomEvent<{ evaluationId: string; dimension: string }>): void {
        this[NavigationMixin.Navigate](evaluationPage(detail.evaluationId, detail.dimension));
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
        if (shownBefore.has(recordId)) {
            await this.handleRefresh();
        }
        shownBefore.add(recordId);
    }
}
