/** What a value of a formula is. `none` is NULL, `unknown` is what cannot be told from here. */
export type ValueType =
    | 'text'
    | 'number'
    | 'checkbox'
    | 'date'
    | 'datetime'
    | 'time'
    | 'picklist'
    | 'multiselect'
    | 'longtext'
    | 'location'
    | 'none'
    | 'unknown';

const BY_FIELD_TYPE: Readonly<Record<string, ValueType>> = {
    AutoNumber: 'text',
    Checkbox: 'checkbox',
    Currency: 'number',
    Date: 'date',
    DateTime: 'datetime',
    Email: 'text',
    EncryptedText: 'text',
    Html: 'longtext',
    Location: 'location',
    LongTextArea: 'longtext',
    Lookup: 'text',
    MasterDetail: 'text',
    MultiselectPicklist: 'multiselect',
    Number: 'number',
    Percent: 'number',
    Phone: 'text',
    Picklist: 'picklist',
    Text: 'text',
    TextArea: 'text',
    Time: 'time',
    Url: 'text'
};

/** What a formula reads from a field of that `FieldType`. */
export const valueTypeOf = (fieldType: string): ValueType => BY_FIELD_TYPE[fieldType] ?? 'unknown';

/** Whether one may stand where the other is expected: the same, or one of them says nothing. */
export const agree = (left: ValueType, right: ValueType): boolean =>
    left === right || [left, right].some((type) => type === 'none' || type === 'unknown');

/** The more telling of several that agree. */
export const common = (types: readonly ValueType[]): ValueType =>
    types.find((type) => type !== 'none' && type !== 'unknown') ?? types[0] ?? 'unknown';
