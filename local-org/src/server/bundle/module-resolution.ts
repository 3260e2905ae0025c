import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import type { Plugin } from 'rollup';

/** Where a module that a component may import is found. */
export interface ModuleFolders {
    /** Components of the package, `c/<name>`. */
    readonly c: ReadonlyMap<string, string>;
    /** Components of the shell, `shell/<name>`. */
    readonly shell: ReadonlyMap<string, string>;
    /** Stand-ins for the platform's modules: from a specifier to a file. */
    readonly standIns: ReadonlyMap<string, string>;
    /** Modules of the base components, served as they are. */
    readonly base: ReadonlySet<string>;
}

/** A module of ours as Rollup knows it: LWC takes namespace and name from the query. */
interface ModuleId {
    readonly file: string;
    readonly specifier: string | null;
}

const EMPTY = '\0empty-module';

/** Splits an id such as `/x/lwc/meter/meter.ts?specifier=c/meter`. */
export const parseModuleId = (id: string): ModuleId => {
    const [file = id, query = ''] = id.split('?', 2);
    return { file, specifier: new URLSearchParams(query).get('specifier') };
};

const moduleId = (file: string, specifier: string, scoped: boolean): string =>
    `${file}?${scoped ? 'scoped=true&' : ''}specifier=${specifier}`;

/** The file that an import without an extension means: TypeScript before a compiled sibling. */
const sourceFile = (path: string): string | null =>
    [path, `${path}.ts`, `${path}.js`].find((file) => extname(file) !== '' && existsSync(file)) ?? null;

const entryFile = (folder: string, name: string): string | null =>
    ['ts', 'js', 'css'].map((kind) => join(folder, `${name}.${kind}`)).find((file) => existsSync(file)) ?? null;

const isOptional = (file: string): boolean => file.endsWith('.html') || file.endsWith('.css');

/** What a module specifier that is no relative path resolves to; null leaves it to others. */
export const resolveSpecifier = (
    specifier: string,
    folders: ModuleFolders
): { readonly id: string; readonly external: boolean } | null => {
    const standIn = folders.standIns.get(specifier);
    if (standIn) {
        return { id: standIn, external: false };
    }
    if (folders.base.has(specifier)) {
        return { id: specifier, external: true };
    }
    const [namespace, name, ...rest] = specifier.split('/');
    if ((namespace !== 'c' && namespace !== 'shell') || !name || rest.length > 0) {
        return null;
    }
    const folder = folders[namespace].get(name);
    const file = folder && entryFile(folder, name);
    return file ? { id: moduleId(file, specifier, false), external: false } : null;
};

const unresolved = (specifier: string): string => {
    if (specifier.startsWith('lightning/')) {
        return `${specifier} is not a module of the local org: not a base component of lightning-base-components, and without a stand-in.`;
    }
    return `${specifier} does not exist.`;
};

/** Resolves `c/*`, `shell/*`, the stand-ins and the base components; refuses what none of them has. */
export const moduleResolution = (folders: ModuleFolders): Plugin => ({
    name: 'module-resolution',
    resolveId(importee, importer) {
        if (!importer || importee.startsWith('\0')) {
            return null;
        }
        const from = parseModuleId(importer);
        if (!importee.startsWith('.')) {
            return resolveSpecifier(importee, folders) ?? this.error(`${from.file}: ${unresolved(importee)}`);
        }
        const [path = importee, query = ''] = importee.split('?', 2);
        const target = resolve(dirname(from.file), path);
        const file = sourceFile(target);
        if (!file) {
            return isOptional(target) ? EMPTY : this.error(`${from.file}: ${importee} does not exist.`);
        }
        const isSameBundle = dirname(file).startsWith(dirname(from.file));
        return from.specifier && isSameBundle ? moduleId(file, from.specifier, query.includes('scoped=true')) : file;
    },
    load(id) {
        if (id === EMPTY) {
            return 'export default undefined;';
        }
        const { file, specifier } = parseModuleId(id);
        return specifier ? readFileSync(file, 'utf8') : null;
    }
});
