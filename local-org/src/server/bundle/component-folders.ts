import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '__tests__', '__mocks__']);

const foldersBelow = (directory: string): string[] =>
    readdirSync(directory, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name) && !entry.name.startsWith('.'))
        .map((entry) => join(directory, entry.name));

/**
 * Every Lightning web component below a directory: from its name to its folder, `.../lwc/<name>`.
 * @throws Error when two folders give the same name, which Salesforce refuses too.
 */
export const componentFolders = (directory: string): ReadonlyMap<string, string> => {
    const found = new Map<string, string>();
    const visit = (folder: string): void => {
        for (const child of foldersBelow(folder)) {
            if (basename(folder) !== 'lwc') {
                visit(child);
            } else if (found.has(basename(child))) {
                throw new Error(
                    `Two components are named ${basename(child)}: ${found.get(basename(child))}, ${child}.`
                );
            } else {
                found.set(basename(child), child);
            }
        }
    };
    visit(directory);
    return found;
};
