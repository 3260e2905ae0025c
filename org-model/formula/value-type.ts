import type { FieldType } from '../objects/field-types.ts';

/** What a value of a formula is. `none` is NULL, `unknown` is what cannot be told from here. */
export type ValueType =
    'text' | 'number' | 'checkbox' | 'date' | 'datetime' | 'picklist' | 'multiselect' | 'none' | 'unknown';

const BY_FIELD_TYPE: Readonly<Record<FieldType, ValueType>> = {
    AutoNumber: 'text',
    Checkbox: 'checkbox',
    Currency: 'number',
    Date: 'date',
    DateTime: 'datetime',
    Email: 'text',
    Id: 'text',
    LongTextArea: 'text',
    Lookup: 'text',
    MasterDetail: 'text',
    MultiselectPicklist: 'multiselect',
    Number: 'number',
    Percent: 'number',
    Phone: 'text',
    Picklist: 'picklist',
    Text: 'text',
    TextArea: 'text',
    Url: 'text'
};

/** What a formula reads from a field of that type; `unknown` for a type that no field of the package has. */
export const valueTypeOf = (fieldType: string): ValueType =>
    Object.hasOwn(BY_FIELD_TYPE, fieldType) ? BY_FIELD_TYPE[fieldType as FieldType] : 'unknown';

/** Whether one may stand where the other is expected: the same, or one of them says nothing. */
export const agree = (left: ValueType, right: ValueType): boolean =>
    left === right || [left, right].some((type) => type === 'none' || type === 'unknown');

/** The more telling of several that agree. */
export const common = (types: readonly ValueType[]): ValueType =>
    types.find((type) => type !== 'none' && type !== 'unknown') ?? types[0] ?? 'unknown';
