import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../test-client.ts';

/** The package in a temporary folder, where a test changes it as an administrator would. */
export interface PackageCopy {
    readonly directory: string;
    /** Rewrites one file, named below the project's root. */
    change(path: string, change: (content: string) => string): void;
    /** Writes one file, as a copy of another with a change. */
    add(path: string, from: string, change: (content: string) => string): void;
    remove(): void;
}

/** Copies what an org is made of; nothing that runs it. */
export const copyPackage = (): PackageCopy => {
    const directory = mkdtempSync(join(tmpdir(), 'package-copy-'));
    for (const path of ['force-app', 'unpackaged', 'local-org/org']) {
        cpSync(join(PROJECT, path), join(directory, path), { recursive: true });
    }
    const add: PackageCopy['add'] = (path, from, change) =>
        writeFileSync(join(directory, path), change(readFileSync(join(directory, from), 'utf8')));
    return {
        directory,
        add,
        change: (path, change) => add(path, path, change),
        remove: () => rmSync(directory, { recursive: true, force: true })
    };
};
