import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';

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
            values: new Map(document.root.all('values').map((entry) => [entry.textOf('field'), entry.textOf('value')]))
        }));
