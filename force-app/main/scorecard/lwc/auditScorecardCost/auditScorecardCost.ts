import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult, ParsedDocument } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import { CostEdits, figuresOf } from 'c/auditCostEdits';
import type { CostEditsPorts } from 'c/auditCostEdits';
import {
    COST_QUERY,
    CURRENCY_QUERY,
    costedVendors,
    currenciesOf,
    fieldsOf,
    hasCosts,
    hasSeveralCurrencies,
    toCostRecords
} from 'c/auditCostRecords';
import type { ComparedVendor, CostField, CostReply, CurrencyReply } from 'c/auditCostRecords';
import { comparableOf } from 'c/auditCostRules';
import type { CostedVendor } from 'c/auditCostRules';
import { costRemarks } from 'c/auditCostText';
import { ROOMY_COLUMNS } from 'c/auditScorecardRules';
import { failureOf } from 'c/auditLoadFailure';
import type { Failure } from 'c/auditLoadFailure';
import type { CostAction } from 'c/auditCostAction';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import { keepEdits, keptEdits } from './keptEdits';
import { label } from './labels';
import { savedText } from './savedText';

/** Loads what vendors cost, compares it, and saves what is entered. */
export default class AuditScorecardCost extends LightningElement {
    /** The vendors that are compared, in the order of the comparison. */
    @api evaluations: readonly ComparedVendor[] = [];
    /** The opportunity they are compared for. */
    @api opportunityId = '';

    label = label;
    announcement = '';
    failure: Failure | null = null;
    private fields: readonly CostField[] = [];
    /** Ids of the evaluations whose folded fields were opened. */
    private opened: readonly string[] = [];
    private asksForCurrencies = false;
    private currencies: ReadonlyMap<string, string> | null = new Map();
    private isLoaded = false;
    private shownSince = 0;
    private askAgain: (() => Promise<void>) | undefined;
    /** Assigned anew whenever the edits have something new to show. */
    private shown: { readonly edits: CostEdits } = { edits: new CostEdits(this.ports) };

    /** When the evaluations were loaded, in milliseconds: their costs are asked for again with them. */
    @api
    get loadedAt(): number {
        return this.shownSince;
    }

    set loadedAt(moment: number) {
        const isLater = this.shownSince !== 0 && moment > this.shownSince;
        this.shownSince = moment;
        if (isLater) {
            this.handleRetry();
        }
    }

    @wire(graphql, { query: COST_QUERY, variables: '$variables' })
    receiveCosts({ data, errors, refresh }: GraphQLResult<unknown>): void {
        this.askAgain = typeof refresh === 'function' ? refresh : undefined;
        if (errors && errors.length > 0) {
            this.fail(errors);
        } else if (data) {
            this.load(data as CostReply);
        }
    }

    @wire(getObjectInfo, { objectApiName: EVALUATION })
    receiveObjectInfo({ data, error }: { data?: ObjectInfoRepresentation; error?: unknown }): void {
        if (data) {
            this.fields = fieldsOf(data);
            this.asksForCurrencies = hasSeveralCurrencies(data);
            this.currencies = this.asksForCurrencies ? null : new Map();
        } else if (error) {
            this.fail(error);
        }
    }

    @wire(graphql, { query: '$currencyQuery', variables: '$variables' })
    receiveCurrencies({ data, errors }: GraphQLResult<unknown>): void {
        if (errors && errors.length > 0) {
            this.fail(errors);
        } else if (data && this.asksForCurrencies) {
            this.currencies = currenciesOf(data as CurrencyReply);
        }
    }

    connectedCallback(): void {
        const kept = keptEdits(this.opportunityId);
        kept?.connect(this.ports);
        this.shown = { edits: kept ?? this.shown.edits };
    }

    disconnectedCallback(): void {
        keepEdits(this.opportunityId, this.shown.edits);
    }

    get variables(): { opportunityId: string } | undefined {
        return this.opportunityId ? { opportunityId: this.opportunityId } : undefined;
    }

    /** An org with one currency has no field for it. */
    get currencyQuery(): ParsedDocument | undefined {
        return this.asksForCurrencies ? CURRENCY_QUERY : undefined;
    }

    get isReady(): boolean {
        return this.isLoaded && this.fields.length > 0 && this.currencies !== null;
    }

    get isLoading(): boolean {
        return !this.isReady && this.failure === null;
    }

    get canRetry(): boolean {
        return this.askAgain !== undefined;
    }

    get vendors(): readonly CostedVendor[] {
        return costedVendors(this.evaluations, this.shown.edits, this.currencies ?? new Map());
    }

    get remarks(): readonly string[] {
        return costRemarks(comparableOf(this.vendors));
    }

    get isByYear(): boolean {
        return comparableOf(this.vendors).isByYear;
    }

    /** One vendor alone is cheaper than nobody. */
    get hasSeveral(): boolean {
        return this.vendors.length > 1;
    }

    get entryNames(): Readonly<Record<string, string>> {
        return Object.fromEntries(this.fields.map(({ entry, label: name }) => [entry, name]));
    }

    /** The fields of many vendors are drawn for whom they are opened. */
    get isFolded(): boolean {
        return this.evaluations.length > ROOMY_COLUMNS;
    }

    /** Fields with something that is not stored yet are never folded away. */
    get sheets() {
        return this.vendors.map((vendor) => {
            const figures = figuresOf(this.shown.edits, this.fields, vendor.id);
            const isOpen = this.opened.includes(vendor.id) || figures.some(({ edit }) => edit !== undefined);
            return { id: vendor.id, vendor, figures, isOpen };
        });
    }

    handleToggle(event: Event): void {
        const { dataset, open } = event.currentTarget as HTMLDetailsElement;
        const id = dataset.fold ?? '';
        const others = this.opened.filter((other) => other !== id);
        this.opened = open ? [...others, id] : others;
    }

    async handleAction({ detail }: CustomEvent<CostAction>): Promise<void> {
        const { edits } = this.shown;
        const { id, entry } = detail;
        this.announcement = '';
        if (detail.kind === 'giveUp') {
            edits.giveUp(id, entry);
            return;
        }
        await (detail.kind === 'enter' ? edits.enter(id, entry, detail.value) : edits.insist(id, entry));
        const vendor = this.vendors.find((other) => other.id === id);
        if (vendor && !edits.editOf(id, entry)) {
            this.announcement = savedText(vendor);
        }
    }

    async handleRetry(): Promise<void> {
        try {
            await this.askAgain?.();
        } catch (error) {
            this.fail(error);
        }
    }

    private get ports(): CostEditsPorts {
        return {
            save: (fields, version) => updateRecord({ fields }, { ifUnmodifiedSince: version }),
            refresh: async () => {
                await this.askAgain?.();
            },
            onChange: () => {
                this.shown = { edits: this.shown.edits };
            }
        };
    }

    private load(reply: CostReply): void {
        if (hasCosts(reply)) {
            this.failure = null;
            this.isLoaded = true;
            this.shown.edits.load(toCostRecords(reply));
        } else {
            this.failure = { kind: 'failed', messages: [label.noAccess], detail: '' };
        }
    }

    /** What was loaded before stays in sight, below what went wrong. */
    private fail(error: unknown): void {
        this.failure = failureOf(error, label.failed);
    }
}
