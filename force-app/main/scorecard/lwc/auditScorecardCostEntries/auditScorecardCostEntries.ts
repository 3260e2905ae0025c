import { LightningElement, api } from 'lwc';
import type { CostFigure } from 'c/auditCostEdits';
import type { CostEntry, CostedVendor } from 'c/auditCostRules';
import { COST_ENTRIES } from 'c/auditCostRules';
import completed from '@salesforce/label/c.Audit_Cost_Completed';
import { costActionEvent } from 'c/auditCostAction';
import { shownFigures } from './shownFigures';

/** What a base component says of what was typed into it; number fields of the base components have a name of their own. */
interface CheckedInput {
    readonly validity?: {
        readonly badInput?: boolean;
        readonly badNumericInput?: boolean;
        readonly stepMismatch?: boolean;
    };
}

/** Whether what stands in a field is a number that it takes, or nothing. */
const isTaken = ({ validity }: CheckedInput): boolean =>
    !validity?.badInput && !validity?.badNumericInput && !validity?.stepMismatch;

/** Lets who may enter the figures of one vendor, and shows them to everybody else. */
export default class AuditScorecardCostEntries extends LightningElement {
    /** The vendor and what it costs. */
    @api vendor: CostedVendor | undefined;
    /** Its figures, as they are stored and as they were entered. */
    @api figures: readonly CostFigure[] = [];

    label = { completed };
    /** What is being typed, by entry: it stays as typed whatever a save brings back meanwhile. */
    private drafts: Readonly<Record<string, string>> = {};

    get name(): string {
        return this.vendor?.vendor ?? '';
    }

    get isCompleted(): boolean {
        return this.vendor?.isCompleted ?? false;
    }

    get shown() {
        return this.vendor ? shownFigures(this.figures, this.vendor, this.drafts) : [];
    }

    handleType(event: CustomEvent<{ value: string }>): void {
        this.drafts = { ...this.drafts, [this.entryOf(event)]: event.detail.value };
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Enter') {
            this.take(event);
        }
    }

    handleLeave(event: Event): void {
        this.take(event);
    }

    handleInsist(event: Event): void {
        this.act(event, 'insist');
    }

    handleGiveUp(event: Event): void {
        this.act(event, 'giveUp');
    }

    /** What is no such number stays as typed, and the field says why. */
    private take(event: Event): void {
        const entry = this.entryOf(event);
        const draft = this.drafts[entry];
        if (draft === undefined || !isTaken(event.currentTarget as HTMLElement & CheckedInput)) {
            return;
        }
        this.drafts = Object.fromEntries(Object.entries(this.drafts).filter(([other]) => other !== entry));
        const value = draft === '' ? null : Number(draft);
        this.dispatchEvent(costActionEvent({ kind: 'enter', id: this.vendor?.id ?? '', entry, value }));
    }

    /** The button that was pressed goes: the keyboard goes on from the field. */
    private act(event: Event, kind: 'insist' | 'giveUp'): void {
        const entry = this.entryOf(event);
        this.dispatchEvent(costActionEvent({ kind, id: this.vendor?.id ?? '', entry }));
        this.template?.querySelector<HTMLElement>(`lightning-input[data-entry="${entry}"]`)?.focus();
    }

    private entryOf(event: Event): CostEntry {
        const { entry } = (event.currentTarget as HTMLElement).dataset;
        return COST_ENTRIES.find((known) => known === entry) ?? 'licence';
    }
}
