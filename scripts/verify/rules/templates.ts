import { readBaseComponents } from '../components/base-components.ts';
import { mainFile } from '../components/bundle.ts';
import type { Bundle, SourceFile } from '../components/bundle.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Rule } from '../rule.ts';
import { importsOf, publicMembers } from '../components/script.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import { componentsIn, readTemplate } from '../components/template.ts';
import type { Template, TemplateAttribute } from '../components/template.ts';

/** What every HTML element takes, and so every component. */
const GLOBAL =
    /^(?:accesskey|class|dir|draggable|hidden|id|key|lang|part|role|slot|spellcheck|style|tabindex|title|aria-.*|data-.*|on.*|lwc:.*)$/;
/** Attributes a person reads or hears. */
const SPOKEN =
    /^(?:label|title|placeholder|alternative-text|field-level-help|message-.*|aria-label|aria-description|alt)$/;
const LETTERS = /\p{L}{2}/u;
const WEB_ADDRESS = /\b\w+:\/\/\S*/g;

const isWords = (text: string | undefined): boolean =>
    text !== undefined && LETTERS.test(text.replace(WEB_ADDRESS, ''));

interface Offer {
    readonly component: string;
    readonly properties: ReadonlySet<string>;
}

const unknownAttributes = (
    file: string,
    attributes: readonly TemplateAttribute[],
    { component, properties }: Offer
): Finding[] =>
    attributes
        .filter(({ name, property }) => !GLOBAL.test(name) && !properties.has(property))
        .map(({ name, property, line }) => ({
            file,
            line,
            element: `${component} ${name}`,
            message: `the component has no public property ${property}.${didYouMean(property, properties)}`
        }));

const ownComponents = (file: string, template: Template, bundles: ReadonlyMap<string, Bundle>): Finding[] =>
    componentsIn(template, 'c').flatMap(({ component, tag, attributes }) => {
        const bundle = bundles.get(component);
        const script = bundle && (mainFile(bundle, 'ts') ?? mainFile(bundle, 'js'));
        // A component that does not exist is a finding of the imports rule.
        return script ? unknownAttributes(file, attributes, { component: tag, properties: publicMembers(script) }) : [];
    });

const texts = (file: string, { texts: found, elements }: Template): Finding[] => [
    ...found
        .filter(({ text }) => isWords(text))
        .map(({ text, line }) => ({
            file,
            line,
            element: 'template',
            message: `the words '${text}' stand in the template. Move them to a custom label.`
        })),
    ...elements.flatMap(({ tag, attributes }) =>
        attributes
            .filter(({ name, literal }) => SPOKEN.test(name) && isWords(literal))
            .map(({ name, literal, line }) => ({
                file,
                line,
                element: `${tag} ${name}`,
                message: `the words '${literal ?? ''}' stand in the template. Move them to a custom label.`
            }))
    )
];

/** Templates compile, hold no words of their own and use components and properties that exist; so do imports of lightning/. */
export const templates: Rule = ({ bundles }) => {
    const base = readBaseComponents();
    const byName = new Map(bundles.map((bundle) => [bundle.name, bundle]));
    const unknownBase = (file: string, line: number, element: string, name: string): Finding => ({
        file,
        line,
        element,
        message: `there is no lightning/${name}.${didYouMean(name, base.names)}`
    });
    const baseComponents = (file: string, template: Template): Finding[] =>
        componentsIn(template, 'lightning').flatMap(({ component, tag, line, attributes }) => {
            const properties = base.properties(component);
            return properties
                ? unknownAttributes(file, attributes, { component: tag, properties })
                : [unknownBase(file, line, tag, component)];
        });
    const checkTemplate = (source: SourceFile): Finding[] => {
        const { file } = source;
        const template = readTemplate(source);
        return [
            ...template.problems.map(({ message, line }) => ({ file, line, element: 'template', message })),
            ...baseComponents(file, template),
            ...ownComponents(file, template, byName),
            ...texts(file, template)
        ];
    };
    const checkImports = (source: SourceFile): Finding[] =>
        importsOf(source)
            .filter(({ specifier }) => specifier.startsWith('lightning/'))
            .filter(({ specifier }) => !base.names.includes(specifier.slice('lightning/'.length)))
            .map(({ specifier, line }) =>
                unknownBase(source.file, line, `import ${specifier}`, specifier.slice('lightning/'.length))
            );
    return bundles.flatMap(({ sources }) =>
        sources.flatMap((source) => {
            if (source.file.endsWith('.html')) {
                return checkTemplate(source);
            }
            return /\.(?:ts|js)$/.test(source.file) ? checkImports(source) : [];
        })
    );
};
