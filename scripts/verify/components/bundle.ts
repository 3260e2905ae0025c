import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';

/** A text file that is not metadata. */
export interface SourceFile {
    /** Path relative to the verified directory, with forward slashes. */
    readonly file: string;
    readonly text: string;
}

/** A Lightning web component or a module without template: one folder under `lwc/`. */
export interface Bundle {
    readonly name: string;
    /** Folder, relative to the verified directory. */
    readonly directory: string;
    /** The feature folder it lives in: `sheet` for `force-app/main/sheet/lwc/auditSheet`. */
    readonly feature: string;
    /** Its `.ts`, `.html` and `.css` files (a compiled `.js` beside its `.ts` is left out), tests not included. */
    readonly sources: readonly SourceFile[];
    /** Its `.js-meta.xml`, when there is one. */
    readonly meta: MetadataDocument | undefined;
}

const BUNDLE_FILE = /^((?:.*\/)?([^/]+)\/lwc\/([^/]+))\/(.+)$/;

/** The bundles the files make up, in the order of their folders. */
export const bundlesIn = (sources: readonly SourceFile[], documents: readonly MetadataDocument[]): Bundle[] => {
    const found = new Map<string, { name: string; feature: string; sources: SourceFile[]; meta?: MetadataDocument }>();
    for (const item of [...sources, ...documents]) {
        const [, directory = '', feature = '', name = '', rest = ''] = BUNDLE_FILE.exec(item.file) ?? [];
        if (directory === '' || rest.startsWith('__')) {
            continue;
        }
        const bundle = found.get(directory) ?? { name, feature, sources: [] };
        found.set(directory, bundle);
        if ('text' in item) {
            bundle.sources.push(item);
        } else if (rest === `${name}.js-meta.xml`) {
            bundle.meta = item;
        }
    }
    return [...found].map(([directory, { meta, ...bundle }]) => ({ directory, ...bundle, meta }));
};

/** The bundle's own file of that extension (`ts`, `html`), or undefined. A script may be TypeScript or JavaScript. */
export const mainFile = ({ sources, directory, name }: Bundle, extension: string): SourceFile | undefined =>
    sources.find(({ file }) => file === `${directory}/${name}.${extension}`);
