import { errorFields } from '../../../org-model/checks/error-fields.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { checkColumn } from '../pages/list-column.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Related lists that are no child relationship of one object. */
const BUILT_IN_LISTS = /^Related(?:EntityHistory|Activity|History|Note|Content|File|Task|Event|ProcessHistory)List$/;
/** Fields of a custom metadata type that only its layout shows. */
const LAYOUT_ONLY_FIELDS: ReadonlySet<string> = new Set(['IsProtected', 'CreatedById', 'LastModifiedById']);
const SEARCH_FIELDS =
    /^(?:customTabListAdditionalFields|lookupDialogsAdditionalFields|lookupPhoneDialogsAdditionalFields|searchFilterFields|searchResultsAdditionalFields)$/;

const checkListView = (document: MetadataDocument, org: Org): Finding[] => [
    ...document.root.all('columns').flatMap((column) => checkColumn(document.object, column, document, org)),
    ...document.root
        .all('filters')
        .flatMap((filter) => filter.child('field') ?? [])
        .flatMap((field) => checkColumn(document.object, field, document, org))
];

const requiredOnLayout = (object: string, org: Org): string[] => {
    if (object.endsWith('__mdt')) {
        return ['MasterLabel', 'DeveloperName'];
    }
    const nameField = org.component('CustomObject', object)?.root;
    const typesName = nameField && (nameField.child('nameField') ?? nameField).textOf('type') === 'Text';
    const fields = [...(org.object(object)?.fields.values() ?? [])].filter(
        ({ isCustom, isRequired }) => isCustom && isRequired
    );
    return [...(typesName ? ['Name'] : []), ...fields.map(({ name }) => name)];
};

const checkRelatedList = (list: XmlElement, object: string, document: MetadataDocument, org: Org): Finding[] => {
    const name = list.textOf('relatedList');
    const [child = '', lookup = ''] = name.split('.');
    const to = referencesFrom(document, org);
    if (BUILT_IN_LISTS.test(name) || (!object.includes('__') && lookup === '')) {
        return [];
    }
    const columns = list.all('fields').flatMap((column) => checkColumn(child, column, document, org));
    return org.field(child, lookup)?.reference?.to === object
        ? columns
        : to.report(list, `${name} is no lookup to ${object}. Write Child_Object__c.Lookup__c.`);
};

const checkLayout = (document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const [object = ''] = document.developerName.split('-');
    const items = [...document.root.descendants()].filter(({ name }) => name === 'layoutItems');
    const fields = items.flatMap((item) => item.child('field') ?? []);
    const shown = new Set(fields.map(({ text }) => text));
    return [
        ...to.object(object, document.root),
        ...fields
            .filter(({ text }) => !(object.endsWith('__mdt') && LAYOUT_ONLY_FIELDS.has(text)))
            .flatMap((field) => to.field(object, field.text, field)),
        ...requiredOnLayout(object, org)
            .filter((name) => !shown.has(name))
            .flatMap((name) => to.report(document.root, `leaves out the required field ${name}. Add it.`)),
        ...document.root.all('relatedLists').flatMap((list) => checkRelatedList(list, object, document, org))
    ];
};

const checkObject = (document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const search = document.root.child('searchLayouts');
    const compact = document.root.child('compactLayoutAssignment');
    return [
        ...(search?.children ?? [])
            .filter(({ name }) => SEARCH_FIELDS.test(name))
            .flatMap((field) => checkColumn(document.developerName, field, document, org)),
        ...(compact && compact.text !== 'SYSTEM' ? to.component('CompactLayout', compact.text, compact) : [])
    ];
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
                return document.root
                    .all('fields')
                    .flatMap((field) => referencesFrom(document, org).field(document.object, field.text, field));
            case 'ValidationRule':
                return errorFields({ documents: [document], org });
            default:
                return [];
        }
    });
