import { join } from 'node:path';
import type { RollupCache } from 'rollup';
import type { OrgModel } from '../metadata/model.ts';
import { readMetadata } from '../metadata/index.ts';
import { readPages } from '../metadata/pages/presentation.ts';
import type { PackagePages } from '../metadata/pages/presentation.ts';
import { fieldAt } from '../metadata/pages/field-path.ts';
import type { BaseComponents } from './bundle/base-components.ts';
import { componentFolders } from './bundle/component-folders.ts';
import { buildPageBundle } from './bundle/page-bundle.ts';
import type { ScopedNames } from './bundle/scoped-modules.ts';
import { shellFolders, standIns } from './bundle/stand-ins.ts';
import { stampOf } from './project-files.ts';

const SOURCE_DIRECTORY = join(import.meta.dirname, '..');

/** What a page is made of at one moment. */
export interface BuiltPages {
    readonly pages: PackagePages;
    readonly model: OrgModel;
}

const namesOf = (model: OrgModel): ScopedNames => ({
    label: (name) => model.labels.get(name),
    hasObject: (name) => model.objects.has(name),
    hasField: (object, path) => fieldAt(model.objects, object, path) !== null,
    hasCustomPermission: (name) => model.customPermissions.has(name)
});

/**
 * The package's pages and components, compiled. A file that was changed since is taken up by the next page load,
 * so that a developer sees an edit by reloading; objects, fields, rules and flows take a restart.
 */
export class PageSource {
    readonly outputDirectory: string;
    readonly #projectDirectory: string;
    readonly #base: BaseComponents;
    #stamp = '';
    #cache: RollupCache | undefined;
    #built: Promise<BuiltPages> | null = null;

    constructor(projectDirectory: string, outputDirectory: string, base: BaseComponents) {
        this.#projectDirectory = projectDirectory;
        this.outputDirectory = outputDirectory;
        this.#base = base;
    }

    /**
     * The pages as the files are now.
     * @throws {BundleError} for a component that does not compile
     * @throws {MetadataError} for a page that the shell cannot draw
     */
    current(): Promise<BuiltPages> {
        const stamp = stampOf([
            join(this.#projectDirectory, 'force-app'),
            join(SOURCE_DIRECTORY, 'shell'),
            join(SOURCE_DIRECTORY, 'modules')
        ]);
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
        const model = readMetadata(this.#projectDirectory);
        const pages = readPages(this.#projectDirectory, model);
        this.#cache = await buildPageBundle(
            {
                projectDirectory: this.#projectDirectory,
                outputDirectory: this.outputDirectory,
                folders: {
                    c: componentFolders(join(this.#projectDirectory, 'force-app')),
                    shell: shellFolders(),
                    standIns: standIns(),
                    base: new Set(this.#base.modules)
                },
                names: namesOf(model),
                placedComponents: pages.components
            },
            this.#cache
        );
        return { model, pages };
    }
}
