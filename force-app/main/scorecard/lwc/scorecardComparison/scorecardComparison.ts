import { LightningElement, api } from 'lwc';
import { phrase } from 'c/phrase';
import { ROOMY_COLUMNS, arrange, sortKeyOf } from 'c/scorecardRules';
import type { RankedEvaluation, SortKey } from 'c/scorecardRules';
import { sortName } from 'c/sortName';
import hiddenAll from '@salesforce/label/c.Scorecard_Hidden_All';
import page from '@salesforce/label/c.Scorecard_Page';
import showAll from '@salesforce/label/c.Scorecard_Show_All';
import shown from '@salesforce/label/c.Scorecard_Shown';
import sortedBy from '@salesforce/label/c.Scorecard_Sorted_By';
import { rememberChoices, rememberedChoices } from './choices';

/** Lets a committee sort, hide and page through the vendors it compares. */
export default class ScorecardComparison extends LightningElement {
    /** Every vendor there is, best total first. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** The opportunity they are compared for. */
    @api opportunityId = '';
    /** The order before the user chooses another: Total, Vendor, or a value of Dimension__c. */
    @api sortBy = 'Total';
    /** How many vendors stand side by side at once. */
    @api vendorsPerPage = 10;
    /** Whether the radar is shown. */
    @api showRadar = false;
    /** Whether the race for the first place is shown. */
    @api showRace = false;
    /** Whether the sentences about each vendor are shown. */
    @api showSummary = false;

    announcement = '';
    private sortKey: SortKey = 'Total';
    private hiddenIds: readonly string[] = [];
    private firstIndex = 0;

    label = { hiddenAll, showAll };

    connectedCallback(): void {
        const { sortKey, hidden } = rememberedChoices(this.opportunityId) ?? {
            sortKey: sortKeyOf(this.sortBy),
            hidden: []
        };
        this.sortKey = sortKey;
        this.hiddenIds = hidden;
    }

    /** Everyone who is not hidden, best total first. */
    get compared(): readonly RankedEvaluation[] {
        return this.evaluations.filter(({ id }) => !this.hiddenIds.includes(id));
    }

    get hiddenHere(): readonly string[] {
        return this.hiddenIds.filter((id) => this.evaluations.some((evaluation) => evaluation.id === id));
    }

    get columns(): readonly RankedEvaluation[] {
        return arrange(this.compared, this.sortKey).slice(this.pageStart, this.pageStart + this.vendorsPerPage);
    }

    get isNobodyShown(): boolean {
        return this.compared.length === 0;
    }

    get isPaged(): boolean {
        return this.compared.length > this.vendorsPerPage;
    }

    get first(): number {
        return this.pageStart + 1;
    }

    get last(): number {
        return this.pageStart + this.columns.length;
    }

    get givesReasons(): boolean {
        return this.columns.length > ROOMY_COLUMNS;
    }

    /** Nobody races alone. */
    get hasRace(): boolean {
        return this.showRace && this.compared.length > 1;
    }

    get hiddenVendors(): readonly string[] {
        return this.evaluations.filter(({ id }) => this.hiddenIds.includes(id)).map(({ vendor }) => vendor);
    }

    get hasWords(): boolean {
        return this.hasRace || this.showSummary;
    }

    handleSort({ detail }: CustomEvent<string>): void {
        this.sortKey = sortKeyOf(detail);
        this.firstIndex = 0;
        this.remember();
        const [first] = this.columns;
        this.announcement = phrase(sortedBy, sortName(this.sortKey), first ? first.vendor : '');
    }

    handleHiddenChange({ detail }: CustomEvent<readonly string[]>): void {
        this.hiddenIds = detail;
        this.remember();
        this.announcement = phrase(shown, this.compared.length, this.evaluations.length);
    }

    handleShowAll(): void {
        this.handleHiddenChange(new CustomEvent('hiddenchange', { detail: [] }));
    }

    handlePrevious(): void {
        this.showFrom(this.pageStart - this.vendorsPerPage);
    }

    handleNext(): void {
        this.showFrom(this.pageStart + this.vendorsPerPage);
    }

    handleDimensionOpen({ detail }: CustomEvent<unknown>): void {
        this.dispatchEvent(new CustomEvent('dimensionopen', { detail }));
    }

    handleQuestionOpen({ detail }: CustomEvent<unknown>): void {
        this.dispatchEvent(new CustomEvent('questionopen', { detail }));
    }

    /** A page that no vendor is left on gives way to the last that has one. */
    private get pageStart(): number {
        const lastStart = Math.floor(Math.max(0, this.compared.length - 1) / this.vendorsPerPage) * this.vendorsPerPage;
        return Math.min(this.firstIndex, lastStart);
    }

    private showFrom(index: number): void {
        this.firstIndex = Math.max(0, index);
        this.announcement = phrase(page, this.first, this.last, this.compared.length);
    }

    private remember(): void {
        rememberChoices(this.opportunityId, { sortKey: this.sortKey, hidden: this.hiddenIds });
    }
}
