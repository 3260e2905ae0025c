import { columnTypeOf, fromColumn, quoted, SqlParameters } from '../database/index.ts';
import type { FieldModel, ObjectModel, SummaryModel } from '../metadata/model.ts';
import type { FieldValue, Row } from '../metadata/values.ts';
import { Exact, isSameValue } from '../metadata/values.ts';
import type { RollUpGroup } from './compiled.ts';
import type { SaveContext } from './save-context.ts';

const filterSql = (child: ObjectModel, summary: SummaryModel, parameters: SqlParameters): string => {
    const parts = summary.filters.map(({ field: name, operation, value }) => {
        const field = child.fields.get(name);
        const type = field === undefined ? 'text' : columnTypeOf(field);
        const given = value === '' ? null : type === 'boolean' ? String(value).toLowerCase() === 'true' : value;
        const right = parameters.add(given, type);
        const comparison = operation === 'equals' ? 'IS NOT DISTINCT FROM' : 'IS DISTINCT FROM';
        return `${quoted(name)} ${comparison} ${right}`;
    });
    return parts.length === 0 ? '' : ` FILTER (WHERE ${parts.join(' AND ')})`;
};

const measureSql = (child: ObjectModel, field: FieldModel, parameters: SqlParameters): string => {
    const summary = field.summary;
    if (summary === null) {
        throw new Error(`${field.name} is no roll-up`);
    }
    const of = summary.summarized === null ? '*' : quoted(summary.summarized);
    const measure = `${summary.operation}(${of})${filterSql(child, summary, parameters)}`;
    return summary.operation === 'sum' ? `COALESCE(${measure}, 0)` : measure;
};

const emptyValue = (field: FieldModel): FieldValue =>
    field.summary?.operation === 'count' || field.summary?.operation === 'sum' ? new Exact(0) : null;

/** Computes all roll-ups of one group for these parents in one statement. */
const computed = async (
    context: SaveContext,
    child: ObjectModel,
    group: RollUpGroup,
    parentIds: readonly string[]
): Promise<Map<string, Row>> => {
    const parameters = new SqlParameters();
    const key = quoted(group.foreignKey.name);
    const list = group.fields.map((field, index) => `${measureSql(child, field, parameters)} AS r${index}`).join(', ');
    const rows = await context.sql.query(
        `SELECT ${key} AS parent, ${list} FROM ${quoted(child.name)}
         WHERE ${key} = ANY(${parameters.add([...parentIds], 'text[]')}) AND NOT "IsDeleted" GROUP BY ${key}`,
        parameters.values
    );
    const found = new Map(rows.map((row) => [String(row['parent']), row]));
    return new Map(
        parentIds.map((id) => {
            const row = found.get(id);
            const values = group.fields.map((field, index): [string, FieldValue] => [
                field.name,
                row === undefined ? emptyValue(field) : fromColumn(row[`r${index}`])
            ]);
            return [id, Object.fromEntries(values)];
        })
    );
};

/** Parents whose roll-ups differ from what is stored, with their new values. */
export const changedRollUps = async (
    context: SaveContext,
    child: ObjectModel,
    group: RollUpGroup,
    parentIds: readonly string[]
): Promise<Map<string, { readonly before: Row; readonly changes: Row }>> => {
    const stored = await context.store.byIds(group.parent, parentIds);
    const present = parentIds.filter((id) => stored.get(id)?.['IsDeleted'] === false);
    const values = present.length === 0 ? new Map<string, Row>() : await computed(context, child, group, present);
    const changed = new Map<string, { readonly before: Row; readonly changes: Row }>();
    for (const [id, changes] of values) {
        const before = stored.get(id);
        if (before !== undefined && Object.keys(changes).some((name) => !isSameValue(before[name], changes[name]))) {
            changed.set(id, { before, changes });
        }
    }
    return changed;
};
