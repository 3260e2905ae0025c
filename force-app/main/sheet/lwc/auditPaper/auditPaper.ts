import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import RECOMMENDATION from '@salesforce/schema/Vendor_Evaluation__c.Recommendation__c';
import asOf from '@salesforce/label/c.Audit_Sheet_Paper_As_Of';
import loading from '@salesforce/label/c.Audit_Sheet_Loading';
import nothingChosenText from '@salesforce/label/c.Audit_Sheet_Paper_Nothing_Chosen_Text';
import nothingChosenTitle from '@salesforce/label/c.Audit_Sheet_Paper_Nothing_Chosen_Title';
import print from '@salesforce/label/c.Audit_Sheet_Print';
import recommendation from '@salesforce/label/c.Audit_Sheet_Recommendation';
import { PAPER_TAB, isPageOfTab } from 'c/auditPaperTab';
import { EVALUATION_QUERY, toRecords, withGuides } from 'c/auditRecords';
import type { EvaluationReply, Guides } from 'c/auditRecords';
import type { Sheet } from 'c/auditSession';
import { failedView, noticeOfView, viewOfRecords } from 'c/auditSheetView';
import type { SheetView } from 'c/auditSheetView';
import { dateTimeText, phrase } from 'c/auditText';
import { readSheet } from './readSheet';
import { resultText } from './resultText';

const NOTHING_CHOSEN = { icon: 'utility:info', heading: nothingChosenTitle, text: nothingChosenText };

/** The evaluation that the address names, as it is printed: every question written out, and one button. */
export default class AuditPaper extends LightningElement {
    label = { loading, print, recommendation };
    view: SheetView = { kind: 'loading' };
    /** What is printed, and when the platform gave it, in ISO 8601. */
    private read: { readonly sheet: Sheet; readonly at: string } | null = null;
    /** Whether this is the page that the user sees: Lightning keeps others in the background. */
    isInView = false;
    /** What the questions bring along; null until it has arrived, and nothing is printed without it. */
    private guides: Guides | null = null;
    private hasNoGuides = false;
    /** What is advised, empty where nothing is or the user may not read it; null until that is known, as it is printed. */
    private recommendation: string | null = null;
    private noRecommendation: SheetView | null = null;
    recordId = '';
    private askAgain: (() => Promise<void>) | undefined;

    @wire(CurrentPageReference)
    wiredPage(page: PageReference | undefined): void {
        const { c__recordId: recordId = '' } = page?.state ?? {};
        this.isInView = isPageOfTab(page, PAPER_TAB.evaluation);
        if (this.isInView && recordId !== this.recordId) {
            this.recordId = recordId;
            this.guides = null;
            this.hasNoGuides = false;
            this.recommendation = null;
            this.noRecommendation = null;
            this.view = { kind: 'loading' };
        }
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredEvaluation({ data, errors, refresh }: GraphQLResult<unknown>): void {
        // Not every reply brings a refresh function; an earlier one still works.
        this.askAgain = refresh ?? this.askAgain;
        if (errors && errors.length > 0) {
            this.view = failedView(errors);
        } else if (data) {
            this.view = viewOfRecords(toRecords(data as EvaluationReply));
            this.read =
                this.view.kind === 'ready'
                    ? { sheet: readSheet(this.view.records), at: new Date().toISOString() }
                    : null;
        }
    }

    // A request of its own, because only paper needs it. Optional, so that paper is printed for who may not read it, too.
    @wire(getRecord, { recordId: '$readId', optionalFields: [RECOMMENDATION] })
    wiredRecommendation({ data, error }: WireResult<RecordRepresentation>): void {
        if (data) {
            this.recommendation = String(data.fields[RECOMMENDATION.fieldApiName]?.value ?? '');
            this.noRecommendation = null;
        } else if (error) {
            this.noRecommendation = failedView(error);
        }
    }

    /** Undefined until the evaluation is loaded: a record that is missing would only fail again. */
    get readId(): string | undefined {
        return this.hasRecords ? this.recordId : undefined;
    }

    /** Nothing is asked without a record: a condition on nothing would find every evaluation. */
    get query(): ParsedDocument | undefined {
        return this.recordId ? EVALUATION_QUERY : undefined;
    }

    get variables(): { recordId: string; codeInHand: null } | undefined {
        return this.recordId ? { recordId: this.recordId, codeInHand: null } : undefined;
    }

    get isLoading(): boolean {
        const isComplete = this.guides !== null && this.recommendation !== null;
        const hasFailed = this.hasNoGuides || this.noRecommendation !== null;
        const isWaiting = this.hasRecords && !isComplete && !hasFailed;
        return this.recordId !== '' && (this.view.kind === 'loading' || isWaiting);
    }

    /** Whether there are records, so that their guides are asked for. */
    get hasRecords(): boolean {
        return this.view.kind === 'ready';
    }

    get failure() {
        const view = this.hasRecords && this.noRecommendation ? this.noRecommendation : this.view;
        return view.kind === 'failed' ? view : null;
    }

    get notice() {
        return this.recordId === '' ? NOTHING_CHOSEN : noticeOfView(this.view);
    }

    get paper() {
        if (this.view.kind !== 'ready' || !this.read || !this.guides || this.recommendation === null) {
            return null;
        }
        const { records } = this.view;
        const { sheet, at } = this.read;
        return {
            records,
            sheet: { ...sheet, answers: withGuides(sheet.answers, this.guides) },
            name: sheet.evaluation.name,
            purchase: sheet.evaluation.opportunityName,
            result: resultText(sheet),
            reason: sheet.figures.reason,
            recommendation: this.recommendation,
            asOf: phrase(asOf, dateTimeText(at))
        };
    }

    handleGuides({ detail }: CustomEvent<Guides>): void {
        this.guides = detail;
    }

    handleNoGuides(): void {
        this.hasNoGuides = true;
    }

    handlePrint(): void {
        window.print();
    }

    async handleRetry(): Promise<void> {
        if (this.noRecommendation) {
            this.noRecommendation = null;
            notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
            return;
        }
        this.view = { kind: 'loading' };
        await this.askAgain?.().catch((error: unknown) => {
            this.view = failedView(error);
        });
    }
}
