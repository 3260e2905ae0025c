import { createRequire } from 'node:module';

/** What the deploy library knows of a metadata type: the suffix and folder of its files. */
export interface RegistryType {
    readonly name: string;
    readonly suffix?: string;
    readonly directoryName: string;
    readonly children?: { readonly types: Readonly<Record<string, RegistryType>> };
}

const REGISTRY = '@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json';

/** The types by the suffix of their source files; a bundle's `js-meta.xml` has none of its own. */
export const typesBySuffix = (): ReadonlyMap<string, RegistryType> => {
    const { types } = createRequire(import.meta.url)(REGISTRY) as { types: Readonly<Record<string, RegistryType>> };
    const all = Object.values(types);
    // A CustomLabel has the suffix of the file that lists them all, so parents come last and win.
    const parts = all.flatMap(({ children }) => Object.values(children?.types ?? {}));
    return new Map(
        [...parts, ...all].flatMap((type): [string, RegistryType][] =>
            type.suffix === undefined ? [] : [[type.suffix, type]]
        )
    );
};
