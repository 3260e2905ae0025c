import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import RECOMMENDATION from '@salesforce/schema/Vendor_Evaluation__c.Recommendation__c';
import { statusText } from 'c/auditAnswerText';
import { isOpen } from 'c/auditSession';
import type { Sheet } from 'c/auditSession';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { countPhrase, evidenceText, listText, phrase, scoreText } from 'c/auditText';
import { verdictText } from 'c/auditVerdictText';
import { STATUS, TOTAL_MAXIMUM } from 'c/auditScoring';
import cancel from '@salesforce/label/c.Audit_Sheet_Cancel';
import complete from '@salesforce/label/c.Audit_Sheet_Complete';
import completeLocks from '@salesforce/label/c.Audit_Sheet_Complete_Locks';
import completeMeans from '@salesforce/label/c.Audit_Sheet_Complete_Means';
import dimensionMany from '@salesforce/label/c.Audit_Sheet_Complete_Dimension_Many';
import dimensionOne from '@salesforce/label/c.Audit_Sheet_Complete_Dimension_One';
import goToOpen from '@salesforce/label/c.Audit_Sheet_Open_Next';
import heldMany from '@salesforce/label/c.Audit_Sheet_Complete_Held_Many';
import heldOne from '@salesforce/label/c.Audit_Sheet_Complete_Held_One';
import openMany from '@salesforce/label/c.Audit_Sheet_Complete_Open_Many';
import openOne from '@salesforce/label/c.Audit_Sheet_Complete_Open_One';
import recommendation from '@salesforce/label/c.Audit_Sheet_Recommendation';
import recommendationHelp from '@salesforce/label/c.Audit_Sheet_Recommendation_Help';
import reopen from '@salesforce/label/c.Audit_Sheet_Reopen';
import reopenMeans from '@salesforce/label/c.Audit_Sheet_Reopen_Means';
import result from '@salesforce/label/c.Audit_Sheet_Announcement';
import savingMany from '@salesforce/label/c.Audit_Sheet_Complete_Saving_Many';
import savingOne from '@salesforce/label/c.Audit_Sheet_Complete_Saving_One';
import unprovenMany from '@salesforce/label/c.Audit_Sheet_Complete_Unproven_Many';
import unprovenOne from '@salesforce/label/c.Audit_Sheet_Complete_Unproven_One';
import unsaved from '@salesforce/label/c.Audit_Sheet_Wait_For_Saves';

/** What the evaluator chose: go on, or see to the questions that are still open. */
export type ModalChoice =
    | { readonly kind: 'openNext' }
    /** The recommendation is undefined where it stays as it is. */
    | { readonly kind: 'confirm'; readonly recommendation?: string };

/** Asks before an evaluation is completed or reopened, says what that means, and asks what the evaluator recommends. */
export default class AuditCompleteModal extends LightningModal {
    /** Everything the sheet shows when the dialog is opened. */
    @api sheet: Sheet | null = null;
    /** Hands over a function to call with what the sheet shows whenever that changes. */
    @api follow: (show: (sheet: Sheet) => void) => void = () => undefined;
    /** Whether the evaluation is to be opened again instead of completed. */
    @api isReopening = false;

    /** What was written of the recommendation and not saved, when the dialog was closed before. */
    @api draft: string | null = null;
    /** Hears of the recommendation while it is written, so that nothing of it is lost; null where it is as it is stored. */
    @api keepDraft: (text: string | null) => void = () => undefined;

    caption = { cancel, goToOpen, recommendation, recommendationHelp };
    private stored: string | null = null;
    private mayRecommend = false;
    private written: string | null = null;
    /** What the sheet shows by now; null while nothing changed. */
    private latest: Sheet | null = null;
    private isFollowing = false;

    // Not connectedCallback, which the platform's dialog has for itself.
    renderedCallback(): void {
        if (!this.isFollowing) {
            this.isFollowing = true;
            this.follow((sheet) => {
                this.latest = sheet;
            });
        }
    }

    @wire(getObjectInfo, { objectApiName: EVALUATION })
    wiredInfo({ data }: WireResult<ObjectInfoRepresentation>): void {
        this.mayRecommend = data?.fields[RECOMMENDATION.fieldApiName]?.updateable === true;
    }

    // Optional: who may not read it is not asked for it.
    @wire(getRecord, { recordId: '$evaluationId', optionalFields: [RECOMMENDATION] })
    wiredRecommendation({ data }: WireResult<RecordRepresentation>): void {
        const field = data?.fields[RECOMMENDATION.fieldApiName];
        this.stored = field ? String(field.value ?? '') : null;
    }

    get evaluationId(): string | undefined {
        return this.isReopening ? undefined : this.now?.evaluation.id;
    }

    get asksForRecommendation(): boolean {
        return this.canConfirm && !this.isReopening && this.mayRecommend && this.stored !== null;
    }

    get recommendation(): string {
        return this.written ?? this.draft ?? this.stored ?? '';
    }

    private get now(): Sheet | null {
        return this.latest ?? this.sheet;
    }

    get heading(): string {
        return this.isReopening ? reopen : complete;
    }

    /** How many questions are still to be asked, and answers to be added to. */
    get counted(): { open: number; held: number } {
        const answers = this.isReopening ? [] : (this.now?.answers ?? []);
        return {
            open: answers.filter((answer) => answer.problem === null && isOpen(answer)).length,
            held: answers.filter(({ problem }) => problem !== null).length
        };
    }

    get hasOpen(): boolean {
        return this.counted.open + this.counted.held > 0;
    }

    get isUnsaved(): boolean {
        const { failed = 0, held = 0, typed = 0 } = this.now?.saves ?? {};
        return !this.isReopening && failed + held + typed > 0;
    }

    get canConfirm(): boolean {
        return !this.hasOpen && !this.isUnsaved && this.missing.length === 0;
    }

    /** The names of the dimensions without any answer. */
    get missing(): string[] {
        return this.isReopening ? [] : (this.now?.score.missingDimensions ?? []).map(dimensionLabel);
    }

    /** What there is to know, one sentence a line. */
    get sentences(): string[] {
        if (this.isReopening) {
            return [reopenMeans];
        }
        const { figures, score, saves } = this.now ?? {};
        const { open, held } = this.counted;
        const underWay = saves?.underWay ?? 0;
        const unproven = score?.unprovenCount ?? 0;
        return [
            phrase(result, scoreText(figures?.total ?? 0), TOTAL_MAXIMUM, verdictText(figures?.verdict ?? '')),
            ...[evidenceText(figures?.evidencedTotal), figures?.reason ?? ''].filter((sentence) => sentence !== ''),
            ...(unproven > 0 ? [countPhrase(unproven, unprovenOne, unprovenMany)] : []),
            ...(open > 0 ? [countPhrase(open, openOne, openMany)] : []),
            ...(this.missing.length > 0
                ? [countPhrase(this.missing.length, dimensionOne, dimensionMany, listText(this.missing))]
                : []),
            ...(held > 0 ? [countPhrase(held, heldOne, heldMany)] : []),
            ...(this.isUnsaved && held === 0 ? [unsaved] : []),
            ...(this.canConfirm && underWay > 0 ? [countPhrase(underWay, savingOne, savingMany)] : []),
            ...(this.canConfirm ? [phrase(completeLocks, this.counts), completeMeans] : [])
        ];
    }

    /** How many answers there are of each kind. */
    private get counts(): string {
        const answers = this.now?.answers ?? [];
        return Object.values(STATUS)
            .map((status) => ({ status, count: answers.filter((answer) => answer.status === status).length }))
            .filter(({ count }) => count > 0)
            .map(({ status, count }) => `${statusText(status)} ${count}`)
            .join(', ');
    }

    handleCancel(): void {
        this.close();
    }

    handleRecommendation(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        this.written = value;
        this.keepDraft(value === this.stored ? null : value);
    }

    handleConfirm(): void {
        const isChanged = this.asksForRecommendation && this.recommendation !== this.stored;
        const choice: ModalChoice = { kind: 'confirm', ...(isChanged && { recommendation: this.recommendation }) };
        this.close(choice);
    }

    handleOpenNext(): void {
        const choice: ModalChoice = { kind: 'openNext' };
        this.close(choice);
    }
}
