import { fieldFrom, listedValues, standardField } from './field.ts';
import type { Field } from './field.ts';
import type { MetadataDocument } from '../../org-model/xml/metadata-document.ts';
import { readStandardObjects } from './standard-objects.ts';
import type { XmlElement } from '../../org-model/xml/xml-element.ts';

/** An object as the project and Salesforce together make it. */
export interface OrgObject {
    readonly name: string;
    readonly fields: ReadonlyMap<string, Field>;
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
    field(object: string, path: string): Field | undefined;
    /** The document of a component: `component('CustomPermission', 'Audit_Waive_Hard_Stop')`. */
    component(type: string, name: string): MetadataDocument | undefined;
    /** Names of the components of a type. */
    names(type: string): readonly string[];
    readonly labels: ReadonlyMap<string, Label>;
    /** Objects the project declares or adds to. */
    readonly objects: readonly string[];
}

const SYSTEM_FIELDS: Readonly<Record<string, string>> = {
    Id: 'string',
    IsDeleted: 'boolean',
    Name: 'string',
    CreatedById: 'string',
    CreatedDate: 'DateString',
    LastModifiedById: 'string',
    LastModifiedDate: 'DateString',
    SystemModstamp: 'DateString',
    LastActivityDate: 'DateString',
    LastViewedDate: 'DateString',
    LastReferencedDate: 'DateString',
    OwnerId: 'string'
};
const METADATA_TYPE_FIELDS: Readonly<Record<string, string>> = {
    Id: 'string',
    DeveloperName: 'string',
    MasterLabel: 'string',
    Label: 'string',
    Language: 'string',
    NamespacePrefix: 'string',
    QualifiedApiName: 'string',
    SystemModstamp: 'DateString'
};
const USER_PARENTS: readonly (readonly [string, string])[] = [
    ['Owner', 'User'],
    ['CreatedBy', 'User'],
    ['LastModifiedBy', 'User']
];

const isCustom = (name: string): boolean => /__(?:c|mdt|e|x|b)$/.test(name);
const isMetadataType = (name: string): boolean => name.endsWith('__mdt');

const builtInFields = (object: string, hasOwner: boolean): [string, Field][] => {
    const schema = isMetadataType(object) ? METADATA_TYPE_FIELDS : SYSTEM_FIELDS;
    return Object.entries(schema)
        .filter(([name]) => name !== 'OwnerId' || hasOwner)
        .map(([name, type]) => [name, standardField(object, name, type)]);
};

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

let standardObjects: ReturnType<typeof readStandardObjects> | undefined;

/** Works out objects, fields, relationships and components from the documents; objects are built when asked for. */
export const readOrg = (documents: readonly MetadataDocument[]): Org => {
    const ofType = (type: string): MetadataDocument[] => documents.filter((document) => document.type === type);
    const component = (type: string, name: string): MetadataDocument | undefined =>
        ofType(type).find(({ developerName }) => developerName === name);
    const globalValues = (name: string): ReadonlySet<string> | undefined => {
        const document = component('GlobalValueSet', name);
        return document && listedValues(document.root);
    };
    const fields = ofType('CustomField').map((document) => fieldFrom(document, globalValues));
    const objects = [
        ...new Set([
            ...ofType('CustomObject').map(({ developerName }) => developerName),
            ...fields.map((f) => f.object)
        ])
    ];
    const built = new Map<string, OrgObject | undefined>();

    const build = (name: string): OrgObject | undefined => {
        const standard = isCustom(name) ? undefined : (standardObjects ??= readStandardObjects())(name);
        if (!standard && !objects.includes(name)) {
            return undefined;
        }
        const own = fields.filter(({ object }) => object === name);
        const children = fields
            .filter(({ referenceTo, relationshipName }) => referenceTo === name && relationshipName !== undefined)
            .map(({ object, relationshipName }): [string, string] => [`${relationshipName}__r`, object]);
        const parents = own
            .filter(({ referenceTo }) => referenceTo !== undefined)
            .map((field): [string, string] => [field.name.replace(/__c$/, '__r'), field.referenceTo ?? '']);
        const hasOwner = !own.some(({ type }) => type === 'MasterDetail');
        const inherited = standard
            ? [...standard.fields].map(([field, type]): [string, Field] => [field, standardField(name, field, type)])
            : builtInFields(name, hasOwner);
        return {
            name,
            fields: new Map([...inherited, ...own.map((field): [string, Field] => [field.name, field])]),
            parents: new Map([...(standard?.parents ?? USER_PARENTS), ...parents]),
            children: new Map([...(standard?.children ?? []), ...children])
        };
    };
    const object = (name: string): OrgObject | undefined => {
        if (!built.has(name)) {
            built.set(name, build(name));
        }
        return built.get(name);
    };
    const field = (objectName: string, path: string): Field | undefined => {
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
        objects
    };
};
