import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CHECKS } from '../../../org-model/checks/index.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { refuse } from '../../../org-model/findings/metadata-error.ts';
import { readModel } from '../../../org-model/read-model.ts';
import { readDocument } from '../../../org-model/xml/metadata-document.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import { companionObjects } from './companion-objects.ts';
import type { OrgModel } from './model.ts';
import { filesEndingWith } from './source-files.ts';
import { readUsers } from './users-reader.ts';

export { filesEndingWith } from './source-files.ts';
export type * from './model.ts';
export type * from '../../../org-model/flows/flow-model.ts';

/** Folders of a project that hold metadata of the org, in the order in which they are read. */
const SOURCES = ['local-org/org', 'force-app', 'unpackaged/sharing'];

/** Types of metadata that shape tables or stored values. */
const OF_DATA = ['globalValueSet', 'field', 'validationRule', 'object', 'labels'];
const OF_BEHAVIOUR = ['md', 'customPermission', 'permissionset', 'sharingRules', 'flow', 'app', 'tab'];

/** Documents of some types, and a digest of what they say. */
const readDocuments = (
    projectDirectory: string,
    types: readonly string[],
    findings: Finding[]
): { documents: MetadataDocument[]; fingerprint: string } => {
    const digest = createHash('sha256');
    const paths = types.flatMap((type) =>
        SOURCES.flatMap((source) => filesEndingWith(join(projectDirectory, source), `.${type}-meta.xml`))
    );
    const documents = paths.flatMap((path) => {
        const file = relative(projectDirectory, path);
        const text = readFileSync(path, 'utf8');
        digest.update(file).update(text);
        const read = readDocument(file, text);
        if ('message' in read) {
            findings.push(read);
            return [];
        }
        return [read];
    });
    return { documents, fingerprint: digest.digest('hex') };
};

const checkUsers = (model: OrgModel): Finding[] =>
    model.users.flatMap((user) =>
        user.permissionSets
            .filter((name) => !model.permissionSets.has(name))
            .map((name) => ({
                file: 'local-org/org/users.json',
                element: user.username,
                message: `there is no permission set ${name}.`
            }))
    );

/**
 * Reads everything the org runs: the package, the bare org below it and the sharing rules deployed beside it.
 * @param projectDirectory the repository's root
 * @throws MetadataErrors for everything the local org cannot run
 */
export const readMetadata = (projectDirectory: string): OrgModel => {
    const findings: Finding[] = [];
    const { documents: ofData, fingerprint } = readDocuments(projectDirectory, OF_DATA, findings);
    const documents = [...ofData, ...readDocuments(projectDirectory, OF_BEHAVIOUR, findings).documents];
    const { org, ...read } = readModel(documents, () => undefined);
    const model: OrgModel = {
        ...read,
        companions: companionObjects(read.objects),
        fingerprint,
        users: readUsers(join(projectDirectory, 'local-org/org/users.json'), projectDirectory)
    };
    const checked = CHECKS.flatMap((check) => check({ documents, org }));
    refuse([...findings, ...documents.flatMap((document) => document.findings), ...checked, ...checkUsers(model)]);
    return model;
};
