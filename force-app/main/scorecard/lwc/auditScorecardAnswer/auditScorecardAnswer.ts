import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { evaluationPage } from 'c/auditEvaluationPage';
import { opensElsewhere } from 'c/auditLinkClick';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { heatClass } from 'c/auditScorecardRows';
import absent from '@salesforce/label/c.Audit_Scorecard_Questions_Absent';
import { STATUS } from 'c/auditScoring';
import { answerFacts, answerMarks, answerName, answerWords, ratingText } from './answerTexts';

/** Shows what one vendor answered to one question, and leads to it in the sheet. */
export default class AuditScorecardAnswer extends NavigationMixin(LightningElement) {
    /** What was answered; null where the vendor's sheet does not have the question. */
    @api answer: ComparedAnswer | null = null;
    /** Name of the vendor, for those who hear the rating without its column. */
    @api vendor = '';
    /** Whether what was said is shown too. */
    @api hasWords = false;
    /** Whether Tab stops here: of the answers of a table it stops at one, arrows lead to the others. */
    @api isTabStop = false;
    url = '';

    label = { absent };

    async connectedCallback(): Promise<void> {
        this.url = await this[NavigationMixin.GenerateUrl](this.place);
    }

    /** Moves the focus to the rating; nothing happens where there is no answer. */
    @api focus(): void {
        this.template?.querySelector('a')?.focus();
    }

    get stop(): string {
        return this.isTabStop ? '0' : '-1';
    }

    /** An answer that was not given is worth 0, as the score has it. */
    get heatClass(): string {
        return heatClass(this.answer?.status.value === STATUS.noAnswer ? 0 : (this.answer?.rating ?? null));
    }

    get rating(): string {
        return this.answer ? ratingText(this.answer) : '';
    }

    get name(): string {
        return this.answer ? answerName(this.answer, this.vendor) : '';
    }

    get evidence(): string {
        return this.answer?.rating === null ? '' : (this.answer?.evidence.label ?? '');
    }

    get marks() {
        return this.answer ? answerMarks(this.answer) : [];
    }

    get facts(): readonly string[] {
        return this.answer ? answerFacts(this.answer) : [];
    }

    get words() {
        return this.answer && this.hasWords ? answerWords(this.answer) : [];
    }

    handleClick(event: MouseEvent): void {
        if (!opensElsewhere(event)) {
            event.preventDefault();
            this[NavigationMixin.Navigate](this.place);
        }
    }

    private get place() {
        return evaluationPage(this.answer?.evaluationId ?? '', { question: this.answer?.code });
    }
}
