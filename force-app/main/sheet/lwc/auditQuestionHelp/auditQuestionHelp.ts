import { LightningElement, api } from 'lwc';
import { helpSwitch } from 'c/auditHelpSwitch';
import type { SheetAnswer } from 'c/auditSession';
import askNext from '@salesforce/label/c.Audit_Sheet_Help_Ask_Next';
import help from '@salesforce/label/c.Audit_Sheet_Help';
import why from '@salesforce/label/c.Audit_Sheet_Help_Why';

/** Why a question matters and what to ask next, one press away. */
export default class AuditQuestionHelp extends LightningElement {
    /** The answer, with what its question brings along. */
    @api answer: SheetAnswer | null = null;

    label = { help };
    isShown = helpSwitch.isShown;
    private leave: (() => void) | undefined;

    connectedCallback(): void {
        this.isShown = helpSwitch.isShown;
        this.leave = helpSwitch.follow((isShown) => {
            this.isShown = isShown;
        });
    }

    disconnectedCallback(): void {
        this.leave?.();
    }

    get texts() {
        const { followUpQuestion = '', whyItMatters = '' } = this.answer ?? {};
        return [
            { name: why, text: whyItMatters },
            { name: askNext, text: followUpQuestion }
        ].filter(({ text }) => text !== '');
    }

    get hasTexts(): boolean {
        return this.texts.length > 0;
    }

    get expanded(): string {
        return String(this.isShown);
    }

    handleToggle(): void {
        helpSwitch.set(!this.isShown);
    }
}
