import type { PackagePages } from '../metadata/pages/presentation.ts';
import { componentsOf } from '../metadata/pages/presentation.ts';
import type { JoinedModules } from './bundle/joined-modules.ts';

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
 * The files of a bundle that run when the shell opens a page with these components, each once. A page that names them lets the
 * browser fetch them side by side; without it, a browser learns of a module only once the module that imports it has arrived.
 */
export const modulesOf = ({ shell, loadedLater }: JoinedModules, components: readonly string[]): string[] => [
    ...new Set([...shell, ...components.flatMap((name) => loadedLater[name] ?? [])])
];
