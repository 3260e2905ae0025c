import type { Org } from '../org.ts';
import { didYouMean } from '../findings/spelling.ts';
import { valueTypeOf } from '../formula/value-type.ts';
import type { ValueType } from '../formula/value-type.ts';

type Resolution = ValueType | { readonly problem: string };

const OBJECT_OF_GLOBAL: Readonly<Record<string, string>> = {
    $User: 'User',
    $Profile: 'Profile',
    $UserRole: 'UserRole',
    $Organization: 'Organization'
};

const missing = (what: string, name: string, known: Iterable<string>): Resolution => ({
    problem: `refers to ${what} ${name}, which does not exist.${didYouMean(name, known)}`
});

const metadataRecord = (
    org: Org,
    path: string,
    [, type = '', record = '', fieldName = '']: readonly string[]
): Resolution => {
    const name = `${type.replace(/__mdt$/, '')}.${record}`;
    const field = org.field(type, fieldName);
    if (!org.component('CustomMetadata', name) || !field) {
        return missing('the custom metadata value', path, org.names('CustomMetadata'));
    }
    return valueTypeOf(field.type);
};

const globalValue = (org: Org, path: string): Resolution => {
    const steps = path.split('.');
    const [scope = '', name = ''] = steps;
    const object = OBJECT_OF_GLOBAL[scope];
    if (object !== undefined) {
        return fieldValue(org, object, steps.slice(1).join('.'));
    }
    switch (scope) {
        case '$Label':
            return org.labels.has(name) ? 'text' : missing('the custom label', name, org.labels.keys());
        case '$Permission':
            return org.component('CustomPermission', name)
                ? 'checkbox'
                : missing('the custom permission', name, org.names('CustomPermission'));
        case '$CustomMetadata':
            return metadataRecord(org, path, steps);
        case '$RecordType':
            return 'text';
        case '$System':
            return 'datetime';
        default:
            return { problem: `refers to ${path}, and there is no global variable ${scope}.` };
    }
};

/** Type of a field by its path from an object, or why there is none. */
export const fieldValue = (org: Org, object: string, path: string): Resolution => {
    const field = org.field(object, path);
    if (!field) {
        const names = path.includes('.') ? [] : (org.object(object)?.fields.keys() ?? []);
        return missing(
            'the field',
            `${object}.${path}`,
            [...names].map((name) => `${object}.${name}`)
        );
    }
    return valueTypeOf(field.type);
};

/** Type of what a path in a formula of that object refers to, or a sentence that says why it refers to nothing. */
export const resolveReference = (org: Org, object: string, path: string): Resolution =>
    path.startsWith('$') ? globalValue(org, path) : fieldValue(org, object, path);
