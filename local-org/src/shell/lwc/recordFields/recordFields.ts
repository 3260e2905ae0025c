import type { FieldRepresentation, ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import type { FieldValue, RecordRepresentation } from 'lightning/uiRecordApi';

/** A field as the org describes it, with what only the shell looks at. */
export interface DescribedField extends FieldRepresentation {
    readonly scale: number;
    readonly relationshipName: string | null;
    readonly referenceToInfos: readonly { readonly apiName: string }[];
}

/** How a value shows. */
export type FieldKind =
    | 'text'
    | 'longText'
    | 'number'
    | 'currency'
    | 'percent'
    | 'date'
    | 'dateTime'
    | 'boolean'
    | 'url'
    | 'email'
    | 'phone'
    | 'record';

/** A field's value, ready to be drawn. */
export interface FieldView {
    readonly name: string;
    readonly label: string;
    readonly help: string | null;
    readonly kind: FieldKind;
    readonly value: unknown;
    /** Decimals of a number. */
    readonly scale: number;
    /** Where a record's name leads; null for other values. */
    readonly address: string | null;
}

const KINDS: Readonly<Record<string, FieldKind>> = {
    Boolean: 'boolean',
    Currency: 'currency',
    Date: 'date',
    DateTime: 'dateTime',
    Double: 'number',
    Int: 'number',
    Email: 'email',
    Percent: 'percent',
    Phone: 'phone',
    Reference: 'record',
    TextArea: 'longText',
    Url: 'url'
};

/** The description of a field; undefined for one that the user may not read. */
export const describedField = (info: ObjectInfoRepresentation, name: string): DescribedField | undefined =>
    info.fields[name] as DescribedField | undefined;

/** The kind of value that a field holds. */
export const kindOf = (field: DescribedField): FieldKind => KINDS[field.dataType] ?? 'text';

/** What to call a field: of a lookup the record it leads to, not the id it holds. */
export const labelOf = (field: DescribedField): string =>
    field.referenceToInfos.length > 0 ? field.label.replace(/ ID$/, '') : field.label;

const referencePath = (field: DescribedField): string | null =>
    field.referenceToInfos.length > 0 && field.relationshipName ? `${field.relationshipName}.Name` : null;

/** The object's own field behind a column; undefined when the user may not read it. */
export const columnField = (info: ObjectInfoRepresentation, column: string): DescribedField | undefined => {
    const [first = '', ...rest] = column.split('.');
    return rest.length === 0
        ? describedField(info, first)
        : (Object.values(info.fields) as DescribedField[]).find(({ relationshipName }) => relationshipName === first);
};

/** What to ask getRecord for to show these fields: of each lookup the record's name too. */
export const requestedFields = (info: ObjectInfoRepresentation, names: readonly string[]): string[] =>
    names.flatMap((name) => {
        const field = describedField(info, name);
        const path = field && referencePath(field);
        return field ? [`${info.apiName}.${name}`, ...(path ? [`${info.apiName}.${path}`] : [])] : [];
    });

const recordView = (field: DescribedField, id: unknown, name: unknown): Pick<FieldView, 'value' | 'address'> => {
    const [target] = field.referenceToInfos;
    const isShown = typeof id === 'string' && target !== undefined;
    return { value: name ?? id, address: isShown ? `/lightning/r/${target.apiName}/${id}/view` : null };
};

const viewOf = (field: DescribedField, value: unknown, relatedName: unknown): FieldView => {
    const kind = kindOf(field);
    return {
        name: field.apiName,
        label: labelOf(field),
        help: field.inlineHelpText,
        kind,
        scale: field.scale,
        ...(kind === 'record' ? recordView(field, value, relatedName) : { value, address: null })
    };
};

const nestedName = (related: FieldValue | undefined): unknown =>
    (related?.value as RecordRepresentation | null | undefined)?.fields.Name?.value;

/** A field of a record that getRecord gave; null when the user may not read it. */
export const fieldOfRecord = (
    info: ObjectInfoRepresentation,
    record: RecordRepresentation,
    name: string
): FieldView | null => {
    const field = describedField(info, name);
    const held = record.fields[name];
    if (!field || !held) {
        return null;
    }
    return viewOf(field, held.value, nestedName(record.fields[field.relationshipName ?? '']));
};

/** A record as a query answers: values by name, related records nested. */
export interface QueriedRecord {
    readonly Id: string;
    readonly [field: string]: unknown;
}

const nested = (record: unknown, name: string): unknown =>
    typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[name] : undefined;

/**
 * A column of a queried record: a field, or a path such as `Owner.Name`, which shows as the record it leads to.
 * @returns null when the user may not read it
 */
export const fieldOfRow = (info: ObjectInfoRepresentation, record: QueriedRecord, column: string): FieldView | null => {
    const field = columnField(info, column);
    if (!field) {
        return null;
    }
    const related = nested(record, field.relationshipName ?? '');
    const view = viewOf(field, record[field.apiName], nested(related, 'Name'));
    const isOwnName = column === 'Name';
    return isOwnName ? { ...view, kind: 'record', address: `/lightning/r/${info.apiName}/${record.Id}/view` } : view;
};
