import type { MetadataDocument } from '../../org-model/xml/metadata-document.ts';
import type { XmlElement } from '../../org-model/xml/xml-element.ts';

/** A field of an object, custom or standard. */
export interface Field {
    readonly object: string;
    readonly name: string;
    /** `FieldType` of the Metadata API: Text, Number, Summary... For a formula the type it returns. */
    readonly type: string;
    /** The file that declares it; undefined for a field Salesforce brings. */
    readonly document: MetadataDocument | undefined;
    /** The formula's text, when it is a formula field. */
    readonly formula: string | undefined;
    /** Object a lookup or master-detail field leads to. */
    readonly referenceTo: string | undefined;
    /** Name of the relationship downwards, without `__r`. */
    readonly relationshipName: string | undefined;
    readonly required: boolean;
    /** Values of a picklist, or undefined where they are not in the project. */
    readonly values: ReadonlySet<string> | undefined;
}

/** Looks up the values of a global value set by its name. */
export type ValueSetValues = (name: string) => ReadonlySet<string> | undefined;

const filled = (text: string): string | undefined => (text === '' ? undefined : text);

/** The values a `GlobalValueSet` or a `valueSetDefinition` lists. */
export const listedValues = (element: XmlElement): Set<string> =>
    new Set([...element.all('customValue'), ...element.all('value')].map((value) => value.textOf('fullName')));

const picklistValues = (field: XmlElement, global: ValueSetValues): ReadonlySet<string> | undefined => {
    const valueSet = field.child('valueSet');
    const definition = valueSet && valueSet.child('valueSetDefinition');
    if (definition) {
        return listedValues(definition);
    }
    return valueSet && global(valueSet.textOf('valueSetName'));
};

/** Reads a `CustomField` document. */
export const fieldFrom = (document: MetadataDocument, global: ValueSetValues): Field => ({
    object: document.object,
    name: document.developerName,
    type: document.root.textOf('type'),
    document,
    formula: filled(document.root.textOf('formula')),
    referenceTo: filled(document.root.textOf('referenceTo')),
    relationshipName: filled(document.root.textOf('relationshipName')),
    required: document.root.textOf('required') === 'true',
    values: picklistValues(document.root, global)
});

/** A field Salesforce brings, by the type its schema gives it. */
export const standardField = (object: string, name: string, schemaType: string): Field => ({
    object,
    name,
    type: { boolean: 'Checkbox', number: 'Number', DateString: 'DateTime' }[schemaType] ?? 'Text',
    document: undefined,
    formula: undefined,
    referenceTo: undefined,
    relationshipName: undefined,
    required: false,
    values: undefined
});
