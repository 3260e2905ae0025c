import { RecordView } from '../formula/index.ts';
import type { ObjectModel } from '../metadata/model.ts';
import { findLookup } from '../metadata/names.ts';
import type { Row } from '../metadata/values.ts';
import type { SaveContext } from './save-context.ts';

/** Rows that lookups lead to, loaded ahead because formulas do not wait. */
export class LoadedParents {
    readonly #rows = new Map<string, Map<string, Row>>();
    readonly #context: SaveContext;

    constructor(context: SaveContext) {
        this.#context = context;
    }

    /** Loads what a path such as `Opportunity__r.Account` leads to from these rows, one statement a step. */
    async load(object: ObjectModel, rows: readonly Row[], path: string): Promise<void> {
        const [step = '', ...rest] = path.split('.');
        const lookup = findLookup(object, step);
        const target = lookup?.reference == null ? undefined : this.#context.model.objects.get(lookup.reference.to);
        if (lookup === null || target === undefined) {
            return;
        }
        const known = this.#rows.get(target.name) ?? new Map<string, Row>();
        this.#rows.set(target.name, known);
        const ids = [...new Set(rows.map((row) => row[lookup.name]).filter((id) => typeof id === 'string'))];
        const missing = ids.filter((id) => !known.has(id));
        if (missing.length > 0) {
            (await this.#context.store.byIds(target, missing)).forEach((row, id) => known.set(id, row));
        }
        if (rest.length > 0) {
            const next = ids.map((id) => known.get(id)).filter((row) => row !== undefined);
            await this.load(target, next, rest.join('.'));
        }
    }

    /** A row as formulas see it, its loaded parents included. */
    view(object: ObjectModel, row: Row): RecordView {
        const context = this.#context;
        return new RecordView(object, row, {
            asker: context.asker,
            now: context.now,
            formulasOf: (name) => context.automation.get(name)?.formulas ?? new Map(),
            parentOf: (from, child, traversal) => {
                const reference = findLookup(from, traversal);
                const id = reference === null ? null : child[reference.name];
                const target =
                    reference?.reference == null ? undefined : context.model.objects.get(reference.reference.to);
                const found = target === undefined ? undefined : this.#rows.get(target.name)?.get(String(id));
                return target === undefined || found === undefined ? null : { object: target, row: found };
            }
        });
    }
}

/** Loads every parent that the rules and flows of an object read through. */
export const loadParents = async (
    context: SaveContext,
    object: ObjectModel,
    rows: readonly Row[]
): Promise<LoadedParents> => {
    const parents = new LoadedParents(context);
    for (const path of context.automationOf(object).parentPaths) {
        await parents.load(object, rows, path);
    }
    return parents;
};
