import { LightningElement, api } from 'lwc';
import type { QuestionText } from 'c/auditStabilityText';
import { countPhrase } from 'c/auditText';
import moreMany from '@salesforce/label/c.Audit_Stability_Ask_More_Many';
import moreOne from '@salesforce/label/c.Audit_Stability_Ask_More_One';
import title from '@salesforce/label/c.Audit_Stability_Ask';

/** How many questions are shown before somebody asks for more. */
const SHOWN = 5;

/** The open questions that can still change the verdict or the leader, those first that decide most. */
export default class AuditScorecardNextQuestions extends LightningElement {
    /** In the order in which to ask them. */
    @api questions: readonly QuestionText[] = [];

    label = { title };
    showsAll = false;

    get shown(): readonly QuestionText[] {
        return this.showsAll ? this.questions : this.questions.slice(0, SHOWN);
    }

    /** How many are not shown, in words; empty where all are. */
    get more(): string {
        const left = this.questions.length - this.shown.length;
        return left > 0 ? countPhrase(left, moreOne, moreMany) : '';
    }

    /** Shows the rest, and leaves the focus at its first question: the button goes away. */
    async handleMore(): Promise<void> {
        this.showsAll = true;
        await Promise.resolve();
        this.template?.querySelectorAll<HTMLElement>('.code')[SHOWN]?.focus();
    }
}
