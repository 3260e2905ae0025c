import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { init, parse } from 'es-module-lexer';
import type { PackagePages } from '../metadata/pages/presentation.ts';
import { componentsOf } from '../metadata/pages/presentation.ts';

/** A folder of modules and the address it is served at, without a slash at the end. */
export interface ServedFolder {
    readonly address: string;
    readonly directory: string;
}

interface ModuleImports {
    /** Addresses of the modules that run before it. */
    readonly static: readonly string[];
    /** Addresses of the modules that it may load later. */
    readonly dynamic: readonly string[];
}

/** The components that the page at an address places, as far as the address tells them. */
export const componentsAt = (address: string, { pages, componentTabs }: PackagePages): string[] => {
    const [, kind, name = ''] = /^\/lightning\/([nr])\/(\w+)/.exec(address) ?? [];
    if (kind === 'n') {
        const tab = componentTabs.get(name);
        return tab ? [tab.component] : [];
    }
    return [...pages.values()].filter(({ objectApiName }) => objectApiName === name).flatMap(componentsOf);
};

/**
 * Says which modules a page needs, so that the browser fetches them side by side. Without it, it learns of a module only once
 * the module that imports it has arrived, level by level.
 */
export class ModulePreloads {
    readonly #main: string;
    readonly #folders: readonly ServedFolder[];
    readonly #importMap: Readonly<Record<string, string>>;
    readonly #read = new Map<string, Promise<ModuleImports>>();

    /**
     * @param main address of the shell's module, which loads the rest of the shell at once
     * @param importMap addresses of the modules that are imported by name
     */
    constructor(main: string, folders: readonly ServedFolder[], importMap: Readonly<Record<string, string>>) {
        this.#main = main;
        this.#folders = folders;
        this.#importMap = importMap;
    }

    /**
     * Addresses of the modules that run when the shell opens a page with these components.
     * @param components names of components, which the shell loads once it knows the page
     * @throws when a module cannot be read or parsed
     */
    async of(components: readonly string[]): Promise<string[]> {
        const found = new Set<string>();
        await this.#follow(this.#main, found);
        for (const address of (await this.#importsOf(this.#main)).dynamic) {
            await this.#follow(address, found);
        }
        const later = await Promise.all([...found].map((address) => this.#importsOf(address)));
        for (const address of later.flatMap(({ dynamic }) => dynamic)) {
            if (components.some((name) => address.includes(`/${name}-`))) {
                await this.#follow(address, found);
            }
        }
        return [...found];
    }

    async #follow(address: string, found: Set<string>): Promise<void> {
        if (!found.has(address)) {
            found.add(address);
            const { static: imported } = await this.#importsOf(address);
            for (const next of imported) {
                await this.#follow(next, found);
            }
        }
    }

    #importsOf(address: string): Promise<ModuleImports> {
        const imports = this.#read.get(address) ?? this.#parse(address);
        // The names of all other modules change with what they hold.
        if (address !== this.#main) {
            this.#read.set(address, imports);
        }
        return imports;
    }

    async #parse(address: string): Promise<ModuleImports> {
        const folder = this.#folders.find((served) => address.startsWith(`${served.address}/`));
        if (!folder) {
            throw new Error(`${address} is served from no known folder.`);
        }
        const code = await readFile(join(folder.directory, address.slice(folder.address.length)), 'utf8');
        await init;
        const [imports] = parse(code);
        const addresses = (isStatic: boolean): string[] =>
            imports
                .filter(({ d, n }) => n !== undefined && (isStatic ? d === -1 : d > -1))
                .map(({ n = '' }) => this.#importMap[n] ?? new URL(n, `http://local-org${address}`).pathname);
        return { static: addresses(true), dynamic: addresses(false) };
    }
}
