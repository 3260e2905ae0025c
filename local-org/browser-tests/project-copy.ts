import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const PROJECT = join(import.meta.dirname, '..', '..');

const COPIED = ['force-app', 'data', 'local-org/org', 'package-lock.json'];

const SHARED = ['node_modules', '.local-org'];

/**
 * Copies what a local org runs from into an empty directory, where a test may change it. What is installed and what is
 * compiled of the base components is shared with the project.
 */
export const copyProject = (directory: string): void => {
    COPIED.forEach((path) => cpSync(join(PROJECT, path), join(directory, path), { recursive: true }));
    SHARED.forEach((path) => symlinkSync(join(PROJECT, path), join(directory, path)));
};
