import type { Bundle, SourceFile } from '../components/bundle.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { queriesOf } from '../components/graphql-query.ts';
import type { QueriedField } from '../components/graphql-query.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { PERSONA_PROMISES } from '../package/persona-promises.ts';
import type { Rule } from '../rule.ts';
import { importsOf } from '../components/script.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';

const SCHEMA = '@salesforce/schema/';
const PERMISSION = '@salesforce/customPermission/';

const missing = (what: string, name: string, known: Iterable<string>): string =>
    `there is no ${what} ${name}.${didYouMean(name, known)}`;

const importProblem = (specifier: string, org: Org): string | undefined => {
    if (specifier.startsWith(PERMISSION)) {
        const name = specifier.slice(PERMISSION.length);
        return org.component('CustomPermission', name)
            ? undefined
            : missing('custom permission', name, org.names('CustomPermission'));
    }
    if (!specifier.startsWith(SCHEMA)) {
        return undefined;
    }
    const [object = '', ...steps] = specifier.slice(SCHEMA.length).split('.');
    const path = steps.join('.');
    const owner = org.object(object);
    if (!owner) {
        return missing('object', object, org.objects);
    }
    return path === '' || org.field(object, path)
        ? undefined
        : missing(
              'field',
              `${object}.${path}`,
              [...owner.fields.keys()].map((name) => `${object}.${name}`)
          );
};

/** Permission sets that let their users read the object but not the field; one that is added to another is none by itself. */
const setsWithout = ({ object, field }: QueriedField, sets: readonly MetadataDocument[]): string[] =>
    sets
        .filter(({ developerName }) => PERSONA_PROMISES[developerName]?.objects[object]?.adds === undefined)
        .filter(({ root }) => root.all('objectPermissions').some((entry) => entry.textOf('object') === object))
        .filter(
            ({ root }) =>
                !root
                    .all('fieldPermissions')
                    .some(
                        (entry) => entry.textOf('field') === `${object}.${field}` && entry.textOf('readable') === 'true'
                    )
        )
        .map(({ developerName }) => developerName);

/** One field the user may not read fails the whole query, unless the query says it can go without. */
const unreadable = (queried: QueriedField, org: Org, sets: readonly MetadataDocument[]): string | undefined => {
    const field = org.field(queried.object, queried.field);
    const everybodyReads = field?.isCustom !== true || field.isRequired;
    const without = everybodyReads || queried.optional ? [] : setsWithout(queried, sets);
    return without.length === 0
        ? undefined
        : `${without.join(' and ')} cannot read ${queried.object}.${queried.field}, and the whole query fails. Write @optional or grant it.`;
};

const checkScript = (source: SourceFile, org: Org, sets: readonly MetadataDocument[]): Finding[] => {
    const { file } = source;
    const { fields, problems } = queriesOf(source, org);
    return [
        ...importsOf(source).flatMap(({ specifier, line }): Finding[] => {
            const message = importProblem(specifier, org);
            return message === undefined ? [] : [{ file, line, element: `import ${specifier}`, message }];
        }),
        ...problems.map(({ line, message }): Finding => ({ file, line, element: 'gql', message })),
        ...fields.flatMap((queried): Finding[] => {
            const message = unreadable(queried, org, sets);
            return message === undefined ? [] : [{ file, line: queried.line, element: 'gql', message }];
        })
    ];
};

const scripts = (bundles: readonly Bundle[]): SourceFile[] =>
    bundles.flatMap(({ sources }) => sources.filter(({ file }) => /\.(?:ts|js)$/.test(file)));

/** Objects, fields and permissions components import or query exist, and every persona can run every query. */
export const componentFields: Rule = ({ bundles, documents, org }) => {
    const sets = documents.filter(({ type }) => type === 'PermissionSet');
    return scripts(bundles).flatMap((source) => checkScript(source, org, sets));
};
