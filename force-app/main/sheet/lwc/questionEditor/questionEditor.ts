import { LightningElement, api } from 'lwc';
import type AnswerMarks from 'c/answerMarks';
import { evidenceText } from 'c/answerText';
import type AnswerWords from 'c/answerWords';
import { OBJECT_LIST_CODE } from 'c/auditRecords';
import type { AnswerChange, Evaluation } from 'c/auditRecords';
import type { Problem, SheetAnswer } from 'c/auditSession';
import { rubricFor } from 'c/dimensionLabels';
import type { SaveState } from 'c/saveQueue';
import { EVIDENCE, RATING_MAXIMUM } from 'c/scoring';
import { actionEvent, ratingChange, shortcutActions } from 'c/sheetAction';
import type { Part } from 'c/sheetAction';
import evidence from '@salesforce/label/c.Sheet_Evidence';
import good from '@salesforce/label/c.Sheet_Good_Answer';
import rating from '@salesforce/label/c.Sheet_Rating';
import shallow from '@salesforce/label/c.Sheet_Shallow_Answer';

const RATINGS = [...Array(RATING_MAXIMUM + 1).keys()];

/** The open question: what to listen for, and everything that is entered about the answer. */
export default class QuestionEditor extends LightningElement {
    /** The answer as entered so far. */
    @api answer: SheetAnswer | null = null;
    /** The evaluation that the answer belongs to. */
    @api evaluation: Evaluation | null = null;
    /** Where the edits of the evaluation are; null when none were made. */
    @api evaluationSave: SaveState | null = null;
    /** What keeps the evaluation's own edits from being saved; null when nothing does. */
    @api evaluationProblem: Problem | null = null;
    /** Whether everything can only be read. */
    @api isReadOnly = false;

    label = { evidence, good, rating, shallow };
    evidenceSegments = EVIDENCE.map((level) => ({ value: level, label: evidenceText(level), description: '' }));

    /** Moves the focus to the rating, or to another part that is there. Where nothing can be entered the question takes it. */
    @api focusOn(part: Part): void {
        if (this.isReadOnly) {
            this.template?.querySelector<HTMLElement>('section')?.focus();
        } else if (part === 'rating') {
            this.template?.querySelector<HTMLElement>('[data-choice="rating"]')?.focus();
            // The browser brings the focused button into view, which is not yet the question above it.
            this.template?.querySelector('h4')?.scrollIntoView({ block: 'nearest' });
        } else if (part === 'notApplicableReason') {
            this.template?.querySelector<HTMLElement & AnswerMarks>('c-answer-marks')?.focusOnReason();
        } else {
            this.template?.querySelector<HTMLElement & AnswerWords>('c-answer-words')?.focusOn(part);
        }
    }

    get ratingSegments() {
        const rubric = rubricFor(this.answer?.dimension ?? '');
        return RATINGS.map((points) => ({
            value: String(points),
            label: String(points),
            description: rubric[points] ?? ''
        }));
    }

    get ratingName(): string {
        return `rating-${this.answer?.id ?? ''}`;
    }

    get evidenceName(): string {
        return `evidence-${this.answer?.id ?? ''}`;
    }

    get ratingValue(): string | null {
        return this.answer?.rating?.toString() ?? null;
    }

    get isBrief(): boolean {
        return this.answer?.save?.kind !== 'failed';
    }

    /** A save that another person's came before is not failed but undecided. */
    get hasFailed(): boolean {
        return !this.isBrief && !this.answer?.theirs;
    }

    get asksForObjects(): boolean {
        return this.answer?.code === OBJECT_LIST_CODE;
    }

    handleRating(event: CustomEvent<string>): void {
        this.change(ratingChange(Number(event.detail)));
    }

    handleEvidence(event: CustomEvent<string>): void {
        const level = EVIDENCE.find((known) => known === event.detail);
        this.change({ evidence: level ?? null });
    }

    handleKey(event: KeyboardEvent): void {
        const actions = shortcutActions(event, this.answer, this.isReadOnly);
        if (actions.length > 0) {
            event.preventDefault();
            actions.forEach((action) => this.dispatchEvent(actionEvent(action)));
        }
    }

    private change(change: AnswerChange): void {
        this.dispatchEvent(actionEvent({ kind: 'answer', id: this.answer?.id ?? '', change }));
    }
}
