import type { FieldModel } from './objects/field-model.ts';
import { metadataTypeFields } from './objects/object-reader.ts';
import type { DeclaredObjects } from './objects/read-objects.ts';
import { systemField, systemFields } from './objects/system-fields.ts';
import type { MetadataDocument } from './xml/metadata-document.ts';
import type { XmlElement } from './xml/xml-element.ts';

/** An object as the project and Salesforce together make it. */
export interface OrgObject {
    readonly name: string;
    readonly fields: ReadonlyMap<string, FieldModel>;
    /** Relationship upwards (`Vendor_Evaluation__r`, `Owner`) to the object it leads to. */
    readonly parents: ReadonlyMap<string, string>;
    /** Relationship downwards (`Audit_Answers__r`) to the object it leads to. */
    readonly children: ReadonlyMap<string, string>;
}

/** A custom label and where it is declared. */
export interface Label {
    readonly document: MetadataDocument;
    readonly element: XmlElement;
}

/** What exists once the project is deployed to an org that has nothing else. */
export interface Org {
    object(name: string): OrgObject | undefined;
    /** A field by path: `Rating__c`, or across relationships `Vendor_Evaluation__r.Owner.Name`. */
    field(object: string, path: string): FieldModel | undefined;
    /** The document of a component: `component('CustomPermission', 'Audit_Waive_Hard_Stop')`. */
    component(type: string, name: string): MetadataDocument | undefined;
    /** Names of the components of a type. */
    names(type: string): readonly string[];
    readonly labels: ReadonlyMap<string, Label>;
    /** Objects the project declares or adds to. */
    readonly objects: readonly string[];
}

/** What Salesforce brings of an object, whatever a project says. */
export type PlatformObject = Omit<OrgObject, 'name'>;

const labelsIn = (documents: readonly MetadataDocument[]): Map<string, Label> =>
    new Map(
        documents
            .filter(({ type }) => type === 'CustomLabels')
            .flatMap((document) =>
                document.root
                    .all('labels')
                    .map((element): [string, Label] => [element.textOf('fullName'), { document, element }])
            )
    );

/** Fields of an object of the project that has no file here to say more. */
const fieldsOfEveryObject = (object: string, hasOwner: boolean): FieldModel[] =>
    object.endsWith('__mdt')
        ? metadataTypeFields(object)
        : [...systemFields(object, hasOwner), systemField(object, 'Name', 'Name', 'Text')];

/** Relationships downwards, from the fields that lead to an object. */
const childrenOf = (name: string, declared: DeclaredObjects): [string, string][] =>
    [...declared.fields.values()]
        .flat()
        .flatMap(({ object, reference }): [string, string][] =>
            reference?.to === name && reference.childRelationship !== null
                ? [[reference.childRelationship, object]]
                : []
        );

/**
 * Puts an object together; undefined for one that neither the project nor Salesforce knows.
 * @param brought what Salesforce brings of it
 */
const buildObject = (
    name: string,
    declared: DeclaredObjects,
    brought: PlatformObject | undefined
): OrgObject | undefined => {
    const isStandard = brought?.fields.has('Id') === true;
    if (!isStandard && !declared.objects.has(name) && !declared.fields.has(name)) {
        return undefined;
    }
    const own = declared.fields.get(name) ?? [];
    const hasOwner = !own.some(({ type }) => type === 'MasterDetail');
    const inherited = isStandard
        ? []
        : (declared.objects.get(name)?.fields.values() ?? fieldsOfEveryObject(name, hasOwner));
    const fields = new Map(
        [...(brought?.fields.values() ?? []), ...inherited, ...own].map((field): [string, FieldModel] => [
            field.name,
            field
        ])
    );
    const parents = [...fields.values()].flatMap(({ reference }): [string, string][] =>
        reference === null ? [] : [[reference.traversal, reference.to]]
    );
    return {
        name,
        fields,
        parents: new Map([...(brought?.parents ?? []), ...parents]),
        children: new Map([...(brought?.children ?? []), ...childrenOf(name, declared)])
    };
};

/**
 * Works out objects, fields, relationships and components from the documents; objects are built when asked for.
 * @param platform what Salesforce brings of an object besides; undefined for an object it does not know
 */
export const readOrg = (
    documents: readonly MetadataDocument[],
    declared: DeclaredObjects,
    platform: (object: string) => PlatformObject | undefined
): Org => {
    const ofType = (type: string): MetadataDocument[] => documents.filter((document) => document.type === type);
    const component = (type: string, name: string): MetadataDocument | undefined =>
        ofType(type).find(({ developerName }) => developerName === name);
    const built = new Map<string, OrgObject | undefined>();

    const object = (name: string): OrgObject | undefined => {
        if (!built.has(name)) {
            built.set(name, buildObject(name, declared, platform(name)));
        }
        return built.get(name);
    };
    const field = (objectName: string, path: string): FieldModel | undefined => {
        const [step = '', ...rest] = path.split('.');
        const owner = object(objectName);
        if (rest.length === 0) {
            return owner?.fields.get(step);
        }
        const parent = owner?.parents.get(step);
        return parent === undefined ? undefined : field(parent, rest.join('.'));
    };
    return {
        object,
        field,
        component,
        names: (type) => ofType(type).map(({ developerName }) => developerName),
        labels: labelsIn(documents),
        objects: [...new Set([...declared.objects.keys(), ...declared.fields.keys()])]
    };
};
