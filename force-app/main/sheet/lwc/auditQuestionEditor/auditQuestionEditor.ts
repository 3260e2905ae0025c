import { LightningElement, api } from 'lwc';
import type AuditAnswerMarks from 'c/auditAnswerMarks';
import { evidenceText } from 'c/auditAnswerText';
import type AuditAnswerWords from 'c/auditAnswerWords';
import { OBJECT_LIST_CODE } from 'c/auditRecords';
import type { AnswerChange, Evaluation } from 'c/auditRecords';
import type { Problem, SheetAnswer } from 'c/auditSession';
import type { SaveState } from 'c/auditSaveQueue';
import { EVIDENCE, RATINGS, RATING_MAXIMUM } from 'c/auditScoring';
import {
    EVIDENCE_KEYS,
    RATING_TAKEN_BACK,
    actionEvent,
    holdOf,
    ratingChange,
    shortcutActions
} from 'c/auditSheetAction';
import type { Part } from 'c/auditSheetAction';
import evidence from '@salesforce/label/c.Audit_Sheet_Evidence';
import good from '@salesforce/label/c.Audit_Sheet_Good_Answer';
import next from '@salesforce/label/c.Audit_Sheet_Open_Next';
import rating from '@salesforce/label/c.Audit_Sheet_Rating';
import shallow from '@salesforce/label/c.Audit_Sheet_Shallow_Answer';

/** What stands at the ends of a question without a ladder. */
const ENDS: readonly string[] = RATINGS.map((points) =>
    points === 0 ? shallow : points === RATING_MAXIMUM ? good : ''
);

/** A window in which not every question fits; the style sheet knows it too. */
const LOW_WINDOW = '(height <= 42rem) and (width > 48rem)';

/** Radio buttons of one name belong together on the whole page, on which one sheet may be twice. */
let instances = 0;

/** The open question: what to listen for, and everything that is entered about the answer. */
export default class AuditQuestionEditor extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
    /** The evaluation that the answer belongs to. */
    @api evaluation: Evaluation | null = null;
    /** Where the edits of the evaluation are; null when none were made. */
    @api evaluationSave: SaveState | null = null;
    /** What keeps the evaluation's own edits from being saved; null when nothing does. */
    @api evaluationProblem: Problem | null = null;
    /** Whether there is something to do about another question. */
    @api hasNext = false;
    /** Whether only what is worked with first is drawn, so that nobody waits for the rest. */
    @api isFirstView = false;
    /** Whether everything can only be read. */
    @api isReadOnly = false;

    label = { evidence, good, next, rating, shallow };
    private readonly instance = (instances += 1);
    private hadFocusInDecision = false;
    /** Id of the answer whose decision was brought into view. */
    private shownDecision = '';
    evidenceSegments = EVIDENCE.map((level) => ({
        value: level,
        label: evidenceText(level),
        description: '',
        key: EVIDENCE_KEYS[level]
    }));

    /**
     * Moves the focus to the rating, or to another part that is there, and brings the question into view with all that
     * is asked about it. Where nothing can be entered the question takes the focus.
     */
    @api focusOn(part: Part): void {
        this.showWhole();
        if (this.isReadOnly || (this.isHeld && part === 'rating')) {
            this.template?.querySelector<HTMLElement>('section')?.focus({ preventScroll: true });
        } else if (part === 'rating') {
            this.template?.querySelector<HTMLElement>('[data-choice="rating"]')?.focus();
            // The browser brings the focused button into view, which is not yet the question above it.
            this.showWhole();
        } else if (part === 'notApplicableReason') {
            this.template?.querySelector<HTMLElement & AuditAnswerMarks>('c-audit-answer-marks')?.focusOnReason();
        } else if (part === 'dependentWorkflow') {
            this.template?.querySelector<HTMLElement & AuditAnswerMarks>('c-audit-answer-marks')?.focusOnWorkflow();
        } else {
            this.template?.querySelector<HTMLElement & AuditAnswerWords>('c-audit-answer-words')?.focusOn(part);
        }
    }

    /**
     * What has to be decided comes into view, the focus stays where it is. Whoever decided or tried again goes on at the
     * rating, if what had the focus went away with it.
     */
    renderedCallback(): void {
        const undecided = this.needsDecision ? (this.answer?.id ?? '') : '';
        if (undecided !== this.shownDecision) {
            this.shownDecision = undecided;
            this.template?.querySelector('.decision')?.scrollIntoView({ block: 'nearest' });
        }
        if (this.hadFocusInDecision && !this.needsDecision) {
            this.hadFocusInDecision = false;
            if (document.activeElement === null || document.activeElement === document.body) {
                this.focusOn('rating');
            }
        }
    }

    get ratingSegments() {
        const { hasGuide = false, meanings = [] } = this.answer ?? {};
        const described = meanings.length > 0 || !hasGuide ? meanings : ENDS;
        return RATINGS.map((points) => ({
            value: String(points),
            label: String(points),
            description: described[points] ?? '',
            key: String(points)
        }));
    }

    get ratingName(): string {
        return `rating-${this.instance}-${this.answer?.id ?? ''}`;
    }

    get evidenceName(): string {
        return `evidence-${this.instance}-${this.answer?.id ?? ''}`;
    }

    get ratingValue(): string | null {
        return this.answer?.rating?.toString() ?? null;
    }

    /** A failed save is shown further down, with its reason. */
    get showsSave(): boolean {
        return !!this.answer?.save && this.answer.save.kind !== 'failed';
    }

    /** Whether a save failed, or somebody else saved first. */
    get needsDecision(): boolean {
        return this.answer?.save?.kind === 'failed' || !!this.answer?.theirs;
    }

    /** Whether the rating, and what goes with it, can only be read. */
    get isHeld(): boolean {
        return holdOf(this.answer, this.isReadOnly) !== null;
    }

    get isWhole(): boolean {
        return !this.isFirstView;
    }

    get offersNext(): boolean {
        return this.hasNext && !this.isReadOnly;
    }

    get asksForObjects(): boolean {
        return this.answer?.code === OBJECT_LIST_CODE;
    }

    /** In a low window the list of objects takes the place of what to listen for, which its ticks say as well. */
    get signsClass(): string {
        return this.asksForObjects ? 'signs listed' : 'signs';
    }

    handleRating(event: CustomEvent<string>): void {
        this.change(event.detail === '' ? RATING_TAKEN_BACK : ratingChange(Number(event.detail)));
    }

    handleEvidence(event: CustomEvent<string>): void {
        this.change({ evidence: EVIDENCE.find((known) => known === event.detail) ?? null });
    }

    handleKey(event: KeyboardEvent): void {
        const actions = shortcutActions(event, this.answer, holdOf(this.answer, this.isReadOnly));
        if (actions.length > 0) {
            event.preventDefault();
            actions.forEach((action) => this.dispatchEvent(actionEvent(action)));
        }
    }

    handleNext(): void {
        this.dispatchEvent(actionEvent({ kind: 'go', step: 'nextOpen', from: this.answer?.code ?? null }));
    }

    handleDecisionFocus(): void {
        this.hadFocusInDecision = true;
    }

    handleDecisionBlur(event: FocusEvent): void {
        // No related target: the element that had the focus was removed from the page.
        this.hadFocusInDecision = event.relatedTarget === null;
    }

    /** The whole question where it fits, otherwise from its heading on; in a low window at least what is chosen from. */
    private showWhole(): void {
        const parts = ['section', 'header', ...(window.matchMedia(LOW_WINDOW).matches ? ['.choices'] : [])];
        for (const part of parts) {
            this.template?.querySelector(part)?.scrollIntoView({ block: 'nearest' });
        }
    }

    private change(change: AnswerChange): void {
        this.dispatchEvent(actionEvent({ kind: 'answer', id: this.answer?.id ?? '', change }));
    }
}
