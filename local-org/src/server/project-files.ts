import type { Hash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A text that changes whenever a file below one of the directories is written, added or removed. */
export const stampOf = (directories: readonly string[]): string => {
    let files = 0;
    let newest = 0;
    for (const directory of directories) {
        for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
            if (entry.isFile()) {
                files += 1;
                newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
            }
        }
    }
    return `${files} files, newest ${newest}`;
};

/**
 * Takes what the files below a directory say into a hash, wherever the directory lies.
 * @param isLeftOut tells by its path below the directory which file changes nothing
 */
export const hashFiles = (hash: Hash, directory: string, isLeftOut: (file: string) => boolean): void => {
    const files = readdirSync(directory, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
        .filter((file) => !isLeftOut(file));
    for (const file of files.sort()) {
        hash.update(`\0${file}\0`).update(readFileSync(join(directory, file)));
    }
};
