import { errorMessages, isCollision } from 'c/auditErrorMessages';
import { saveOf } from 'c/auditCostRecords';
import type { CostRecord } from 'c/auditCostRecords';
import { COST_ENTRIES, costOf } from 'c/auditCostRules';
import type { CostEntry } from 'c/auditCostRules';
import { isOnItsWay, reconciled, waiting } from './edit';
import type { Edit } from './edit';

export type { Edit } from './edit';
export { figuresOf } from './figures';
export type { CostFigure } from './figures';

/** What edits of costs need of the page. */
export interface CostEditsPorts {
    /** Saves fields of one record by `Id`, unless it changed after this version; resolves with what is stored then. */
    save(fields: Record<string, unknown>, version: string): Promise<{ readonly lastModifiedDate: string }>;
    /** Asks for the records again; they have arrived through `load` when this resolves. */
    refresh(): Promise<void>;
    /** Called whenever there is something new to show. */
    onChange(): void;
}

type EditsOfRecord = ReadonlyMap<CostEntry, Edit>;

/** Costs as they are stored, with what was entered on top of them, figure by figure. */
export class CostEdits {
    private readonly records = new Map<string, CostRecord>();
    private readonly edits = new Map<string, EditsOfRecord>();
    private readonly sending = new Set<string>();
    private ports: CostEditsPorts;

    constructor(ports: CostEditsPorts) {
        this.ports = ports;
    }

    /** Whether anything that was entered is not known to be stored. */
    get hasUnsavedWork(): boolean {
        return [...this.edits.values()].some(({ size }) => size > 0);
    }

    /** Goes on with another page, which shows the same records. */
    connect(ports: CostEditsPorts): void {
        this.ports = ports;
    }

    /** Takes in what is stored. A reply that is older than the last save of a record says nothing of it. */
    load(records: ReadonlyMap<string, CostRecord>): void {
        for (const record of records.values()) {
            const known = this.records.get(record.id);
            if (!known || Date.parse(record.version) >= Date.parse(known.version)) {
                this.records.set(record.id, record);
                this.reconcile(record);
            }
        }
        this.ports.onChange();
    }

    /** A record with what is on its way to it, and the total that follows; undefined where it is not known. */
    shown(id: string): CostRecord | undefined {
        const record = this.records.get(id);
        const onTheWay = [...this.editsOf(id)].filter(([, edit]) => isOnItsWay(edit));
        if (!record || onTheWay.length === 0) {
            return record;
        }
        const entries = {
            ...record.entries,
            ...Object.fromEntries(onTheWay.map(([entry, { value }]) => [entry, value]))
        };
        return { ...record, entries, total: costOf(entries).total };
    }

    /** What is stored of one figure; null where it is blank. */
    stored(id: string, entry: CostEntry): number | null {
        return this.records.get(id)?.entries[entry] ?? null;
    }

    /** The edit of one figure; undefined where everything entered is stored. */
    editOf(id: string, entry: CostEntry): Edit | undefined {
        return this.editsOf(id).get(entry);
    }

    /** Whether a figure of this record is on its way, so that its total is no figure of record yet. */
    isOnItsWay(id: string): boolean {
        return [...this.editsOf(id).values()].some(isOnItsWay);
    }

    /** Enters a figure; null clears it. It is sent once what was entered before on the same record is done. */
    enter(id: string, entry: CostEntry, value: number | null): Promise<void> {
        const edit = this.editOf(id, entry);
        const stored = this.stored(id, entry);
        if (value === stored && edit?.kind !== 'saving') {
            this.set(id, entry, undefined);
            this.ports.onChange();
            return Promise.resolve();
        }
        this.set(id, entry, waiting(value, edit?.base ?? stored));
        return this.send(id);
    }

    /** Sends a figure again that could not be saved, over whatever is stored meanwhile. */
    insist(id: string, entry: CostEntry): Promise<void> {
        const edit = this.editOf(id, entry);
        if (edit) {
            this.set(id, entry, waiting(edit.value, this.stored(id, entry)));
        }
        return this.send(id);
    }

    /** Gives up a figure that could not be saved: what is stored stands. */
    giveUp(id: string, entry: CostEntry): void {
        this.set(id, entry, undefined);
        this.ports.onChange();
    }

    private editsOf(id: string): EditsOfRecord {
        return this.edits.get(id) ?? new Map();
    }

    private set(id: string, entry: CostEntry, edit: Edit | undefined): void {
        const edits = new Map(this.editsOf(id));
        if (edit) {
            edits.set(entry, edit);
        } else {
            edits.delete(entry);
        }
        this.edits.set(id, edits);
    }

    private reconcile({ id, entries }: CostRecord): void {
        for (const [entry, edit] of this.editsOf(id)) {
            if (edit.isStale) {
                this.set(id, entry, reconciled(edit, entries[entry]) ?? undefined);
            }
        }
        if (!this.sending.has(id) && this.nextOf(id)) {
            this.send(id);
        }
    }

    private nextOf(id: string): CostEntry | undefined {
        return COST_ENTRIES.find((entry) => this.editOf(id, entry)?.kind === 'waiting');
    }

    /** One figure at a time, so that what the platform refuses is known to be this one. */
    private async send(id: string): Promise<void> {
        this.ports.onChange();
        if (this.sending.has(id)) {
            return;
        }
        this.sending.add(id);
        for (let entry = this.nextOf(id); entry; entry = this.nextOf(id)) {
            // Each save needs the version that the one before it left.
            // eslint-disable-next-line no-await-in-loop
            await this.sendOne(id, entry);
        }
        this.sending.delete(id);
        this.ports.onChange();
        await this.askAgain();
    }

    private async sendOne(id: string, entry: CostEntry): Promise<void> {
        const [record, edit] = [this.records.get(id), this.editOf(id, entry)];
        if (!record || !edit) {
            return;
        }
        this.set(id, entry, { ...edit, kind: 'saving' });
        this.ports.onChange();
        try {
            const { lastModifiedDate } = await this.ports.save(saveOf(id, entry, edit.value), record.version);
            this.takeSaved(id, entry, edit.value, lastModifiedDate);
        } catch (error) {
            await this.takeFailure(id, entry, edit, error);
        }
    }

    private takeSaved(id: string, entry: CostEntry, value: number | null, version: string): void {
        const record = this.records.get(id);
        if (record) {
            const entries = { ...record.entries, [entry]: value };
            this.records.set(id, { ...record, version, entries, total: costOf(entries).total });
        }
        const edit = this.editOf(id, entry);
        // What was entered while it was sent is sent next.
        this.set(id, entry, edit && edit.kind === 'waiting' ? { ...edit, base: value } : undefined);
    }

    private async takeFailure(id: string, entry: CostEntry, edit: Edit, error: unknown): Promise<void> {
        if (this.editOf(id, entry)?.kind !== 'saving') {
            return;
        }
        const isStale = isCollision(error);
        this.set(id, entry, { ...edit, kind: 'failed', messages: errorMessages(error), isStale });
        if (isStale) {
            await this.askAgain();
        }
    }

    /** A reply that does not come leaves what is known as it is. */
    private async askAgain(): Promise<void> {
        try {
            await this.ports.refresh();
        } catch {
            this.ports.onChange();
        }
    }
}
