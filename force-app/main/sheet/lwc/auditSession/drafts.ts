import type { AnswerChange, AnswerEntries } from 'c/auditRecords';

/** What is being typed about each answer and is no edit yet: a link before its end, a figure that is blank for a moment. */
export class Drafts {
    private readonly changes = new Map<string, AnswerChange>();

    /** Every draft, by the id of its answer. */
    get all(): ReadonlyMap<string, AnswerChange> {
        return this.changes;
    }

    /** Takes in what stands in fields now. */
    add(id: string, change: AnswerChange): void {
        this.changes.set(id, { ...this.changes.get(id), ...change });
    }

    /** Ends the typing of these entries of an answer. */
    end(id: string, entries: readonly (keyof AnswerEntries)[]): void {
        const kept = Object.entries(this.changes.get(id) ?? {}).filter(
            ([entry]) => !entries.some((ended) => ended === entry)
        );
        this.changes.delete(id);
        if (kept.length > 0) {
            this.changes.set(id, Object.fromEntries(kept));
        }
    }

    /** Takes out what is being typed about one answer, or about all. */
    take(id?: string): [string, AnswerChange][] {
        const taken = [...this.changes].filter(([own]) => id === undefined || own === id);
        taken.forEach(([own]) => this.changes.delete(own));
        return taken;
    }
}
