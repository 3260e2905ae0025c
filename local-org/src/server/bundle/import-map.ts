/** The file, relative to its bundle's directory, that a module of the base components is written to. */
export const entryFileOf = (module: string): string => `${module.replace(/^@/, '')}.js`;

/** A browser's import map: from each module of the base components to the address it is served at. */
export const importMapOf = (modules: readonly string[], address: string): { imports: Record<string, string> } => ({
    imports: Object.fromEntries(modules.map((module) => [module, `${address}/${entryFileOf(module)}`]))
});
