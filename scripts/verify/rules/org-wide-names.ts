import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Rule } from '../rule.ts';

/** What stands beside everything of its kind in the whole org; parts of an object stand beside those of the object alone. */
const ORG_WIDE: ReadonlySet<string> = new Set([
    'CustomApplication',
    'CustomPermission',
    'Dashboard',
    'DashboardFolder',
    'FlexiPage',
    'Flow',
    'GlobalValueSet',
    'LightningMessageChannel',
    'PermissionSet',
    'PermissionSetGroup',
    'ReportFolder',
    'ReportType',
    'StaticResource'
]);

/** The names a document gives, each with the line it stands on. */
const namesOf = ({ type, root, developerName }: MetadataDocument, isOwn: (object: string) => boolean) => {
    const own = { name: developerName, line: root.line, element: type };
    if (type === 'CustomLabels') {
        return root.all('labels').map((label) => {
            const name = label.textOf('fullName');
            return { name, line: label.line, element: `CustomLabel[${name}]` };
        });
    }
    if (type === 'QuickAction') {
        const [object = '', name = object] = developerName.split('.');
        return isOwn(object) && name !== object ? [] : [{ ...own, name }];
    }
    // The tab of an object bears the object's name.
    return ORG_WIDE.has(type) || (type === 'CustomTab' && !isOwn(developerName)) ? [own] : [];
};

/**
 * Every name that others in the org could have taken begins with the last word of the project's name, or with all its words:
 * without a namespace, a deployment overwrites what bears the same name, or is refused.
 */
export const orgWideNames: Rule = ({ name, documents, bundles }) => {
    const words = (name ?? '').split('-').filter(Boolean);
    const capitalized = words.map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
    const [last = ''] = capitalized.slice(-1);
    if (last === '') {
        return [];
    }
    const begins = new RegExp(`^(?:${last}|${capitalized.join('_')})(?:_|$)`);
    const bundleBegins = new RegExp(`^${last.toLowerCase()}(?![a-z])`);
    const objects = new Set(documents.filter(({ type }) => type === 'CustomObject').map((one) => one.developerName));
    const found = documents.flatMap((document): Finding[] =>
        namesOf(document, (object) => objects.has(object))
            .filter((given) => !begins.test(given.name))
            .map((given) => ({
                file: document.file,
                line: given.line,
                element: given.element,
                message: `${given.name} could be a name of the customer's. Begin it with ${last}_.`
            }))
    );
    const bundleNames = bundles
        .filter((bundle) => !bundleBegins.test(bundle.name))
        .map((bundle) => ({
            file: bundle.directory,
            element: bundle.name,
            message: `${bundle.name} could be a name of the customer's. Begin it with ${last.toLowerCase()}.`
        }));
    return [...found, ...bundleNames];
};
