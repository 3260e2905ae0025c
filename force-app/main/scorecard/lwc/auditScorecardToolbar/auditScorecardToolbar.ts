import { LightningElement, api } from 'lwc';
import { phrase } from 'c/auditText';
import { SORT_KEYS, hasSeveralSheets } from 'c/auditScorecardRules';
import type { RankedEvaluation, SortKey } from 'c/auditScorecardRules';
import { sortName } from 'c/auditSortName';
import choose from '@salesforce/label/c.Audit_Scorecard_Choose';
import shown from '@salesforce/label/c.Audit_Scorecard_Shown';
import shownSheets from '@salesforce/label/c.Audit_Scorecard_Shown_Sheets';
import sortBy from '@salesforce/label/c.Audit_Scorecard_Sort_By';

/** Offers the order of the vendors, and which of them are compared. What goes with that stands in its slot. */
export default class AuditScorecardToolbar extends LightningElement {
    /** Every vendor there is, hidden ones too, best total first. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Ids of the evaluations that are hidden. */
    @api hiddenIds: readonly string[] = [];
    /** The order the vendors are in. */
    @api sortKey: SortKey = 'Total';
    /** Whether the vendors stand apart: they are unlike, and have no order but their names. */
    @api isApart = false;
    isChoosing = false;

    label = { choose, sortBy };

    get options() {
        const keys = this.isApart ? SORT_KEYS.filter((key) => key === 'Vendor') : SORT_KEYS;
        return keys.map((key) => ({ label: sortName(key), value: key, isChosen: key === this.sortKey }));
    }

    get hasChoice(): boolean {
        return this.evaluations.length > 1;
    }

    get expanded(): string {
        return String(this.isChoosing);
    }

    get shownText(): string {
        const count = this.evaluations.length;
        return this.hiddenIds.length === 0
            ? ''
            : phrase(hasSeveralSheets(this.evaluations) ? shownSheets : shown, count - this.hiddenIds.length, count);
    }

    handleSort(event: Event): void {
        const { value } = event.currentTarget as HTMLSelectElement;
        this.dispatchEvent(new CustomEvent<string>('sortchange', { detail: value }));
    }

    handleToggle(): void {
        this.isChoosing = !this.isChoosing;
    }

    /** Escape puts the choice away; who was in it is not left nowhere. */
    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isChoosing) {
            this.isChoosing = false;
            this.template?.querySelector<HTMLElement>('[data-choose]')?.focus();
        }
    }

    handleHiddenChange({ detail }: CustomEvent<readonly string[]>): void {
        this.dispatchEvent(new CustomEvent<readonly string[]>('hiddenchange', { detail }));
    }
}
