import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RollupCache } from 'rollup';
import { openKeptFolder } from '../../kept-folder.ts';
import { hashFiles } from '../project-files.ts';
import type { BaseComponents } from './base-components.ts';
import type { JoinedModules } from './joined-modules.ts';
import type { PageBundleOptions } from './page-bundle.ts';

/** A compiled bundle among those that are kept. */
export interface PageBundle {
    /** Of its folder in the directory of all bundles. */
    readonly name: string;
    readonly modules: JoinedModules;
}

/** Everything a bundle is made of but the base components and the code of this folder. */
export interface BundleSources extends Omit<PageBundleOptions, 'base'> {
    /** Says what `names` answers: another text, another answer. */
    readonly namesKey: string;
    /** The shell's and the stand-ins' own files. */
    readonly sourceDirectories: readonly string[];
}

/** The stylesheet of a bundle. */
export const STYLES = 'styles.css';

const MANIFEST = 'modules.json';

/** Bundles that are kept: the newest, so that pages of a start or a branch before open without compiling. */
const KEPT = 20;

const isTest = (file: string): boolean => /__tests__|\.test\.ts$/.test(file);

/** The same for the same code, wherever the project lies. */
const nameOf = (sources: BundleSources, base: BaseComponents): string => {
    const hash = createHash('sha256').update(JSON.stringify([basename(base.directory), sources.namesKey]));
    hash.update(JSON.stringify(sources.placedComponents));
    for (const [name, folder] of sources.folders.c) {
        hash.update(`\0c/${name}`);
        hashFiles(hash, folder, isTest);
    }
    [...sources.sourceDirectories, import.meta.dirname].forEach((directory) => hashFiles(hash, directory, isTest));
    return hash.digest('hex').slice(0, 16);
};

/** Compiled bundles by what they were made of, so that the same code is compiled once and not at every start. */
export class PageBundles {
    /** Holds a folder for each bundle. */
    readonly directory: string;
    readonly #base: BaseComponents;
    #cache: RollupCache | undefined;

    constructor(directory: string, base: BaseComponents) {
        this.directory = directory;
        this.#base = base;
    }

    /**
     * The bundle of these sources, compiled unless it was before.
     * @throws {BundleError} naming the file that does not compile; nothing is kept then
     */
    async open(sources: BundleSources): Promise<PageBundle> {
        const name = nameOf(sources, this.#base);
        const directory = await openKeptFolder({
            root: this.directory,
            name,
            count: KEPT,
            make: (empty) => this.#compile(sources, empty)
        });
        const modules = JSON.parse(await readFile(join(directory, MANIFEST), 'utf8')) as JoinedModules;
        return { name, modules };
    }

    async #compile(sources: BundleSources, directory: string): Promise<void> {
        // Loading the compiler takes longer than a start that does not need it.
        const { buildPageBundle } = await import('./page-bundle.ts');
        const { writeStyles } = await import('./page-styles.ts');
        const { modules, cache } = await buildPageBundle({ ...sources, base: this.#base }, directory, this.#cache);
        this.#cache = cache;
        await writeStyles(directory, STYLES);
        await writeFile(join(directory, MANIFEST), JSON.stringify(modules));
    }
}
