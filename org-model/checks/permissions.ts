import { isComputed } from '../objects/field-model.ts';
import type { Finding } from '../findings/finding.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';
import type { Org } from '../org.ts';
import { referencesFrom } from '../reference.ts';
import type { References } from '../reference.ts';
import type { Check } from './check.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** A right and the rights the platform demands with it. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
    allowCreate: ['allowRead'],
    allowEdit: ['allowRead'],
    allowDelete: ['allowRead', 'allowEdit'],
    viewAllRecords: ['allowRead'],
    modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']
};

const isTrue = (element: XmlElement, name: string): boolean => element.textOf(name) === 'true';

const fieldRights = (permission: XmlElement, org: Org, to: References): Finding[] => {
    const name = permission.textOf('field');
    const [object = '', fieldName = ''] = name.split('.');
    const field = org.field(object, fieldName);
    if (!field) {
        return to.qualifiedField(name, permission);
    }
    if (field.isRequired || (object.endsWith('__c') && !field.isCustom)) {
        return to.report(
            permission,
            `everybody has ${name}, and Salesforce refuses rights on such a field. Remove the entry.`
        );
    }
    return [
        ...(isComputed(field) && isTrue(permission, 'editable')
            ? to.report(permission, `${name} is computed and cannot be edited. Write false.`)
            : []),
        ...(isTrue(permission, 'editable') && !isTrue(permission, 'readable')
            ? to.report(permission, `${name} is editable but not readable. Grant both.`)
            : [])
    ];
};

const objectRights = (permission: XmlElement, all: readonly XmlElement[], org: Org, to: References): Finding[] => {
    const object = permission.textOf('object');
    const demands = Object.entries(NEEDS)
        .filter(([right]) => isTrue(permission, right))
        .flatMap(([right, needed]) =>
            needed
                .filter((other) => !isTrue(permission, other))
                .flatMap((other) => to.report(permission, `${right} on ${object} needs ${other}. Grant it too.`))
        );
    const masters = [...(org.object(object)?.fields.values() ?? [])].filter(({ type }) => type === 'MasterDetail');
    const unreadable = masters
        .map(({ reference }) => reference?.to ?? '')
        .filter((master) => !all.some((other) => other.textOf('object') === master && isTrue(other, 'allowRead')));
    return [
        ...to.object(object, permission),
        ...demands,
        ...(isTrue(permission, 'allowRead') ? unreadable : []).flatMap((master) =>
            to.report(permission, `reading ${object} needs reading its master ${master}. Grant it too.`)
        )
    ];
};

const fieldsWithoutObject = (set: XmlElement, to: References): Finding[] => {
    const readable = new Set(
        set
            .all('objectPermissions')
            .filter((permission) => isTrue(permission, 'allowRead'))
            .map((permission) => permission.textOf('object'))
    );
    return set
        .all('fieldPermissions')
        .filter((permission) => isTrue(permission, 'readable'))
        .filter((permission) => !readable.has(permission.textOf('field').split('.')[0] ?? ''))
        .filter((permission) => /__c\./.test(permission.textOf('field')))
        .flatMap((permission) =>
            to.report(
                permission,
                `grants ${permission.textOf('field')} without reading its object. Add the object permission.`
            )
        );
};

const checkSet = (document: MetadataDocument, org: Org): Finding[] => {
    const { root } = document;
    const to = referencesFrom(document, org);
    const objectPermissions = root.all('objectPermissions');
    const named = (element: string, child: string, type: string): Finding[] =>
        root.all(element).flatMap((entry) => to.component(type, entry.textOf(child), entry));
    return [
        ...root.all('fieldPermissions').flatMap((permission) => fieldRights(permission, org, to)),
        ...objectPermissions.flatMap((permission) => objectRights(permission, objectPermissions, org, to)),
        ...fieldsWithoutObject(root, to),
        ...named('customPermissions', 'name', 'CustomPermission'),
        ...named('flowAccesses', 'flow', 'Flow'),
        ...named('customMetadataTypeAccesses', 'name', 'CustomObject'),
        ...named('classAccesses', 'apexClass', 'ApexClass'),
        ...root
            .all('applicationVisibilities')
            .flatMap((entry) =>
                entry.textOf('application').startsWith('standard__')
                    ? []
                    : to.component('CustomApplication', entry.textOf('application'), entry)
            ),
        ...root.all('tabSettings').flatMap((entry) => {
            const tab = entry.textOf('tab');
            return tab.startsWith('standard-') ? [] : to.component('CustomTab', tab, entry);
        })
    ];
};

/** Permission sets refer to what exists and grant nothing the platform refuses to grant. */
export const permissions: Check = ({ documents, org }) =>
    documents.filter(({ type }) => type === 'PermissionSet').flatMap((document) => checkSet(document, org));
