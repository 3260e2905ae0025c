import type { Finding } from '../finding.ts';
import type { MetadataDocument } from '../metadata-document.ts';
import type { Org } from '../org.ts';
import { referencesFrom } from '../reference.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../spelling.ts';
import { childNamed, childrenNamed, descendants, textOf } from '../xml-element.ts';
import type { XmlElement } from '../xml-element.ts';

/** What list views and related lists of custom objects call the fields every record has. */
const LIST_COLUMNS: ReadonlySet<string> = new Set([
    'NAME',
    'OBJECT_ID',
    'RECORDTYPE',
    'CREATED_DATE',
    'CREATEDBY_USER',
    'CREATEDBY_USER.ALIAS',
    'LAST_UPDATE',
    'UPDATEDBY_USER',
    'UPDATEDBY_USER.ALIAS',
    'LAST_ACTIVITY'
]);
const OWNER_COLUMNS: ReadonlySet<string> = new Set([
    'OWNER.ALIAS',
    'OWNER.FIRST_NAME',
    'OWNER.LAST_NAME',
    'OWNER_NAME'
]);
/** Columns of standard objects are named by the page they come from: OPPORTUNITY.NAME. */
const STANDARD_COLUMN = /^[A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)*$/;
/** Related lists that are no child relationship of one object. */
const BUILT_IN_LISTS = /^Related(?:EntityHistory|Activity|History|Note|Content|File|Task|Event|ProcessHistory)List$/;
/** Fields of a custom metadata type that only its layout shows. */
const LAYOUT_ONLY_FIELDS: ReadonlySet<string> = new Set(['IsProtected', 'CreatedById', 'LastModifiedById']);
const SEARCH_FIELDS =
    /^(?:customTabListAdditionalFields|lookupDialogsAdditionalFields|lookupPhoneDialogsAdditionalFields|searchFilterFields|searchResultsAdditionalFields)$/;

const checkColumn = (object: string, element: XmlElement, document: MetadataDocument, org: Org): Finding[] => {
    const name = element.text;
    const owner = org.object(object);
    const hasOwner = owner?.fields.has('OwnerId') === true;
    const columns = hasOwner ? new Set([...LIST_COLUMNS, ...OWNER_COLUMNS]) : LIST_COLUMNS;
    const isStandardColumn = object.endsWith('__c') ? columns.has(name) : STANDARD_COLUMN.test(name);
    const isField = owner?.fields.get(name)?.document !== undefined;
    return isField || isStandardColumn
        ? []
        : referencesFrom(document, org).report(
              element,
              `there is no column ${name} on ${object}.${didYouMean(name, [...columns, ...(owner?.fields.keys() ?? [])])}`
          );
};

const checkListView = (document: MetadataDocument, org: Org): Finding[] => [
    ...childrenNamed(document.root, 'columns').flatMap((column) => checkColumn(document.object, column, document, org)),
    ...childrenNamed(document.root, 'filters')
        .flatMap((filter) => childNamed(filter, 'field') ?? [])
        .flatMap((field) => checkColumn(document.object, field, document, org))
];

const requiredOnLayout = (object: string, org: Org): string[] => {
    if (object.endsWith('__mdt')) {
        return ['MasterLabel', 'DeveloperName'];
    }
    const nameField = org.component('CustomObject', object)?.root;
    const typesName = nameField && textOf(childNamed(nameField, 'nameField') ?? nameField, 'type') === 'Text';
    const fields = [...(org.object(object)?.fields.values() ?? [])].filter(
        ({ required, type }) => required || type === 'MasterDetail'
    );
    return [...(typesName ? ['Name'] : []), ...fields.map(({ name }) => name)];
};

const checkRelatedList = (list: XmlElement, object: string, document: MetadataDocument, org: Org): Finding[] => {
    const name = textOf(list, 'relatedList');
    const [child = '', lookup = ''] = name.split('.');
    const to = referencesFrom(document, org);
    if (BUILT_IN_LISTS.test(name) || (!object.includes('__') && lookup === '')) {
        return [];
    }
    const columns = childrenNamed(list, 'fields').flatMap((column) => checkColumn(child, column, document, org));
    return org.field(child, lookup)?.referenceTo === object
        ? columns
        : to.report(list, `${name} is no lookup to ${object}. Write Child_Object__c.Lookup__c.`);
};

const checkLayout = (document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const [object = ''] = document.developerName.split('-');
    const items = [...descendants(document.root)].filter(({ name }) => name === 'layoutItems');
    const fields = items.flatMap((item) => childNamed(item, 'field') ?? []);
    const shown = new Set(fields.map(({ text }) => text));
    return [
        ...to.object(object, document.root),
        ...fields
            .filter(({ text }) => !(object.endsWith('__mdt') && LAYOUT_ONLY_FIELDS.has(text)))
            .flatMap((field) => to.field(object, field.text, field)),
        ...requiredOnLayout(object, org)
            .filter((name) => !shown.has(name))
            .flatMap((name) => to.report(document.root, `leaves out the required field ${name}. Add it.`)),
        ...childrenNamed(document.root, 'relatedLists').flatMap((list) => checkRelatedList(list, object, document, org))
    ];
};

const checkObject = (document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const search = childNamed(document.root, 'searchLayouts');
    const compact = childNamed(document.root, 'compactLayoutAssignment');
    return [
        ...(search?.children ?? [])
            .filter(({ name }) => SEARCH_FIELDS.test(name))
            .flatMap((field) => checkColumn(document.developerName, field, document, org)),
        ...(compact && compact.text !== 'SYSTEM' ? to.component('CompactLayout', compact.text, compact) : [])
    ];
};

/** An error stands beside a field people can enter. */
const checkErrorField = (field: XmlElement, document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const found = org.field(document.object, field.text);
    const isComputed = found?.formula !== undefined || found?.type === 'Summary' || found?.type === 'AutoNumber';
    return isComputed
        ? to.report(field, `${field.text} is computed and takes no error. Name a field people enter, or remove it.`)
        : to.field(document.object, field.text, field);
};

/** List views, layouts, compact layouts and search layouts show fields and related lists that exist. */
export const views: Rule = ({ documents, org }) =>
    documents.flatMap((document) => {
        switch (document.type) {
            case 'ListView':
                return checkListView(document, org);
            case 'Layout':
                return checkLayout(document, org);
            case 'CustomObject':
                return checkObject(document, org);
            case 'CompactLayout':
                return childrenNamed(document.root, 'fields').flatMap((field) =>
                    referencesFrom(document, org).field(document.object, field.text, field)
                );
            case 'ValidationRule':
                return childrenNamed(document.root, 'errorDisplayField').flatMap((field) =>
                    checkErrorField(field, document, org)
                );
            default:
                return [];
        }
    });
