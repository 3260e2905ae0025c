import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { CurrentPageReference } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import asOf from '@salesforce/label/c.Sheet_Paper_As_Of';
import loading from '@salesforce/label/c.Sheet_Loading';
import missingText from '@salesforce/label/c.Sheet_Missing_Text';
import missingTitle from '@salesforce/label/c.Sheet_Missing_Title';
import nothingChosenText from '@salesforce/label/c.Sheet_Paper_Nothing_Chosen_Text';
import nothingChosenTitle from '@salesforce/label/c.Sheet_Paper_Nothing_Chosen_Title';
import print from '@salesforce/label/c.Sheet_Print';
import emptyTitle from '@salesforce/label/c.Sheet_Empty_Title';
import { EVALUATION_QUERY, toRecords } from 'c/auditRecords';
import type { AuditRecords, EvaluationReply } from 'c/auditRecords';
import type { Sheet } from 'c/auditSession';
import { dateTimeText } from 'c/dateTimeText';
import { emptyText } from 'c/emptyText';
import { errorMessages, technicalDetail } from 'c/errorMessages';
import { phrase } from 'c/phrase';
import { readSheet } from './readSheet';
import { standingText } from './standingText';

type View =
    | { readonly kind: 'loading' | 'missing' }
    | { readonly kind: 'empty'; readonly text: string }
    | { readonly kind: 'failed'; readonly messages: readonly string[]; readonly detail: string }
    | { readonly kind: 'ready'; readonly records: AuditRecords; readonly sheet: Sheet; readonly readAt: string };

const NOTHING_CHOSEN = { icon: 'utility:info', heading: nothingChosenTitle, text: nothingChosenText };
const MISSING = { icon: 'utility:hide', heading: missingTitle, text: missingText };

const failed = (error: unknown): View => ({
    kind: 'failed',
    messages: errorMessages(error),
    detail: technicalDetail(error)
});

const viewOf = (records: AuditRecords | null): View => {
    if (!records) {
        return { kind: 'missing' };
    }
    return records.answers.length === 0
        ? { kind: 'empty', text: emptyText(records) }
        : { kind: 'ready', records, sheet: readSheet(records), readAt: new Date().toISOString() };
};

/** The evaluation that the address names, as it is printed: every question written out, and one button. */
export default class AuditPaper extends LightningElement {
    label = { loading, print };
    view: View = { kind: 'loading' };
    /** Whether this is the page that the user sees: Lightning keeps others in the background. */
    isInView = false;
    private recordId = '';
    private askAgain: (() => Promise<void>) | undefined;

    @wire(CurrentPageReference)
    wiredPage(page: PageReference | undefined): void {
        const { c__recordId: recordId = '' } = page?.state ?? {};
        // A page in the background hears of the others, which name no evaluation to print.
        this.isInView = page?.type === 'standard__navItemPage';
        if (this.isInView && recordId !== this.recordId) {
            this.recordId = recordId;
            this.view = { kind: 'loading' };
        }
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredEvaluation({ data, errors, refresh }: GraphQLResult<unknown>): void {
        // Not every container hands one over; what was handed over once still works.
        this.askAgain = refresh ?? this.askAgain;
        if (errors && errors.length > 0) {
            this.view = failed(errors);
        } else if (data) {
            this.view = viewOf(toRecords(data as EvaluationReply));
        }
    }

    /** Nothing is asked without a record: a condition on nothing would find every evaluation. */
    get query(): ParsedDocument | undefined {
        return this.recordId ? EVALUATION_QUERY : undefined;
    }

    get variables(): { recordId: string } | undefined {
        return this.recordId ? { recordId: this.recordId } : undefined;
    }

    get isLoading(): boolean {
        return this.recordId !== '' && this.view.kind === 'loading';
    }

    get failure() {
        return this.view.kind === 'failed' ? this.view : null;
    }

    get notice() {
        if (this.recordId === '') {
            return NOTHING_CHOSEN;
        }
        if (this.view.kind === 'empty') {
            return { icon: 'utility:setup', heading: emptyTitle, text: this.view.text };
        }
        return this.view.kind === 'missing' ? MISSING : null;
    }

    get paper() {
        if (this.view.kind !== 'ready') {
            return null;
        }
        const { records, sheet, readAt } = this.view;
        return {
            records,
            sheet,
            name: sheet.evaluation.name,
            purchase: sheet.evaluation.opportunityName,
            standing: standingText(sheet),
            reason: sheet.standing.reason,
            asOf: phrase(asOf, dateTimeText(readAt))
        };
    }

    handlePrint(): void {
        window.print();
    }

    async handleRetry(): Promise<void> {
        this.view = { kind: 'loading' };
        await this.askAgain?.().catch((error: unknown) => {
            this.view = failed(error);
        });
    }
}
