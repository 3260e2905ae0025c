import { join, relative } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { rollup } from 'rollup';
import type { OutputChunk, Plugin, RollupCache } from 'rollup';
import type { BaseComponents } from './base-components.ts';
import { BundleError } from './bundle-error.ts';
import type { JoinedModules } from './joined-modules.ts';
import { joinModules } from './joined-modules.ts';
import { moduleResolution, parseModuleId } from './module-resolution.ts';
import type { ModuleFolders } from './module-resolution.ts';
import { scopedModules } from './scoped-modules.ts';
import type { ScopedNames } from './scoped-modules.ts';
import { typeStripping } from './type-stripping.ts';

export interface PageBundleOptions {
    readonly projectDirectory: string;
    readonly folders: Omit<ModuleFolders, 'base'>;
    readonly base: BaseComponents;
    readonly names: ScopedNames;
    /** Components that record pages place by name. */
    readonly placedComponents: readonly string[];
}

/** The stand-ins are plain modules: the LWC compiler knows no private methods. */
const MODULES = join(import.meta.dirname, '..', '..', 'modules');

const PLACED = 'local-org/placedComponents';

/** One module that knows how to load each component a page places, so that a page loads only its own. */
const placedComponents = (components: readonly string[]): Plugin => ({
    name: 'placed-components',
    resolveId: (id) => (id === PLACED ? `\0${PLACED}` : null),
    load: (id) =>
        id === `\0${PLACED}`
            ? `export const placedComponents = {${components
                  .map((name) => `${JSON.stringify(name)}: () => import('c/${name}')`)
                  .join(', ')}};`
            : null
});

interface RollupFailure {
    readonly id?: string;
    readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
    /** Where the LWC compiler says it is. */
    readonly location?: { readonly line?: number; readonly column?: number };
    readonly message: string;
    readonly plugin?: string;
}

/** Rollup and its plugins repeat the file's name in front of the reason, in full and with our query. */
const withoutPlace = (message: string, file: string, projectDirectory: string): string => {
    const text = message
        .replace(/^\[plugin [\w-]+\] /, '')
        .replaceAll(`${projectDirectory}/`, '')
        .replaceAll(/\?[\w=&]*specifier=[\w/]+/g, '');
    return file !== '' && text.startsWith(file)
        ? text.slice(file.length).replace(/^[\s:]*(\(?[\d:]+\)?:?\s*)*/, '')
        : text;
};

/** An error of Rollup or of one of its plugins as a BundleError. */
export const bundleError = (error: unknown, projectDirectory: string): BundleError => {
    const { id, loc, location, message } = error as RollupFailure;
    const path = loc?.file ?? id ?? /^(?:\[plugin [\w-]+\] )?(\/[^\s?:]+)/.exec(message)?.[1] ?? '';
    const file = path === '' || path.startsWith('\0') ? '' : relative(projectDirectory, parseModuleId(path).file);
    const { line, column = 0 } = loc ?? location ?? {};
    const place = file !== '' && line ? `${file}:${line}:${column + 1}` : file;
    return new BundleError(place, withoutPlace(message, file, projectDirectory));
};

/** A bundle, and what makes the next one faster. */
export interface BuiltBundle {
    readonly modules: JoinedModules;
    readonly cache: RollupCache | undefined;
}

/**
 * Compiles the shell, the stand-ins and the package's components, and joins them with the base components they use.
 * @param outputDirectory gets `main.js` and its chunks
 * @param cache what an earlier call returned; unchanged files are not compiled again
 * @throws {BundleError} naming the file that does not compile
 */
export const buildPageBundle = async (
    options: PageBundleOptions,
    outputDirectory: string,
    cache?: RollupCache
): Promise<BuiltBundle> => {
    const { projectDirectory, folders, names, base } = options;
    try {
        const build = await rollup({
            input: { main: folders.standIns.get('local-org/main') ?? 'local-org/main' },
            cache,
            onwarn: (warning, warn) => {
                if (warning.code === 'MISSING_EXPORT' || warning.pluginCode) {
                    throw Object.assign(new Error(warning.message), warning);
                }
                // A component may contain itself, as a tab of a page contains a page's parts.
                if (warning.code !== 'CIRCULAR_DEPENDENCY') {
                    warn(warning);
                }
            },
            plugins: [
                placedComponents(options.placedComponents),
                scopedModules(names),
                moduleResolution({ ...folders, base: new Set(base.modules) }),
                typeStripping(),
                lwc({
                    exclude: [`${MODULES}/**`],
                    rootDir: projectDirectory,
                    modules: [],
                    defaultModules: [],
                    enableDynamicComponents: true,
                    enableLwcOn: true,
                    sourcemap: true
                })
            ]
        });
        const { output } = await build.generate({ format: 'es', sourcemap: 'inline', chunkFileNames: '[name].js' });
        await build.close();
        const compiled = output.filter((file): file is OutputChunk => file.type === 'chunk');
        const modules = await joinModules(
            new Map(compiled.map(({ fileName, code }) => [fileName, code])),
            base,
            outputDirectory
        );
        return { modules, cache: build.cache };
    } catch (error) {
        throw bundleError(error, projectDirectory);
    }
};
