import { isComputed } from '../../../org-model/objects/field-model.ts';
import type { FieldModel } from '../../../org-model/objects/field-model.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { PERSONA_PROMISES } from '../package/persona-promises.ts';
import type { ObjectPromise, PersonaPromise } from '../package/persona-promises.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

const RIGHTS = ['allowRead', 'allowCreate', 'allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'];

/** Fields whose rights a permission set decides; everybody has the others. */
const isGranted = ({ isCustom, isRequired }: FieldModel): boolean => isCustom && !isRequired;

const objectRights = (object: string, promise: ObjectPromise, root: XmlElement, to: References): Finding[] => {
    const entry = root.all('objectPermissions').find((permission) => permission.textOf('object') === object);
    const granted = RIGHTS.filter((right) => entry && entry.textOf(right) === 'true');
    const tooMany = granted.filter((right) => !promise.rights.includes(right));
    const tooFew = promise.rights.filter((right) => !granted.includes(right));
    const at = entry ?? root;
    return [
        ...tooMany.flatMap((right) =>
            to.report(at, `grants ${right} on ${object}, which the persona is not promised. Write false.`)
        ),
        ...tooFew.flatMap((right) =>
            to.report(at, `does not grant ${right} on ${object}, which the persona is promised. Write true.`)
        )
    ];
};

const fieldRights = (field: FieldModel, promise: ObjectPromise, root: XmlElement, to: References): Finding[] => {
    const name = `${field.object}.${field.name}`;
    const entry = root.all('fieldPermissions').find((permission) => permission.textOf('field') === name);
    const readable = entry !== undefined && entry.textOf('readable') === 'true';
    const editable = entry !== undefined && entry.textOf('editable') === 'true';
    const shouldRead = promise.adds?.includes(field.name) ?? !promise.hidden.includes(field.name);
    const shouldEdit =
        shouldRead && !isComputed(field) && promise.readOnly !== 'all' && !promise.readOnly.includes(field.name);
    const at = entry ?? root;
    return [
        ...(readable && !shouldRead
            ? to.report(at, `shows ${name}, which is kept from the persona. Remove the entry.`)
            : []),
        ...(!readable && shouldRead ? to.report(at, `does not show ${name} to the persona. Grant readable.`) : []),
        ...(editable && !shouldEdit
            ? to.report(at, `lets the persona edit ${name}, which it is not promised. Write false.`)
            : []),
        ...(!editable && shouldEdit ? to.report(at, `does not let the persona edit ${name}. Grant editable.`) : [])
    ];
};

const customPermissions = (promise: PersonaPromise, root: XmlElement, to: References): Finding[] => {
    const granted = root.all('customPermissions').filter((entry) => entry.textOf('enabled') === 'true');
    const names = granted.map((entry) => entry.textOf('name'));
    return [
        ...granted
            .filter((entry) => !promise.customPermissions.includes(entry.textOf('name')))
            .flatMap((entry) =>
                to.report(entry, `grants ${entry.textOf('name')}, which the persona is not promised. Remove it.`)
            ),
        ...promise.customPermissions
            .filter((name) => !names.includes(name))
            .flatMap((name) => to.report(root, `does not grant ${name}, which the persona is promised. Add it.`))
    ];
};

const checkSet = (document: MetadataDocument, promise: PersonaPromise, org: Org): Finding[] => {
    const { root } = document;
    const to = referencesFrom(document, org);
    return [
        ...Object.entries(promise.objects).flatMap(([object, objectPromise]) => [
            ...objectRights(object, objectPromise, root, to),
            ...[...(org.object(object)?.fields.values() ?? [])]
                .filter(isGranted)
                .flatMap((field) => fieldRights(field, objectPromise, root, to))
        ]),
        ...customPermissions(promise, root, to)
    ];
};

/** Each persona's permission set grants what persona-promises.ts promises, no right less and no right more. */
export const personas: Rule = ({ documents, org }) =>
    documents
        .filter(({ type }) => type === 'PermissionSet')
        .flatMap((document) => {
            const promise = PERSONA_PROMISES[document.developerName];
            return promise ? checkSet(document, promise, org) : [];
        });
