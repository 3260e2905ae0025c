import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

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
