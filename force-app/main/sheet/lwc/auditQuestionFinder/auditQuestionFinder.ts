import { LightningElement, api } from 'lwc';
import type { Sheet } from 'c/auditSession';
import { countPhrase } from 'c/auditText';
import { FILTERS, NO_SEARCH, isBlank, passes } from 'c/auditQuestionSearch';
import type { Filter, Search } from 'c/auditQuestionSearch';
import { isComposing } from 'c/auditKeyComposition';
import { actionEvent } from 'c/auditSheetAction';
import blocking from '@salesforce/label/c.Audit_Sheet_Filter_Blocking';
import clear from '@salesforce/label/c.Audit_Sheet_Search_Clear';
import filters from '@salesforce/label/c.Audit_Sheet_Filters';
import foundMany from '@salesforce/label/c.Audit_Sheet_Search_Found_Many';
import foundNone from '@salesforce/label/c.Audit_Sheet_Search_Found_None';
import foundOne from '@salesforce/label/c.Audit_Sheet_Search_Found_One';
import noted from '@salesforce/label/c.Audit_Sheet_Filter_Noted';
import open from '@salesforce/label/c.Audit_Sheet_Filter_Open';
import search from '@salesforce/label/c.Audit_Sheet_Search';
import unproven from '@salesforce/label/c.Audit_Sheet_Filter_Unproven';

const NAMES: Readonly<Record<Filter, string>> = { open, unproven, blocking, noted };

/** The search over all questions and answers, and the filters with their counts. */
export default class AuditQuestionFinder extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** What is looked for. */
    @api search: Search = NO_SEARCH;
    /** Codes of the questions that were found; null while nothing is looked for. */
    @api codes: readonly string[] | null = null;

    label = { clear, filters, search };

    /** Moves the focus to the search. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
    }

    get chips() {
        const answers = this.sheet?.answers ?? [];
        return FILTERS.map((filter) => ({
            filter,
            name: NAMES[filter],
            count: answers.filter((answer) => passes(answer, filter)).length,
            isOn: String(filter === this.search.filter)
        }));
    }

    get canClear(): boolean {
        return !isBlank(this.search);
    }

    /** Read out whenever it changes. */
    get found(): string {
        const count = this.codes?.length;
        if (count === undefined) {
            return '';
        }
        return count === 0 ? foundNone : countPhrase(count, foundOne, foundMany);
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.find({ ...this.search, text: event.detail.value });
    }

    handleKey(event: KeyboardEvent): void {
        const [first] = this.codes ?? [];
        if (isComposing(event)) {
            return;
        }
        if (event.key === 'Enter' && first) {
            event.preventDefault();
            this.dispatchEvent(actionEvent({ kind: 'open', code: first }));
        } else if (event.key === 'Escape') {
            event.preventDefault();
            this.handleClear();
        }
    }

    handleFilter(event: Event): void {
        const { filter: pressed } = (event.currentTarget as HTMLElement).dataset;
        const filter = FILTERS.find((known) => known === pressed && known !== this.search.filter) ?? null;
        this.find({ ...this.search, filter });
    }

    /** Whoever looks for nothing any more goes on at the question, where the next key belongs. */
    handleClear(): void {
        if (this.canClear) {
            this.find(NO_SEARCH);
        }
        this.dispatchEvent(new CustomEvent('leave'));
    }

    private find(wanted: Search): void {
        this.dispatchEvent(actionEvent({ kind: 'find', search: wanted }));
    }
}
