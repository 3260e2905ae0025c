import type { ObjectModel } from '../metadata/model.ts';
import { quoted } from './columns.ts';
import type { FieldPath, LookupStep } from './record-query.ts';
import { pathKey } from './record-query.ts';

/** Values of one statement; each is passed beside the text, never inside it. */
export class SqlParameters {
    readonly values: unknown[] = [];

    /** Keeps a value and gives the placeholder for it. @param type Postgres type, a constant of the caller */
    add(value: unknown, type: string): string {
        this.values.push(value);
        return `$${this.values.length}::${type}`;
    }
}

/** Which rows of an object somebody may see. */
export interface Visibility {
    /** A condition on the rows of that alias, or null when all may be seen. */
    condition(object: ObjectModel, alias: string, parameters: SqlParameters): string | null;
    /** What stands for the rows of an object that has no table of its own; null when it has one. */
    rows?(object: ObjectModel, parameters: SqlParameters): string | null;
}

/** For flows, roll-ups and whatever else runs in system context. */
export const EVERYTHING: Visibility = { condition: () => null };

/** The FROM part of a statement: the object and the parents its paths lead to. */
export class FromClause {
    readonly object: ObjectModel;
    readonly alias: string;
    readonly parameters: SqlParameters;
    readonly visibility: Visibility;
    readonly #joins = new Map<string, { readonly alias: string; readonly sql: string }>();

    constructor(object: ObjectModel, alias: string, parameters: SqlParameters, visibility: Visibility) {
        this.object = object;
        this.alias = alias;
        this.parameters = parameters;
        this.visibility = visibility;
    }

    /** The column of a path, joining the parents on the way. A parent that may not be seen reads as blank. */
    column(path: FieldPath): string {
        return `${this.#aliasOf(path.lookups)}.${quoted(path.field.name)}`;
    }

    /** Lookup paths joined so far with the column of their record's id. */
    joinedIds(): { readonly key: string; readonly column: string }[] {
        return [...this.#joins].map(([key, { alias }]) => ({ key, column: `${alias}."Id"` }));
    }

    /** Text of the FROM clause; call it after every column has been asked for. */
    sql(): string {
        const joins = [...this.#joins.values()].map((join) => join.sql).join(' ');
        const rows = this.visibility.rows?.(this.object, this.parameters) ?? quoted(this.object.name);
        return `${rows} AS ${this.alias} ${joins}`;
    }

    /** Deleted and invisible rows are left out. */
    baseCondition(): string {
        const visible = this.visibility.condition(this.object, this.alias, this.parameters);
        return `NOT ${this.alias}."IsDeleted"${visible === null ? '' : ` AND ${visible}`}`;
    }

    #aliasOf(lookups: readonly LookupStep[]): string {
        const last = lookups.at(-1);
        if (last === undefined) {
            return this.alias;
        }
        const key = pathKey(lookups);
        const known = this.#joins.get(key);
        if (known !== undefined) {
            return known.alias;
        }
        const from = this.#aliasOf(lookups.slice(0, -1));
        const alias = `${this.alias}_${this.#joins.size + 1}`;
        const visible = this.visibility.condition(last.target, alias, this.parameters);
        const guard = visible === null ? '' : ` AND ${visible}`;
        const on = `${alias}."Id" = ${from}.${quoted(last.field.name)} AND NOT ${alias}."IsDeleted"${guard}`;
        this.#joins.set(key, { alias, sql: `LEFT JOIN ${quoted(last.target.name)} AS ${alias} ON ${on}` });
        return alias;
    }
}
