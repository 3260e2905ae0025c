import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { stringsOf } from '../components/script.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Where the dimensions are listed: the vocabulary of the scoring rules. */
const VOCABULARY = /\/lwc\/\w+\/vocabulary\.ts$/;
const LIST = 'DIMENSIONS';

/** What is read for mentions: not tests, which may try a part. */
const READ = /(?:-meta\.xml|\.ts|\.html|\.json)$/;
const TEST = /\/__tests__\//;

/** A text that is searched for dimensions: a file's, or what the files of a kind are called. */
interface SearchedText {
    readonly file: string;
    readonly element: string;
    readonly text: string;
}

const apiName = (dimension: string): string => dimension.replaceAll(' ', '_');

/** What a text names of the dimensions, by how it writes them: `Sync Direction`, or `_Score__c` behind `Sync_Direction`. */
const mentions = (text: string, dimensions: readonly string[]): Map<string, Set<string>> => {
    const found = new Map<string, Set<string>>();
    const add = (form: string, dimension: string): void => {
        found.set(form, (found.get(form) ?? new Set()).add(dimension));
    };
    for (const dimension of dimensions) {
        if (text.includes(dimension)) {
            add('its name', dimension);
        }
        for (const [, before = '', after = ''] of text.matchAll(new RegExp(`(\\w*)${apiName(dimension)}(\\w*)`, 'g'))) {
            add(`${before}…${after}`, dimension);
        }
    }
    return found;
};

/** Fields and records are files of their own, so that all of a kind are searched as one text. */
const gathered = ({ documents, directory }: Project): SearchedText[] => {
    const ofKind = (type: string, nameOf: (file: string) => string): SearchedText[] => {
        const own = documents.filter((document) => document.type === type);
        const folders = [...new Set(own.map(({ file }) => file.slice(0, file.lastIndexOf('/'))))];
        return folders.map((folder) => ({
            file: folder,
            element: type,
            text: own
                .filter(({ file }) => file.startsWith(`${folder}/`))
                .map(({ file }) => nameOf(file))
                .join('\n')
        }));
    };
    const textOf = (file: string): string => readFileSync(join(directory, file), 'utf8');
    return [
        ...ofKind('CustomField', (file) => file.slice(file.lastIndexOf('/') + 1)),
        ...ofKind('CustomMetadata', textOf)
    ];
};

const filesOf = ({ files, directory }: Project): SearchedText[] =>
    files
        .filter((file) => READ.test(file) && !TEST.test(file))
        .map((file) => ({ file, element: 'dimensions', text: readFileSync(join(directory, file), 'utf8') }));

/**
 * Whatever names most of the dimensions names all of them: value sets, roll-ups, formulas, queries, layouts, rights, labels,
 * the choices of a page's settings and the sample data. So a dimension added to the vocabulary is asked for everywhere.
 */
export const dimensions: Rule = (project) => {
    const vocabulary = project.sources.find(({ file }) => VOCABULARY.test(file));
    if (!vocabulary) {
        return [];
    }
    const all = stringsOf(vocabulary, LIST);
    return [...filesOf(project), ...gathered(project)].flatMap(({ file, element, text }): Finding[] =>
        [...mentions(text, all)].flatMap(([form, named]) => {
            const missing = all.filter((dimension) => !named.has(dimension));
            return missing.length === 0 || missing.length >= named.size
                ? []
                : [
                      {
                          file,
                          element: `${element} (${form})`,
                          message: `names ${named.size} of ${all.length} dimensions. Add ${missing.join(', ')}.`
                      }
                  ];
        })
    );
};
