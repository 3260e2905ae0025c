import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { isSameRecord } from 'c/auditRecordId';
import { phrase } from 'c/auditText';
import { arrange, compare, differencesOf, hasSeveralSheets, plain, sortKeyOf } from 'c/auditScorecardRules';
import type { Comparison, Decisions, Differences, RankedEvaluation, SortKey } from 'c/auditScorecardRules';
import { VIEWS, dimensionOf, viewOf } from 'c/auditScorecardView';
import type { ViewName } from 'c/auditScorecardView';
import { sortName } from 'c/auditSortName';
import hiddenAll from '@salesforce/label/c.Audit_Scorecard_Hidden_All';
import page from '@salesforce/label/c.Audit_Scorecard_Page';
import pageSheets from '@salesforce/label/c.Audit_Scorecard_Page_Sheets';
import showAll from '@salesforce/label/c.Audit_Scorecard_Show_All';
import shownVendors from '@salesforce/label/c.Audit_Scorecard_Shown';
import shownSheets from '@salesforce/label/c.Audit_Scorecard_Shown_Sheets';
import sortedBy from '@salesforce/label/c.Audit_Scorecard_Sorted_By';
import unlikeCompared from '@salesforce/label/c.Audit_Scorecard_Unlike_Compared_Said';
import unlikeSeparate from '@salesforce/label/c.Audit_Scorecard_Unlike_Said';
import { rememberChoices, rememberedChoices } from './choices';
import { forSameArguments } from 'c/auditForSameArguments';

/** The views that go into questions. */
const SHOWS_ANSWERS: readonly ViewName[] = ['questions', 'evidence', 'contract'];

const notHidden = (
    evaluations: readonly RankedEvaluation[],
    hiddenIds: readonly string[]
): readonly RankedEvaluation[] => plain(evaluations.filter(({ id }) => !hiddenIds.includes(id)));

/** Lets a committee sort, hide and page through the vendors it compares. */
export default class AuditScorecardComparison extends LightningElement {
    /** Every vendor there is, best total first. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** What was decided on them. */
    @api decisions: Decisions<RankedEvaluation> | undefined;
    /** The opportunity they are compared for. */
    @api opportunityId = '';
    /** The views that this page has, in their order. */
    @api views: readonly ViewName[] = VIEWS;
    /** When they were loaded, in milliseconds. */
    @api loadedAt = 0;
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
    /** The address of this page: it says which view is shown. */
    private address: PageReference | null = null;
    private chosenSortKey: SortKey = 'Total';
    private comparedKinds: readonly string[] = [];
    private hiddenIds: readonly string[] = [];
    private firstIndex = 0;
    private readonly shownOf = forSameArguments(notHidden);
    private readonly differencesOf = forSameArguments(differencesOf);
    private readonly compare = forSameArguments(compare);

    label = { hiddenAll, showAll };

    /** A page that Lightning keeps in the background also gets the addresses of other pages. */
    @wire(CurrentPageReference)
    receiveAddress(address: PageReference | null): void {
        if (isSameRecord(address?.attributes.recordId, this.opportunityId)) {
            this.address = address;
        }
    }

    connectedCallback(): void {
        const { sortKey, hidden, comparedKinds } = rememberedChoices(this.opportunityId) ?? {
            sortKey: sortKeyOf(this.sortBy),
            hidden: [],
            comparedKinds: []
        };
        this.chosenSortKey = sortKey;
        this.hiddenIds = hidden;
        this.comparedKinds = comparedKinds;
    }

    /** Everyone who is not hidden, best total first. */
    get compared(): readonly RankedEvaluation[] {
        return this.shownOf(this.evaluations, this.hiddenIds);
    }

    /** In what those who are compared are unlike; null when they are alike. */
    get differences(): Differences | null {
        return this.differencesOf(this.compared);
    }

    get comparison(): Comparison {
        return this.compare(this.compared, this.isApart);
    }

    /** Whether the reader compares all the same what is unlike: every kind of sheet that is there, not one that came later. */
    get isComparedUnlike(): boolean {
        return this.differences?.kinds.every((kind) => this.comparedKinds.includes(kind)) ?? false;
    }

    get isApart(): boolean {
        return this.differences !== null && !this.isComparedUnlike;
    }

    /** Unlike vendors stand by name, until they are compared in the order that was chosen. */
    get sortKey(): SortKey {
        return this.isApart ? 'Vendor' : this.chosenSortKey;
    }

    /** Everyone there is to choose from. */
    get listed(): readonly RankedEvaluation[] {
        return this.isApart ? arrange(this.evaluations, 'Vendor') : this.evaluations;
    }

    get countsSheets(): boolean {
        return hasSeveralSheets(this.evaluations);
    }

    get hiddenHere(): readonly string[] {
        return this.hiddenIds.filter((id) => this.evaluations.some((evaluation) => evaluation.id === id));
    }

    /** Everyone who is compared, in the order that was chosen. */
    get arranged(): readonly RankedEvaluation[] {
        return arrange(this.compared, this.sortKey);
    }

    get columns(): readonly RankedEvaluation[] {
        return this.arranged.slice(this.pageStart, this.pageStart + this.vendorsPerPage);
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

    get hiddenEvaluations(): readonly RankedEvaluation[] {
        return this.evaluations.filter(({ id }) => this.hiddenIds.includes(id));
    }

    /** What is shown of the vendors. */
    get view(): ViewName {
        return viewOf(this.address, this.views);
    }

    get dimension(): string {
        return dimensionOf(this.address);
    }

    /** The opportunity on whose page scores lead to their questions; empty where the page leaves those out. */
    get questionsOf(): string {
        return this.views.includes('questions') ? this.opportunityId : '';
    }

    get shown(): Partial<Record<ViewName, true>> {
        return { [this.view]: true };
    }

    /** A choice of one is none. */
    get hasViews(): boolean {
        return this.views.length > 1;
    }

    get showsAnswers(): boolean {
        return SHOWS_ANSWERS.includes(this.view);
    }

    get hasLead(): boolean {
        return !this.isApart && this.compared.length > 0;
    }

    handleSort({ detail }: CustomEvent<string>): void {
        this.chosenSortKey = sortKeyOf(detail);
        this.firstIndex = 0;
        this.remember();
        const [first] = this.columns;
        this.announcement = phrase(sortedBy, sortName(this.sortKey), first ? first.vendor : '');
    }

    handleHiddenChange({ detail }: CustomEvent<readonly string[]>): void {
        this.hide(detail);
    }

    handleShowAll(): void {
        this.hide([]);
    }

    handlePrevious(): void {
        this.showFrom(this.pageStart - this.vendorsPerPage);
    }

    handleNext(): void {
        this.showFrom(this.pageStart + this.vendorsPerPage);
    }

    /** The page and the hidden vendors stay: only the order changes. */
    handleCompareChange({ detail: isCompared }: CustomEvent<boolean>): void {
        this.comparedKinds = isCompared ? (this.differences?.kinds ?? []) : [];
        this.remember();
        this.announcement = isCompared ? unlikeCompared : unlikeSeparate;
    }

    /** A page that no vendor is left on gives way to the last that has one. */
    private get pageStart(): number {
        const lastStart = Math.floor(Math.max(0, this.compared.length - 1) / this.vendorsPerPage) * this.vendorsPerPage;
        return Math.min(this.firstIndex, lastStart);
    }

    private hide(ids: readonly string[]): void {
        this.hiddenIds = ids;
        this.remember();
        this.announcement = phrase(
            this.countsSheets ? shownSheets : shownVendors,
            this.compared.length,
            this.evaluations.length
        );
    }

    private showFrom(index: number): void {
        this.firstIndex = Math.max(0, index);
        this.announcement = phrase(this.countsSheets ? pageSheets : page, this.first, this.last, this.compared.length);
    }

    private remember(): void {
        rememberChoices(this.opportunityId, {
            sortKey: this.chosenSortKey,
            hidden: this.hiddenIds,
            comparedKinds: this.comparedKinds
        });
    }
}
