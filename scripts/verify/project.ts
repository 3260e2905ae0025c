import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { bundlesIn } from './components/bundle.ts';
import type { Bundle, SourceFile } from './components/bundle.ts';
import type { Finding } from '../../org-model/findings/finding.ts';
import { readDocument } from '../../org-model/xml/metadata-document.ts';
import type { MetadataDocument } from '../../org-model/xml/metadata-document.ts';
import { readMetadataTypes } from './metadata/metadata-types.ts';
import type { MetadataTypes } from './metadata/metadata-types.ts';
import { readModel } from '../../org-model/read-model.ts';
import { platformObject } from './metadata/standard-objects.ts';
import type { Org } from '../../org-model/org.ts';

/** Everything the rules look at, read once. */
export interface Project {
    readonly directory: string;
    /** Of sfdx-project.json, words joined by hyphens; undefined when there is none. */
    readonly name: string | undefined;
    /** `sourceApiVersion` of sfdx-project.json, e.g. `66.0`; undefined when there is none. */
    readonly apiVersion: string | undefined;
    /** Every file looked at, as paths relative to `directory`. */
    readonly files: readonly string[];
    /** Metadata files that are not XML, as findings. */
    readonly malformed: readonly Finding[];
    readonly documents: readonly MetadataDocument[];
    /** Text files that are not metadata, tests included. */
    readonly sources: readonly SourceFile[];
    readonly bundles: readonly Bundle[];
    readonly org: Org;
    readonly types: MetadataTypes;
}

const PROJECT_FILE = 'sfdx-project.json';
/** In no package directory: what is deployed after the package, and the sample data. */
const BESIDE_THE_PACKAGE = ['unpackaged', 'data'];
const SKIPPED = /(?:^|\/)(?:node_modules|coverage|\.[^/]+)(?:\/|$)/;
const TEXT_FILE = /\.(?:ts|js|html|css|json|svg)$/;
const METADATA_FILE = /-meta\.xml$/;

let metadataTypes: MetadataTypes | undefined;

interface ProjectFile {
    readonly packageDirectories?: readonly { readonly path: string }[];
    readonly sourceApiVersion?: string;
    readonly name?: string;
}

const readProjectFile = (directory: string): ProjectFile | undefined => {
    const file = join(directory, PROJECT_FILE);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ProjectFile) : undefined;
};

const roots = (directory: string, projectFile: ProjectFile | undefined): string[] =>
    projectFile
        ? [...(projectFile.packageDirectories ?? []).map(({ path }) => path), ...BESIDE_THE_PACKAGE].filter((path) =>
              existsSync(join(directory, path))
          )
        : ['.'];

const filesUnder = (directory: string, root: string): string[] =>
    readdirSync(join(directory, root), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(directory, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .filter((file) => !SKIPPED.test(file));

/** Reads the metadata and sources of an sfdx project, or of a plain folder of metadata. Throws when there is none. */
export const readProject = (path: string): Project => {
    const directory = resolve(path);
    const projectFile = readProjectFile(directory);
    const files = roots(directory, projectFile)
        .flatMap((root) => filesUnder(directory, root))
        .sort();
    const textOfFile = (file: string): string => readFileSync(join(directory, file), 'utf8');
    const read = files.filter((file) => METADATA_FILE.test(file)).map((file) => readDocument(file, textOfFile(file)));
    const documents = read.filter((result) => 'root' in result);
    const present = new Set(files);
    const sources = files
        .filter((file) => TEXT_FILE.test(file) && !(file.endsWith('.js') && present.has(file.replace(/\.js$/, '.ts'))))
        .map((file) => ({ file, text: textOfFile(file) }));
    metadataTypes ??= readMetadataTypes();
    return {
        directory,
        name: projectFile?.name,
        apiVersion: projectFile?.sourceApiVersion,
        files,
        malformed: read.filter((result) => 'message' in result),
        documents,
        sources,
        bundles: bundlesIn(sources, documents),
        org: readModel(documents, platformObject).org,
        types: metadataTypes
    };
};
