import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a directory whose name ends with the suffix, in a stable order; a missing directory has none. */
export const filesEndingWith = (directory: string, suffix: string): string[] => {
    if (!existsSync(directory)) {
        return [];
    }
    return readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith(suffix))
        .map((name) => join(directory, name))
        .sort();
};
