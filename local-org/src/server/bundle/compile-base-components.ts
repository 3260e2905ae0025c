import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import { rollup } from 'rollup';
import type { Plugin } from 'rollup';
import { entryFileOf } from './base-components.ts';
import type { Progress } from './progress.ts';

const require = createRequire(import.meta.url);
const packageDirectory = dirname(require.resolve('lightning-base-components/package.json'));
const sourceDirectory = join(packageDirectory, 'src', 'lightning');

/** Closed on the platform's synthetic shadow: element internals do not exist there, and the combobox would throw. */
const CLOSED_GATES: ReadonlySet<string> = new Set(['@salesforce/gate/bc.260.enableComboboxElementInternals']);

/** Exposed by the package, but written against the platform's own page: a stand-in of ours takes its place. */
const REPLACED: ReadonlySet<string> = new Set(['navigation']);

const exposedComponents = async (): Promise<string[]> => {
    const names = await readdir(sourceDirectory);
    return names.filter((name) => {
        const file = join(sourceDirectory, name, `${name}.js`);
        return (
            !REPLACED.has(name) &&
            existsSync(file) &&
            existsSync(`${file}-meta.xml`) &&
            readFileSync(`${file}-meta.xml`, 'utf8').includes('<isExposed>true</isExposed>')
        );
    });
};

const localeModules = (): Record<string, string> => {
    const description = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8')) as {
        lwc: { modules: { name?: string; path?: string }[] };
    };
    return Object.fromEntries(
        description.lwc.modules.flatMap(({ name, path }) =>
            name?.startsWith('@salesforce/i18n/') && path
                ? [[name, USER_VALUES.has(name) ? name : join(packageDirectory, path)]]
                : []
        )
    );
};

/** What differs from user to user; the package has a fixed value for each. */
const USER_VALUES: ReadonlyMap<string, string> = new Map([
    ['@salesforce/i18n/timeZone', 'export default Intl.DateTimeFormat().resolvedOptions().timeZone;'],
    ['@salesforce/i18n/dir', "export default document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';"]
]);

const platformValues = (): Plugin => ({
    name: 'platform-values',
    resolveId: (id) => {
        if (USER_VALUES.has(id)) {
            return `\0${id}`;
        }
        return CLOSED_GATES.has(id) ? '\0closed-gate' : null;
    },
    load: (id) => {
        if (id === '\0closed-gate') {
            return 'export default { isOpen: () => false };';
        }
        return USER_VALUES.get(id.slice(1)) ?? null;
    }
});

const counting = (progress: Progress): Plugin => {
    let files = 0;
    return {
        name: 'counting',
        transform: () => {
            files += 1;
            progress.advance(files);
            return null;
        }
    };
};

/** The LWC plugin resolves imports only, so the entries need somebody else. */
const entryResolution = (): Plugin => ({
    name: 'entry-resolution',
    resolveId: (id, importer) => {
        const name = /^lightning\/(\w+)$/.exec(id)?.[1];
        return !importer && name ? join(sourceDirectory, name, `${name}.js`) : null;
    }
});

/**
 * Compiles the base components that the package exposes, `lwc` and the locale to ES modules in a directory.
 * @returns the specifiers of what a page may import from there
 * @throws when a component of the package cannot be compiled
 */
export const compileBaseComponents = async (directory: string, progress: Progress): Promise<string[]> => {
    const components = await exposedComponents();
    const input: Record<string, string> = {
        lwc: require.resolve('@lwc/engine-dom').replace(/\.cjs\.js$/, '.js'),
        '@lwc/synthetic-shadow': require.resolve('@lwc/synthetic-shadow').replace(/\.cjs\.js$/, '.js'),
        ...localeModules(),
        ...Object.fromEntries(components.map((name) => [`lightning/${name}`, `lightning/${name}`]))
    };
    const build = await rollup({
        input: Object.fromEntries(
            Object.entries(input).map(([name, path]) => [entryFileOf(name).replace(/\.js$/, ''), path])
        ),
        preserveEntrySignatures: 'strict',
        // The package is written for a platform with one bundle: its cycles and unused imports are no concern here.
        onLog: () => undefined,
        plugins: [
            counting(progress),
            replace({
                preventAssignment: true,
                values: { 'import.meta.env.SSR': 'false', 'process.env.NODE_ENV': JSON.stringify('production') }
            }),
            platformValues(),
            entryResolution(),
            lwc({
                rootDir: sourceDirectory,
                modules: [{ npm: 'lightning-base-components' }],
                enableDynamicComponents: true
            }),
            nodeResolve()
        ]
    });
    await build.write({ dir: directory, format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' });
    await build.close();
    return Object.keys(input);
};
