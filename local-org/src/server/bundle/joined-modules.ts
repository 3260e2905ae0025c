import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Metafile, Plugin } from 'esbuild';
import type { BaseComponents } from './base-components.ts';
import { entryFileOf } from './base-components.ts';

/** The files of a bundle by who needs them, so that a page asks for all of its own at once. */
export interface JoinedModules {
    /** What every page runs. */
    readonly shell: readonly string[];
    /** What a component needs more, by the name of its file without `.js`. */
    readonly loadedLater: Readonly<Record<string, readonly string[]>>;
}

/** The file that starts a page. */
export const MAIN = 'main.js';

const OWN = 'own';

const resolution = (own: ReadonlyMap<string, string>, base: BaseComponents): Plugin => ({
    name: 'base-components',
    setup: ({ onResolve, onLoad }) => {
        const modules = new Set(base.modules);
        // As esbuild names what the files import of one another: under two names, a module runs twice.
        const directory = realpathSync(base.directory);
        onResolve({ filter: /./ }, ({ path }) => {
            if (modules.has(path)) {
                return { path: join(directory, entryFileOf(path)) };
            }
            const file = path.replace(/^\.\//, '');
            return own.has(file) ? { path: file, namespace: OWN } : undefined;
        });
        onLoad({ filter: /./, namespace: OWN }, ({ path }) => ({ contents: own.get(path) ?? '', loader: 'js' }));
    }
});

type Outputs = Readonly<Metafile['outputs']>;

/** A file and what it imports, and so on, each once; what is imported later counts only where `later` says so. */
const withImports = (
    outputs: Outputs,
    files: readonly string[],
    later: boolean,
    found = new Set<string>()
): Set<string> => {
    for (const file of files) {
        if (!found.has(file)) {
            found.add(file);
            const imports = (outputs[file]?.imports ?? []).filter(({ kind }) => later || kind === 'import-statement');
            withImports(
                outputs,
                imports.map(({ path }) => path),
                false,
                found
            );
        }
    }
    return found;
};

const filesByUse = ({ outputs }: Metafile, outputDirectory: string): JoinedModules => {
    const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
    const byEntry = new Map(
        Object.entries(outputs).flatMap(([file, { entryPoint }]) =>
            entryPoint?.startsWith(`${OWN}:`) ? [[entryPoint.slice(OWN.length + 1), file] as const] : []
        )
    );
    const main = byEntry.get(MAIN);
    if (main === undefined) {
        throw new Error(`No ${MAIN} came out of ${outputDirectory}.`);
    }
    byEntry.delete(MAIN);
    const shell = withImports(outputs, [main], true);
    return {
        shell: [...shell].map(nameOf),
        loadedLater: Object.fromEntries(
            [...byEntry].map(([entry, file]) => [
                entry.replace(/\.js$/, ''),
                [...withImports(outputs, [file], false)].filter((needed) => !shell.has(needed)).map(nameOf)
            ])
        )
    };
};

/**
 * Joins compiled modules with the base components they import to few short files: what takes a browser longest to open a page is
 * how many modules it has to fetch. What several pages need stands apart; what is imported later stays apart.
 * @param own code by file name, `main.js` among them; files import one another as `./<file name>`
 * @param outputDirectory gets the files
 */
export const joinModules = async (
    own: ReadonlyMap<string, string>,
    base: BaseComponents,
    outputDirectory: string
): Promise<JoinedModules> => {
    const { metafile } = await build({
        entryPoints: { main: MAIN },
        plugins: [resolution(own, base)],
        outdir: outputDirectory,
        chunkNames: '[name]-[hash]',
        bundle: true,
        splitting: true,
        format: 'esm',
        target: 'esnext',
        minify: true,
        sourcemap: true,
        metafile: true,
        logLevel: 'silent'
    });
    return filesByUse(metafile, outputDirectory);
};
