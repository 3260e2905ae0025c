import { LightningElement, api } from 'lwc';
import {
    contractDraft,
    copyOutcome,
    draftText,
    draftTitle,
    draftWarning,
    givesTime,
    partText
} from 'c/auditContractDraft';
import { DECISION } from 'c/auditScorecardRecords';
import type { ComparedAnswer, ObjectLists } from 'c/auditScorecardRecords';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { fileName, saveText } from 'c/auditTextFile';
import mayAgree from '@salesforce/customPermission/Audit_Decide';
import agreed from '@salesforce/label/c.Audit_Contract_Agreed';
import agreedHint from '@salesforce/label/c.Audit_Contract_Agreed_Hint';
import copy from '@salesforce/label/c.Audit_Contract_Copy';
import hint from '@salesforce/label/c.Audit_Contract_Hint';
import none from '@salesforce/label/c.Audit_Contract_None';
import save from '@salesforce/label/c.Audit_Contract_Save';
import title from '@salesforce/label/c.Audit_Contract_Title';
import vendor from '@salesforce/label/c.Audit_Contract_Vendor';

/** What is not known of a vendor's objects. */
const NO_LISTS: ObjectLists = { read: '', written: '' };

/** Drafts what to sign with a vendor, to read, copy, print and take along. */
export default class AuditScorecardContract extends LightningElement {
    /** The vendors in view, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Their answers, each vendor's in the order they were asked. */
    @api answers: readonly ComparedAnswer[] = [];
    /** The opportunity that they are compared for. */
    @api opportunityId = '';
    /** The core objects that each reads and writes, by the evaluation's id. */
    @api objectLists: ReadonlyMap<string, ObjectLists> = new Map();

    label = { agreed, agreedHint, copy, hint, none, save, title, vendor };
    /** What became of copying. */
    outcome = '';
    private chosenId = '';
    private readonly day = new Date();

    /** The vendor that was chosen, as long as it is in view; otherwise the one that is Selected, or the first. */
    get chosen(): RankedEvaluation | undefined {
        return (
            this.evaluations.find(({ id }) => id === this.chosenId) ??
            this.evaluations.find(({ decision }) => decision.value === DECISION.selected) ??
            this.evaluations[0]
        );
    }

    get options() {
        return this.evaluations.map(({ id, vendor: name }) => ({ id, name, isChosen: id === this.chosen?.id }));
    }

    get hasChoice(): boolean {
        return this.evaluations.length > 1;
    }

    get draftTitle(): string {
        return draftTitle(this.chosen?.vendor ?? '', this.day);
    }

    get warning(): string {
        return draftWarning(this.chosen?.verdict ?? '');
    }

    get parts() {
        return this.draft.map((part) => {
            const isEmpty = part.lines.length === 0;
            return { ...part, isEmpty, hasFollowUps: part.key === 'followUps' && !isEmpty, text: partText(part) };
        });
    }

    /** The answers of the vendor that was chosen. */
    get ownAnswers(): readonly ComparedAnswer[] {
        return this.answers.filter(({ evaluationId }) => evaluationId === this.chosen?.id);
    }

    /** The answers whose times can be agreed, for who may; others read the clauses. */
    get timed(): readonly ComparedAnswer[] {
        return mayAgree ? this.ownAnswers.filter(givesTime) : [];
    }

    get hasTimed(): boolean {
        return this.timed.length > 0;
    }

    handleChoose(event: Event): void {
        this.chosenId = (event.currentTarget as HTMLSelectElement).value;
        this.outcome = '';
    }

    async handleCopy(): Promise<void> {
        this.outcome = '';
        this.outcome = await copyOutcome(this.text);
    }

    handleSave(): void {
        saveText(fileName(this.draftTitle, 'txt'), this.text.replaceAll('\n', '\r\n'));
    }

    private get draft() {
        return contractDraft(this.ownAnswers, this.objectLists.get(this.chosen?.id ?? '') ?? NO_LISTS);
    }

    private get text(): string {
        return draftText(this.draftTitle, this.warning, this.draft);
    }
}
