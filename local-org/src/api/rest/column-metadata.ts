import type { FieldPath, RecordQuery } from '../../database/index.ts';
import type { FieldModel } from '../../metadata/model.ts';
import type { AggregateColumn } from '../soql/aggregate-queries.ts';
import type { CompiledSoql } from '../soql/compile-soql.ts';

interface Column {
    readonly aggregate: boolean;
    readonly apexType: string;
    readonly booleanType: boolean;
    readonly columnName: string;
    readonly custom: boolean;
    readonly displayName: string;
    readonly foreignKeyName: string | null;
    readonly insertable: boolean;
    readonly joinColumns: Column[];
    readonly numberType: boolean;
    readonly textType: boolean;
    readonly updatable: boolean;
}

const isNumber = (field: FieldModel): boolean => ['Number', 'Currency', 'Percent'].includes(field.type);

const column = (name: string, parts: Partial<Column> = {}): Column => ({
    aggregate: false,
    apexType: 'String',
    booleanType: false,
    columnName: name,
    custom: name.endsWith('__c') || name.endsWith('__r'),
    displayName: name,
    foreignKeyName: null,
    insertable: false,
    joinColumns: [],
    numberType: false,
    textType: false,
    updatable: false,
    ...parts
});

const fieldColumn = (field: FieldModel): Column =>
    column(field.name, {
        booleanType: field.type === 'Checkbox',
        numberType: isNumber(field),
        textType: !isNumber(field) && field.type !== 'Checkbox'
    });

const addPath = (columns: Column[], { lookups, field }: FieldPath): void => {
    let at = columns;
    for (const step of lookups) {
        const name = step.field.reference?.traversal ?? '';
        const existing = at.find((item) => item.columnName === name);
        const parent = existing ?? column(name, { foreignKeyName: step.field.name, joinColumns: [] });
        if (existing === undefined) {
            at.push(parent);
        }
        at = parent.joinColumns;
    }
    at.push(fieldColumn(field));
};

const recordColumns = (query: RecordQuery): Column[] => {
    const columns: Column[] = [];
    query.fields.forEach((path) => addPath(columns, path));
    const lists = query.children.map((child) =>
        column(child.key, { aggregate: true, joinColumns: recordColumns(child.query) })
    );
    return [...columns, ...lists];
};

const aggregateColumn = (given: AggregateColumn): Column => {
    const names = { columnName: given.alias, displayName: given.alias };
    return 'path' in given
        ? { ...fieldColumn(given.path.field), ...names }
        : column(given.alias, { aggregate: true, numberType: true });
};

/** The answer to a query with `columns=true`: what the CLI needs to print a table. */
export const columnMetadata = (compiled: CompiledSoql): Record<string, unknown> => {
    const object = compiled.kind === 'count' ? compiled.selection.object : compiled.query.object;
    const columns =
        compiled.kind === 'records'
            ? recordColumns(compiled.query)
            : compiled.kind === 'aggregate'
              ? compiled.columns.map(aggregateColumn)
              : [];
    return {
        columnMetadata: columns,
        entityName: object.name,
        groupBy: compiled.kind === 'aggregate',
        idSelected: true,
        keyPrefix: null
    };
};
