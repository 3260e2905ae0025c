import { LightningElement, api } from 'lwc';
import { entryText, valueText } from 'c/auditAnswerText';
import { copyText } from 'c/auditClipboard';
import { ANSWER_ENTRIES } from 'c/auditRecords';
import type { UnsavedAnswer } from 'c/auditSession';
import copied from '@salesforce/label/c.Audit_Sheet_Kept_Copied';
import copy from '@salesforce/label/c.Audit_Sheet_Kept_Copy';
import discard from '@salesforce/label/c.Audit_Sheet_Kept_Discard';
import explanation from '@salesforce/label/c.Audit_Sheet_Kept_Explanation';
import notCopied from '@salesforce/label/c.Audit_Sheet_Kept_Not_Copied';
import title from '@salesforce/label/c.Audit_Sheet_Kept_Title';

const linesOf = ({ code, change }: UnsavedAnswer): string[] => [
    code,
    ...ANSWER_ENTRIES.filter((entry) => entry in change).map(
        (entry) => `${entryText(entry)}: ${valueText(entry, change[entry] ?? null)}`
    )
];

/** Unsaved work whose record is gone, as a text to read and to copy before it is given up. */
export default class AuditKeptText extends LightningElement {
    /** The edits that were kept. A press on the button to give them up fires `discard`. */
    @api answers: readonly UnsavedAnswer[] = [];

    label = { copy, discard, explanation, title };
    /** What became of copying. */
    outcome = '';

    /** A text area takes its text as a property only. */
    renderedCallback(): void {
        const area = this.template?.querySelector('textarea');
        if (area && area.value !== this.text) {
            area.value = this.text;
        }
    }

    get text(): string {
        return this.answers.map((answer) => linesOf(answer).join('\n')).join('\n\n');
    }

    async handleCopy(): Promise<void> {
        this.outcome = '';
        const isCopied = await copyText(this.text);
        this.outcome = isCopied ? copied : notCopied;
        if (!isCopied) {
            this.template?.querySelector('textarea')?.select();
        }
    }

    handleDiscard(): void {
        this.dispatchEvent(new CustomEvent('discard'));
    }
}
