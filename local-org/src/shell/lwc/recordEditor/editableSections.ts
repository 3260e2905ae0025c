import type { ObjectInfoRepresentation, PicklistValuesCollection } from 'lightning/uiObjectInfoApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { PageField, PageSection } from '../../../metadata/pages/page-model';
import { describedField, kindOf, labelOf } from '../recordFields/recordFields';
import type { DescribedField, FieldKind } from '../recordFields/recordFields';

/** A field of the form. */
export interface EditableField {
    readonly name: string;
    readonly label: string;
    readonly help: string | null;
    readonly kind: FieldKind | 'picklist' | 'multiPicklist';
    readonly value: unknown;
    readonly isRequired: boolean;
    readonly scale: number;
    readonly length: number;
    readonly options: readonly { readonly label: string; readonly value: string }[];
    /** Object that a lookup leads to. */
    readonly target: string | null;
    /** Why the org refused the value; empty when it did not. */
    readonly error: string;
}

export interface EditableSection {
    readonly label: string;
    readonly key: string;
    readonly fields: readonly EditableField[];
}

export interface FormState {
    readonly layout: readonly PageSection[];
    readonly info: ObjectInfoRepresentation;
    readonly picklists: PicklistValuesCollection;
    /** The record as it is saved; none for a new one. */
    readonly record: RecordRepresentation | undefined;
    readonly changes: Readonly<Record<string, unknown>>;
    readonly errors: Readonly<Record<string, string>>;
}

const kindInForm = (field: DescribedField): EditableField['kind'] => {
    if (field.dataType === 'Picklist') {
        return 'picklist';
    }
    return field.dataType === 'MultiPicklist' ? 'multiPicklist' : kindOf(field);
};

const editableField = (item: PageField, state: FormState): EditableField[] => {
    const { info, picklists, record, changes, errors } = state;
    const field = describedField(info, item.field);
    const isOpen = field && (record ? field.updateable : field.createable) && item.behavior !== 'readonly';
    if (!field || !isOpen || (record && !record.fields[field.apiName])) {
        return [];
    }
    const picklist = picklists.picklistFieldValues[field.apiName];
    const saved = record ? record.fields[field.apiName]?.value : picklist?.defaultValue?.value;
    const isChanged = Object.hasOwn(changes, field.apiName);
    return [
        {
            name: field.apiName,
            label: labelOf(field),
            help: field.inlineHelpText,
            kind: kindInForm(field),
            value: isChanged ? changes[field.apiName] : saved,
            isRequired: field.required || item.behavior === 'required',
            scale: field.scale,
            length: field.length,
            options: (picklist?.values ?? []).map(({ label, value }) => ({ label, value })),
            target: field.referenceToInfos[0]?.apiName ?? null,
            error: errors[field.apiName] ?? ''
        }
    ];
};

/** The fields of a page layout that the user may edit, section by section. */
export const editableSections = (state: FormState): EditableSection[] =>
    state.layout
        .map(({ label, columns }, index) => ({
            label,
            key: `${index} ${label}`,
            fields: columns.flatMap((column) => column.flatMap((item) => (item ? editableField(item, state) : [])))
        }))
        .filter(({ fields }) => fields.length > 0);
