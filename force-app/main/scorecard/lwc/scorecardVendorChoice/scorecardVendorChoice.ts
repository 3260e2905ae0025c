import { LightningElement, api } from 'lwc';
import type { RankedEvaluation } from 'c/scorecardRules';
import hideAll from '@salesforce/label/c.Scorecard_Hide_All';
import nothingFound from '@salesforce/label/c.Scorecard_Nothing_Found';
import search from '@salesforce/label/c.Scorecard_Search';
import showAll from '@salesforce/label/c.Scorecard_Show_All';
import vendors from '@salesforce/label/c.Scorecard_Vendors';

/** From this many vendors on, a search is quicker than reading the list. */
const SEARCH_FROM = 11;

/** Offers the vendors to compare as a list that can be searched. */
export default class ScorecardVendorChoice extends LightningElement {
    /** Every vendor there is, best total first. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Ids of the evaluations that are hidden. */
    @api hiddenIds: readonly string[] = [];
    searched = '';

    label = { hideAll, nothingFound, search, showAll, vendors };

    get hasSearch(): boolean {
        return this.evaluations.length >= SEARCH_FROM;
    }

    get options(): { label: string; value: string }[] {
        const sought = this.searched.trim().toLocaleLowerCase();
        return this.evaluations
            .filter(({ vendor }) => vendor.toLocaleLowerCase().includes(sought))
            .map(({ vendor, id }) => ({ label: vendor, value: id }));
    }

    get hasOptions(): boolean {
        return this.options.length > 0;
    }

    get shown(): string[] {
        return this.options.map(({ value }) => value).filter((id) => !this.hiddenIds.includes(id));
    }

    get isAllShown(): boolean {
        return this.hiddenIds.length === 0;
    }

    get isAllHidden(): boolean {
        return this.hiddenIds.length === this.evaluations.length;
    }

    handleSearch({ detail }: CustomEvent<{ value: string }>): void {
        this.searched = detail.value;
    }

    handleChange({ detail }: CustomEvent<{ value: readonly string[] }>): void {
        const offered = this.options.map(({ value }) => value);
        const untouched = this.hiddenIds.filter((id) => !offered.includes(id));
        this.hide([...untouched, ...offered.filter((id) => !detail.value.includes(id))]);
    }

    handleShowAll(): void {
        this.hide([]);
    }

    handleHideAll(): void {
        this.hide(this.evaluations.map(({ id }) => id));
    }

    private hide(detail: readonly string[]): void {
        this.dispatchEvent(new CustomEvent<readonly string[]>('hiddenchange', { detail }));
    }
}
