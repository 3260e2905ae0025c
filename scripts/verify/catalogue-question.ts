import type { MetadataDocument } from './metadata-document.ts';
import { childrenNamed, textOf } from './xml-element.ts';

const RECORD = 'Audit_Question.';

/** One question of the catalogue, as its record has it. */
export interface CatalogueQuestion {
    readonly document: MetadataDocument;
    /** The values that are written, by their fields; '' for one that is written empty. */
    readonly values: ReadonlyMap<string, string>;
}

/** The questions of the catalogue among a project's documents, in their order. */
export const catalogueQuestions = (documents: readonly MetadataDocument[]): CatalogueQuestion[] =>
    documents
        .filter(({ type, developerName }) => type === 'CustomMetadata' && developerName.startsWith(RECORD))
        .map((document) => ({
            document,
            values: new Map(
                childrenNamed(document.root, 'values').map((entry) => [textOf(entry, 'field'), textOf(entry, 'value')])
            )
        }));
