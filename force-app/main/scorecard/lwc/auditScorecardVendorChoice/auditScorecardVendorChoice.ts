import { LightningElement, api } from 'lwc';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { scoreText } from 'c/auditText';
import hideAll from '@salesforce/label/c.Audit_Scorecard_Hide_All';
import nothingFound from '@salesforce/label/c.Audit_Scorecard_Nothing_Found';
import search from '@salesforce/label/c.Audit_Scorecard_Search';
import showAll from '@salesforce/label/c.Audit_Scorecard_Show_All';
import vendors from '@salesforce/label/c.Audit_Scorecard_Vendors';

/** From this many vendors on, a search is quicker than reading the list. */
const SEARCH_FROM = 11;

/** Offers the vendors to compare as a list that can be searched. */
export default class AuditScorecardVendorChoice extends LightningElement {
    /** Every vendor there is, best total first. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Ids of the evaluations that are hidden. */
    @api hiddenIds: readonly string[] = [];
    searched = '';

    label = { hideAll, search, showAll, vendors };

    get hasSearch(): boolean {
        return this.evaluations.length >= SEARCH_FROM;
    }

    get vendors() {
        return this.listed.map(({ id, vendor, total }) => ({
            id,
            name: vendor,
            total: scoreText(total),
            isShown: !this.hiddenIds.includes(id)
        }));
    }

    /** Read out as soon as nothing is found any more. */
    get nothingFound(): string {
        return this.hasVendors ? '' : nothingFound;
    }

    get hasVendors(): boolean {
        return this.listed.length > 0;
    }

    handleSearch({ detail }: CustomEvent<{ value: string }>): void {
        this.searched = detail.value;
    }

    handleChange(event: Event): void {
        const { checked, value } = event.currentTarget as HTMLInputElement;
        this.hide(checked ? this.hiddenWithout([value]) : [...this.hiddenIds, value]);
    }

    handleShowAll(): void {
        this.hide(this.hiddenWithout(this.listedIds));
    }

    handleHideAll(): void {
        this.hide([...this.hiddenWithout(this.listedIds), ...this.listedIds]);
    }

    /** The vendors that the search leaves: what is not in sight stays as it is. */
    private get listed(): readonly RankedEvaluation[] {
        const sought = this.searched.trim().toLocaleLowerCase();
        return this.evaluations.filter(({ vendor }) => vendor.toLocaleLowerCase().includes(sought));
    }

    private get listedIds(): readonly string[] {
        return this.listed.map(({ id }) => id);
    }

    private hiddenWithout(ids: readonly string[]): readonly string[] {
        return this.hiddenIds.filter((id) => !ids.includes(id));
    }

    private hide(detail: readonly string[]): void {
        this.dispatchEvent(new CustomEvent<readonly string[]>('hiddenchange', { detail }));
    }
}
