import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openKeptFolder } from '../src/kept-folder.ts';
import { hashFiles } from '../src/server/project-files.ts';

/** How a page looks changes no record, and an org whose labels are others computes anew what it stores of them. */
const OF_PAGES = /(?:^|\/)(?:lwc|labels|flexipages|layouts|shell|modules|server)\/|\.test\.ts$/;

const SOURCES = ['force-app', 'data', 'local-org/org'];

const CODE = ['local-org/src', 'org-model'].map((path) => join(import.meta.dirname, '..', '..', path));

/** Those of two branches, each with another version or two. */
const KEPT = 4;

/** The same for the same records: sample data are dated by the day they are loaded. */
const nameOf = (project: string): string => {
    const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
    for (const directory of [...SOURCES.map((path) => join(project, path)), ...CODE]) {
        hashFiles(hash, directory, (file) => OF_PAGES.test(file));
    }
    return hash.digest('hex').slice(0, 16);
};

/**
 * Puts an org with the sample data of a project into a directory, as its first start leaves it. The records are made once for
 * the same metadata, data and code, by the same code as at a start, and copied from then on.
 * @param project the directory of the project, or of a copy of it
 * @param directory gets the data; it must not exist
 */
export const copySampleData = async (project: string, directory: string): Promise<void> => {
    const stored = await openKeptFolder({
        root: join(project, '.local-org', 'sample-data'),
        name: nameOf(project),
        count: KEPT,
        make: async (empty) => {
            const { openOrg } = await import('../src/org.ts');
            const { loadSampleData } = await import('../src/sample-data.ts');
            const org = await openOrg({ projectDirectory: project, dataDirectory: empty });
            try {
                await loadSampleData(org, join(project, 'data'));
            } finally {
                await org.close();
            }
        }
    });
    cpSync(stored, directory, { recursive: true });
};
