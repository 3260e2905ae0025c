import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { publicMembers } from './script.ts';

/** Salesforce's base components and the modules beside them. */
export interface BaseComponents {
    /** Names of everything under `lightning/`, camel case. */
    readonly names: readonly string[];
    /** Public properties of a component, inherited ones included; undefined when there is no such component. */
    properties(name: string): ReadonlySet<string> | undefined;
}

interface Entry {
    readonly properties?: readonly { readonly name: string }[];
}

const PACKAGE = 'lightning-base-components';
/** `class X extends Y`, with Y imported from another module of the package. */
const SUPERCLASS = /export default class \w+ extends (\w+)/;

const superclassOf = (text: string): string | undefined => {
    const [, superclass] = SUPERCLASS.exec(text) ?? [];
    const [, module] = new RegExp(`import ${superclass ?? ''} from 'lightning/(\\w+)'`).exec(text) ?? [];
    return module;
};

/** Reads the list the package carries, and its sources for what the list leaves out: inherited properties. */
export const readBaseComponents = (): BaseComponents => {
    const require = createRequire(import.meta.url);
    const manifest = `${PACKAGE}/metadata/raptor.json`;
    const folder = join(dirname(require.resolve(manifest)), '../src/lightning');
    const entries = require(manifest) as Readonly<Record<string, Entry>>;

    const inSource = (name: string): string[] => {
        const file = join(folder, name, `${name}.js`);
        if (!existsSync(file)) {
            return [];
        }
        const text = readFileSync(file, 'utf8');
        const parent = superclassOf(text);
        return [...publicMembers({ file, text }), ...(parent === undefined ? [] : inSource(parent))];
    };
    return {
        names: Object.keys(entries),
        properties: (name) => {
            const entry = entries[name];
            return entry && new Set([...(entry.properties ?? []).map((property) => property.name), ...inSource(name)]);
        }
    };
};
