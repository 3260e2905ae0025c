import type { Plugin } from 'rollup';

/** What the package's metadata says about the names that components import from `@salesforce/*`. */
export interface ScopedNames {
    /** The text of a custom label by its API name; undefined where there is none. */
    label(name: string): string | undefined;
    hasObject(objectApiName: string): boolean;
    /** @param path a field, or a path over relationships such as `Opportunity__r.Name` */
    hasField(objectApiName: string, path: string): boolean;
    hasCustomPermission(name: string): boolean;
}

const PREFIX = '\0scoped:';
const SESSION = 'local-org/session';

const literal = (value: unknown): string => `export default Object.freeze(${JSON.stringify(value)});`;

const schemaModule = (name: string, names: ScopedNames): string | null => {
    const [objectApiName = '', ...path] = name.split('.');
    const fieldApiName = path.join('.');
    if (fieldApiName === '') {
        return names.hasObject(objectApiName) ? literal({ objectApiName }) : null;
    }
    return names.hasField(objectApiName, fieldApiName) ? literal({ fieldApiName, objectApiName }) : null;
};

const labelModule = (name: string, names: ScopedNames): string | null => {
    const text = name.startsWith('c.') ? names.label(name.slice(2)) : undefined;
    return text === undefined ? null : literal(text);
};

/**
 * The source of a module `@salesforce/<scope>/<name>`.
 * @returns null for a scope that the local org does not have or a name that the metadata does not know
 */
export const scopedModuleSource = (specifier: string, names: ScopedNames): string | null => {
    const [, scope, name = ''] = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier) ?? [];
    switch (scope) {
        case 'label':
            return labelModule(name, names);
        case 'schema':
            return schemaModule(name, names);
        case 'customPermission':
            return names.hasCustomPermission(name)
                ? `import { session } from '${SESSION}'; export default session.customPermissions.includes(${JSON.stringify(name)}) ? true : undefined;`
                : null;
        case 'user':
            return name === 'Id' ? `import { session } from '${SESSION}'; export default session.userId;` : null;
        case 'client':
            return name === 'formFactor'
                ? `import { formFactorOf } from 'local-org/form-factor'; export default formFactorOf(navigator.userAgent);`
                : null;
        default:
            return null;
    }
};

/** Gives components what they import from `@salesforce/*`; a name the metadata does not know stops the build. */
export const scopedModules = (names: ScopedNames): Plugin => ({
    name: 'scoped-modules',
    resolveId(id, importer) {
        // The locale is the base components', which are served apart.
        if (!id.startsWith('@salesforce/') || id.startsWith('@salesforce/i18n/')) {
            return null;
        }
        if (scopedModuleSource(id, names) === null) {
            this.error(`${importer?.split('?')[0]}: ${id} does not exist in the package's metadata.`);
        }
        return `${PREFIX}${id}`;
    },
    load: (id) => (id.startsWith(PREFIX) ? scopedModuleSource(id.slice(PREFIX.length), names) : null)
});
