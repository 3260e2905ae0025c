import { LightningElement, api } from 'lwc';
import { DECISION_WORDS, authorText, obstacleText, reasonText } from 'c/auditDecisionText';
import { saveFailure, saveVersion } from 'c/auditRecordSave';
import type { SaveFailure } from 'c/auditRecordSave';
import { phrase, storedLength } from 'c/auditText';
import { DECISION } from 'c/auditScorecardRecords';
import type { DecisionValue } from 'c/auditScorecardRecords';
import { choicesOf, obstaclesOf } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import DECISION_FIELD from '@salesforce/schema/Vendor_Evaluation__c.Decision__c';
import REASON_FIELD from '@salesforce/schema/Vendor_Evaluation__c.Decision_Reason__c';
import cancel from '@salesforce/label/c.Audit_Scorecard_Decision_Cancel';
import length from '@salesforce/label/c.Audit_Scorecard_Decision_Length';
import obstacles from '@salesforce/label/c.Audit_Scorecard_Decision_Obstacles';
import refused from '@salesforce/label/c.Audit_Scorecard_Decision_No_Edit';
import save from '@salesforce/label/c.Audit_Scorecard_Decision_Save';
import saved from '@salesforce/label/c.Audit_Scorecard_Decision_Saved';
import saving from '@salesforce/label/c.Audit_Scorecard_Decision_Saving';
import stale from '@salesforce/label/c.Audit_Scorecard_Decision_Stale';
import { pointsText } from './points';
import { keepDraft, keptDraft } from './drafts';
import type { Draft } from './drafts';

const fieldsOf = (id: string, { value, reason }: Draft) => ({
    Id: id,
    [DECISION_FIELD.fieldApiName]: value,
    [REASON_FIELD.fieldApiName]: reason.trim()
});

/** The most characters that Decision_Reason__c holds. */
const REASON_LENGTH = 255;

/** Shows what is decided on one vendor, and lets whoever may decide. */
export default class AuditScorecardVendorDecision extends LightningElement {
    /** Who is selected on the opportunity; null while nobody is. */
    @api selected: RankedEvaluation | null = null;
    /** Whether the user may decide; on this very evaluation the platform says so when it saves. */
    @api mayDecide = false;

    label = { cancel, obstacles };
    draft: Draft | null = null;
    failure: SaveFailure | null = null;
    isSaving = false;
    announcement = '';
    private shown: RankedEvaluation | undefined;
    private focusNext = '';
    /** The version of our own last save, until the scorecard has read it. */
    private savedVersion = '';

    /** The vendor's evaluation. */
    @api
    get evaluation(): RankedEvaluation | undefined {
        return this.shown;
    }

    set evaluation(evaluation: RankedEvaluation | undefined) {
        this.shown = evaluation;
        this.draft = evaluation ? keptDraft(evaluation.id) : null;
        this.takeInOwnSave();
    }

    renderedCallback(): void {
        if (this.focusNext !== '') {
            this.template?.querySelector<HTMLElement>(this.focusNext)?.focus();
            this.focusNext = '';
        }
    }

    /** What the decision rests on: the total, and how much of it is proven. */
    get pointsText(): string {
        return this.shown ? pointsText(this.shown) : '';
    }

    get decision() {
        const { decision } = this.shown ?? {};
        return decision
            ? { name: DECISION_WORDS[decision.value].name, reason: reasonText(decision), author: authorText(decision) }
            : null;
    }

    get nameClass(): string {
        return this.shown?.decision.value === DECISION.selected ? 'name selected' : 'name';
    }

    get isChoosing(): boolean {
        return this.mayDecide && this.draft === null;
    }

    get isWriting(): boolean {
        return this.mayDecide && this.draft !== null;
    }

    get choices() {
        const { shown } = this;
        return (shown ? choicesOf(shown) : []).map((value) => ({
            value,
            act: DECISION_WORDS[value].act,
            isDisabled: value === DECISION.selected && this.obstacles.length > 0
        }));
    }

    /** Why the vendor cannot be selected, where it is not; empty when it can. */
    get obstacles(): readonly string[] {
        const { shown } = this;
        return shown && shown.decision.value !== DECISION.selected
            ? obstaclesOf(shown, this.selected).map(obstacleText)
            : [];
    }

    get hasObstacles(): boolean {
        return this.obstacles.length > 0;
    }

    get words() {
        return DECISION_WORDS[this.draft?.value ?? DECISION.undecided];
    }

    get isTooLong(): boolean {
        return storedLength(this.draft?.reason ?? '') > REASON_LENGTH;
    }

    get lengthText(): string {
        return phrase(length, storedLength(this.draft?.reason ?? ''), REASON_LENGTH);
    }

    get cannotSave(): boolean {
        return storedLength(this.draft?.reason ?? '') === 0 || this.isTooLong;
    }

    get saveText(): string {
        return this.isSaving ? saving : save;
    }

    get canRetry(): boolean {
        return this.failure !== null && !this.failure.isRefused;
    }

    handleChoice(event: Event): void {
        const { choice } = (event.currentTarget as HTMLElement).dataset;
        const chosen = this.choices.find(({ value }) => value === choice);
        if (chosen) {
            this.write({ value: chosen.value, reason: '' });
            this.focusNext = '[data-reason]';
        }
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        if (this.draft) {
            this.write({ ...this.draft, reason: event.detail.value });
        }
    }

    handleCancel(): void {
        const choice = this.draft?.value;
        this.end();
        this.focusNext = `[data-choice="${choice}"]`;
    }

    async handleSave(): Promise<void> {
        const { shown, draft } = this;
        // Nothing is disabled while a save is under way: that would take the focus from whoever pressed it.
        if (!shown || !draft || this.cannotSave || this.isSaving) {
            return;
        }
        this.isSaving = true;
        this.announcement = '';
        try {
            const version = this.savedVersion > shown.version ? this.savedVersion : shown.version;
            this.savedVersion = await saveVersion(fieldsOf(shown.id, draft), version);
            this.confirm(draft.value);
            this.askAgain();
        } catch (error) {
            this.failure = saveFailure(error, { refused, stale });
            if (this.failure.isStale) {
                this.askAgain();
            }
        }
        this.isSaving = false;
    }

    private write(draft: Draft): void {
        this.draft = draft;
        keepDraft(this.shown?.id ?? '', draft);
    }

    private end(): void {
        this.draft = null;
        this.failure = null;
        keepDraft(this.shown?.id ?? '', null);
    }

    /** What is written is stored: the keyboard goes on from the vendor's name. */
    private confirm(value: DecisionValue): void {
        this.end();
        this.announcement = phrase(saved, this.shown?.vendor ?? '', DECISION_WORDS[value].name);
        this.focusNext = '[data-vendor]';
    }

    /** A save whose reply was lost looks like one of somebody else: what was written is what is stored. */
    private takeInOwnSave(): void {
        const { draft, shown, failure } = this;
        const stored = shown?.decision;
        if (draft && failure?.isStale && stored?.value === draft.value && stored.reason === draft.reason.trim()) {
            this.confirm(draft.value);
        }
    }

    private askAgain(): void {
        this.dispatchEvent(new CustomEvent('refreshneeded', { bubbles: true, composed: true }));
    }
}
