/** Types a field's value can have. Formulas and roll-ups carry the type of their result. */
export const FIELD_TYPES = [
    'Id',
    'Text',
    'TextArea',
    'LongTextArea',
    'Url',
    'Email',
    'Phone',
    'Number',
    'Currency',
    'Percent',
    'Checkbox',
    'Date',
    'DateTime',
    'Picklist',
    'MultiselectPicklist',
    'Lookup',
    'MasterDetail',
    'AutoNumber'
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];
