import { join } from 'node:path';
import type { OrgModel } from '../metadata/model.ts';
import { readMetadata } from '../metadata/index.ts';
import { readPages } from '../metadata/pages/presentation.ts';
import type { PackagePages } from '../metadata/pages/presentation.ts';
import { fieldAt } from '../metadata/pages/field-path.ts';
import type { BaseComponents } from './bundle/base-components.ts';
import { componentFolders } from './bundle/component-folders.ts';
import { PageBundles } from './bundle/page-bundles.ts';
import type { PageBundle } from './bundle/page-bundles.ts';
import type { ScopedNames } from './bundle/scoped-modules.ts';
import { shellFolders, standIns } from './bundle/stand-ins.ts';
import { stampOf } from './project-files.ts';

const OWN_SOURCES = ['shell', 'modules'].map((name) => join(import.meta.dirname, '..', name));

/** What a page is made of at one moment. */
export interface BuiltPages {
    readonly pages: PackagePages;
    readonly model: OrgModel;
    readonly bundle: PageBundle;
}

const namesOf = (model: OrgModel): ScopedNames => ({
    label: (name) => model.labels.get(name),
    hasObject: (name) => model.objects.has(name),
    hasField: (object, path) => fieldAt(model.objects, object, path) !== null,
    hasCustomPermission: (name) => model.customPermissions.has(name)
});

/** What `namesOf` tells a component, as one text. */
const namesKeyOf = ({ labels, objects, customPermissions }: OrgModel): string => {
    const fields = [...objects].map(([name, object]) => [
        name,
        [...object.fields.values()].map((field) => [field.name, field.reference?.traversal, field.reference?.to])
    ]);
    return JSON.stringify([[...labels], fields, [...customPermissions]]);
};

/**
 * The package's pages and components, compiled. A file that was changed since is taken up by the next page load,
 * so that a developer sees an edit by reloading; objects, fields, rules and flows take a restart.
 */
export class PageSource {
    /** Holds the folder of each bundle. */
    readonly directory: string;
    readonly #projectDirectory: string;
    readonly #bundles: PageBundles;
    /** Read already at the start of the org; null once a build has taken it. */
    #readModel: OrgModel | null;
    #stamp = '';
    #built: Promise<BuiltPages> | null = null;

    /**
     * @param directory keeps compiled bundles between starts
     * @param model what the org runs, for the first build
     */
    constructor(projectDirectory: string, directory: string, base: BaseComponents, model: OrgModel) {
        this.#readModel = model;
        this.#projectDirectory = projectDirectory;
        this.directory = directory;
        this.#bundles = new PageBundles(directory, base);
    }

    /**
     * The pages as the files are now.
     * @throws {BundleError} for a component that does not compile
     * @throws {MetadataError} for a page that the shell cannot draw
     */
    current(): Promise<BuiltPages> {
        const stamp = stampOf([join(this.#projectDirectory, 'force-app'), ...OWN_SOURCES]);
        if (!this.#built || stamp !== this.#stamp) {
            this.#stamp = stamp;
            // One build at a time: two would write to the same directory.
            const earlier = this.#built ?? Promise.resolve();
            this.#built = earlier.then(
                () => this.#build(),
                () => this.#build()
            );
        }
        return this.#built;
    }

    async #build(): Promise<BuiltPages> {
        const model = this.#readModel ?? readMetadata(this.#projectDirectory);
        this.#readModel = null;
        const pages = readPages(this.#projectDirectory, model);
        const bundle = await this.#bundles.open({
            projectDirectory: this.#projectDirectory,
            folders: {
                c: componentFolders(join(this.#projectDirectory, 'force-app')),
                shell: shellFolders(),
                standIns: standIns()
            },
            names: namesOf(model),
            namesKey: namesKeyOf(model),
            placedComponents: pages.components,
            sourceDirectories: OWN_SOURCES
        });
        return { model, pages, bundle };
    }
}
