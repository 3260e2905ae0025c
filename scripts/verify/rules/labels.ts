import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';
import { importsOf } from '../components/script.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';

interface Mention {
    readonly file: string;
    readonly line: number;
    /** How it is written, for the finding. */
    readonly element: string;
    readonly label: string;
}

const IMPORT = /^@salesforce\/label\/(.+)$/;
const GLOBAL_VARIABLE = /\$Label\.(\w+(?:\.\w+)?)/g;
const NAMESPACE = 'c.';

/** The platform takes a label by its namespace, c in an unmanaged package, and no other way. */
const withoutNamespace = ({ bundles }: Project): Finding[] =>
    bundles
        .flatMap(({ sources }) => sources)
        .filter(({ file }) => /\.(?:ts|js)$/.test(file))
        .flatMap((source) =>
            importsOf(source).flatMap(({ specifier, line }) => {
                const [, label] = IMPORT.exec(specifier) ?? [];
                return label === undefined || label.startsWith(NAMESPACE)
                    ? []
                    : [
                          {
                              file: source.file,
                              line,
                              element: `import ${specifier}`,
                              message: `names no namespace. Write @salesforce/label/${NAMESPACE}${label}.`
                          }
                      ];
            })
        );

const mentionsInScripts = ({ bundles }: Project): Mention[] =>
    bundles
        .flatMap(({ sources }) => sources)
        .filter(({ file }) => /\.(?:ts|js)$/.test(file))
        .flatMap((source) =>
            importsOf(source).flatMap(({ specifier, line }) => {
                const [, label] = IMPORT.exec(specifier) ?? [];
                return label === undefined
                    ? []
                    : [{ file: source.file, line, element: `import ${specifier}`, label: label.replace(/^c\./, '') }];
            })
        );

const mentionsInMetadata = ({ documents }: Project): Mention[] =>
    documents.flatMap(({ file, root, type }) =>
        [...root.descendants()].flatMap(({ name, text, line }) =>
            Array.from(text.matchAll(GLOBAL_VARIABLE), ([variable, label = '']) => ({
                file,
                line,
                element: `${type}.${name} ${variable}`,
                label: label.startsWith(NAMESPACE) ? label.slice(NAMESPACE.length) : label
            }))
        )
    );

/** Every label that is imported or written as $Label exists, and every label is used. */
export const labels: Rule = (project) => {
    const known = project.org.labels;
    const mentions = [...mentionsInScripts(project), ...mentionsInMetadata(project)];
    const used = new Set(mentions.map(({ label }) => label));
    const missing = mentions
        .filter(({ label }) => !known.has(label))
        .map(({ file, line, element, label }): Finding => ({
            file,
            line,
            element,
            message: `there is no custom label ${label}.${didYouMean(label, known.keys())}`
        }));
    const unused = [...known]
        .filter(([name]) => !used.has(name))
        .map(([name, { document, element }]): Finding => ({
            file: document.file,
            line: element.line,
            element: `CustomLabel[${name}]`,
            message: 'nothing uses it. Use it or remove it.'
        }));
    const empty = [...known]
        .filter(([, { element }]) => element.textOf('value') === '' || element.textOf('shortDescription') === '')
        .map(([name, { document, element }]): Finding => ({
            file: document.file,
            line: element.line,
            element: `CustomLabel[${name}]`,
            message: 'has no value or no short description. Write both.'
        }));
    return [...missing, ...withoutNamespace(project), ...unused, ...empty];
};
