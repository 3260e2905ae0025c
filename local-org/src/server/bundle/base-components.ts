import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKeptFolder } from '../../kept-folder.ts';
import type { Progress } from './progress.ts';

/** Bump when the recipe of `compileBaseComponents` changes in a way that makes an earlier result wrong. */
const RECIPE = 4;

/** The compiled base components: where they are, and which modules a page may import from them. */
export interface BaseComponents {
    readonly directory: string;
    /** Module specifiers such as `lightning/button`, `lwc` and `@salesforce/i18n/lang`. */
    readonly modules: readonly string[];
}

/** The file, relative to the directory, that a module of the base components is written to. */
export const entryFileOf = (module: string): string => `${module.replace(/^@/, '')}.js`;

const MANIFEST = 'modules.json';

/** Those of two lockfiles, as two branches may have. */
const KEPT = 2;

/**
 * The base components as ES modules, compiled once per lockfile and kept under `<cacheDirectory>/base-components`.
 * @throws when a component of the package cannot be compiled; nothing is kept then.
 */
export const openBaseComponents = async (
    lockFile: string,
    cacheDirectory: string,
    progress: Progress
): Promise<BaseComponents> => {
    const hash = createHash('sha256')
        .update(await readFile(lockFile))
        .update(`recipe ${RECIPE}`)
        .digest('hex');
    const directory = await openKeptFolder({
        root: join(cacheDirectory, 'base-components'),
        name: hash.slice(0, 16),
        count: KEPT,
        make: async (empty) => {
            progress.begin('Compiling the Lightning base components (once; later starts take seconds)');
            // Loading the compiler takes longer than a start that does not need it.
            const { compileBaseComponents } = await import('./compile-base-components.ts');
            const modules = await compileBaseComponents(empty, progress);
            await writeFile(join(empty, MANIFEST), JSON.stringify(modules));
            progress.end();
        }
    });
    return { directory, modules: JSON.parse(await readFile(join(directory, MANIFEST), 'utf8')) as string[] };
};
