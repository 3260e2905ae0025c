import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { companionObjects } from './companion-objects.ts';
import { checkReferences } from './cross-checks.ts';
import { readCustomMetadataRecord } from './custom-metadata-reader.ts';
import { readField } from './field-reader.ts';
import { readFlow } from './flow-reader.ts';
import type { CustomMetadataRecord, FieldModel, ObjectModel, OrgModel, ValidationRuleModel } from './model.ts';
import { readObject, readValidationRule } from './object-reader.ts';
import { readPermissionSet } from './permission-set-reader.ts';
import { readGlobalValueSet } from './picklist-reader.ts';
import { readSharingRules } from './sharing-rule-reader.ts';
import { filesEndingWith } from './source-files.ts';
import { resolveSummary } from './summary-reader.ts';
import { readUsers } from './users-reader.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';
import { readXmlFile } from '../../../org-model/xml/xml-file.ts';

export { filesEndingWith } from './source-files.ts';
export type * from './model.ts';
export type * from './flow-model.ts';

/** Folders of a project that hold metadata of the org, in the order in which they are read. */
const SOURCES = ['local-org/org', 'force-app', 'unpackaged/sharing'];

interface SourceFile {
    readonly path: string;
    readonly name: string;
    readonly root: XmlElement;
}

const present = <T>(items: readonly (T | null)[]): T[] => items.filter((item): item is T => item !== null);

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
    const groups = new Map<string, T[]>();
    for (const item of items) {
        const key = keyOf(item);
        groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return groups;
};

/** Name of the object whose folder holds a field or a validation rule. */
const objectOf = (path: string): string => basename(dirname(dirname(path)));

const readObjects = (read: (type: string) => SourceFile[]): Map<string, ObjectModel> => {
    const valueSets = new Map(read('globalValueSet').map((file) => [file.name, readGlobalValueSet(file.root)]));
    const fields = groupBy(read('field'), (file) => objectOf(file.path));
    const rules = groupBy(read('validationRule'), (file) => objectOf(file.path));
    const objects = new Map<string, ObjectModel>();
    for (const { name, root } of read('object')) {
        const own: FieldModel[] = (fields.get(name) ?? []).map((file) => readField(file.root, valueSets));
        const checks: ValidationRuleModel[] = present(
            (rules.get(name) ?? []).map((file) => readValidationRule(file.root))
        );
        objects.set(name, readObject(name, root, own, checks));
    }
    const resolved = new Map<string, ObjectModel>();
    for (const object of objects.values()) {
        const own = [...object.fields].map(([name, field]) => [name, resolveSummary(field, object, objects)] as const);
        resolved.set(object.name, { ...object, fields: new Map(own) });
    }
    return resolved;
};

const readRecords = (files: readonly SourceFile[]): Map<string, CustomMetadataRecord[]> => {
    const records = new Map<string, CustomMetadataRecord[]>();
    for (const { name, root } of files) {
        const [type = '', developerName = ''] = name.split('.');
        records.set(`${type}__mdt`, [
            ...(records.get(`${type}__mdt`) ?? []),
            readCustomMetadataRecord(developerName, root)
        ]);
    }
    return records;
};

/**
 * Reads everything the org runs: the package, the bare org below it and the sharing rules deployed beside it.
 * @param projectDirectory the repository's root
 * @throws MetadataError for the first thing the local org cannot run
 */
export const readMetadata = (projectDirectory: string): OrgModel => {
    const digest = createHash('sha256');
    const read = (type: string): SourceFile[] =>
        SOURCES.flatMap((source) => filesEndingWith(join(projectDirectory, source), `.${type}-meta.xml`)).map(
            (path) => {
                digest.update(path.slice(projectDirectory.length)).update(readFileSync(path));
                return { path, name: basename(path, `.${type}-meta.xml`), root: readXmlFile(path, projectDirectory) };
            }
        );
    const objects = readObjects(read);
    const labels = new Map(
        read('labels').flatMap((file) =>
            file.root.all('labels').map((item) => [item.requiredText('fullName'), item.requiredText('value')] as const)
        )
    );
    const fingerprint = digest.copy().digest('hex');
    const model: OrgModel = {
        objects,
        companions: companionObjects(objects),
        labels,
        fingerprint,
        customMetadata: readRecords(read('md')),
        customPermissions: new Set(read('customPermission').map((file) => file.name)),
        permissionSets: new Map(
            read('permissionset').map((file) => [file.name, readPermissionSet(file.name, file.root)])
        ),
        sharingRules: read('sharingRules').flatMap((file) => readSharingRules(file.name, file.root)),
        flows: present(read('flow').map((file) => readFlow(file.name, file.root))),
        users: readUsers(join(projectDirectory, 'local-org/org/users.json'), projectDirectory)
    };
    checkReferences(model);
    return model;
};
