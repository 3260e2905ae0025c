import type { ObjectModel } from '../../metadata/model.ts';
import type { Row } from '../../metadata/values.ts';
import type { SaveContext } from '../save-context.ts';
import { holds } from './comparisons.ts';
import { typedText } from './flow-data.ts';
import type { ReadyFilter } from './interview.ts';

/** Whether a row meets the filters of a Get or an Update. */
export const matches = (row: Row, filters: readonly ReadyFilter[], logic: 'and' | 'or'): boolean => {
    const results = filters.map(({ field, operator, value }) =>
        operator === 'IsChanged' ? false : holds(operator, row[field] ?? null, value)
    );
    return logic === 'and' ? results.every(Boolean) : results.some(Boolean);
};

const metadataRows = (context: SaveContext, object: ObjectModel): Row[] =>
    (context.model.customMetadata.get(object.name) ?? []).map((record) => {
        const row: Row = {
            Id: record.developerName,
            DeveloperName: record.developerName,
            MasterLabel: record.label,
            Label: record.label,
            QualifiedApiName: record.developerName
        };
        for (const field of object.fields.values()) {
            if (field.isCustom) {
                row[field.name] = typedText(field.type, record.values.get(field.name));
            }
        }
        return row;
    });

/** Rows any of the filters can match: narrowed by an id or lookup they all compare, all rows otherwise. */
export const candidates = async (
    context: SaveContext,
    object: ObjectModel,
    all: readonly (readonly ReadyFilter[])[],
    logic: 'and' | 'or'
): Promise<Row[]> => {
    if (object.kind === 'customMetadata') {
        return metadataRows(context, object);
    }
    const key = all[0]?.find(({ field, operator }) => {
        const model = object.fields.get(field);
        return operator === 'EqualTo' && (model?.reference != null || model?.type === 'Id');
    });
    if (key === undefined || logic === 'or') {
        return [...(await context.store.all(object)).values()].filter((row) => row['IsDeleted'] !== true);
    }
    const values = all.flatMap((filters) => {
        const value = filters.find((filter) => filter.field === key.field && filter.operator === 'EqualTo')?.value;
        return typeof value === 'string' ? [value] : [];
    });
    return [...(await context.store.whereIn(object, key.field, [...new Set(values)])).values()];
};
