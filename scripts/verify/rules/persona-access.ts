import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import { PERSONA_PROMISES } from '../package/persona-promises.ts';
import type { Project } from '../project.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Elements that grant something no persona is promised, and the child that says what. */
const UNPROMISED: Readonly<Record<string, string>> = {
    classAccesses: 'apexClass',
    customMetadataTypeAccesses: 'name',
    customSettingAccesses: 'name',
    externalCredentialPrincipalAccesses: 'externalCredentialPrincipal',
    externalDataSourceAccesses: 'externalDataSource',
    flowAccesses: 'flow',
    pageAccesses: 'apexPage',
    recordTypeVisibilities: 'recordType',
    userPermissions: 'name'
};
const GRANTS = ['enabled', 'visible', 'allowRead', 'readable'];

const grants = (entry: XmlElement): boolean => GRANTS.some((name) => entry.textOf(name) === 'true');

const otherObjects = (root: XmlElement, objects: readonly string[], to: References): Finding[] => [
    ...root
        .all('objectPermissions')
        .filter((entry) => grants(entry) && !objects.includes(entry.textOf('object')))
        .flatMap((entry) =>
            to.report(entry, `grants ${entry.textOf('object')}, which the persona is not promised. Remove the entry.`)
        ),
    ...root
        .all('fieldPermissions')
        .filter((entry) => grants(entry) && !objects.includes(entry.textOf('field').split('.')[0] ?? ''))
        .flatMap((entry) =>
            to.report(entry, `grants ${entry.textOf('field')}, which the persona is not promised. Remove the entry.`)
        ),
    ...root
        .all('objectPermissions')
        .flatMap((entry) => entry.child('viewAllFields') ?? [])
        .filter(({ text }) => text === 'true')
        .flatMap((element) => to.report(element, 'shows every field, hidden ones too. Write false.'))
];

const otherGrants = (root: XmlElement, promised: readonly string[], to: References): Finding[] =>
    Object.entries(UNPROMISED).flatMap(([element, child]) =>
        root
            .all(element)
            .filter((entry) => grants(entry) && !promised.includes(entry.textOf(child)))
            .flatMap((entry) =>
                to.report(entry, `grants ${entry.textOf(child)}, which the persona is not promised. Remove the entry.`)
            )
    );

/** Whoever may use the package finds it: its apps and tabs are there. */
const ways = (root: XmlElement, { documents, org }: Project, to: References): Finding[] => {
    const shows = (list: string, child: string, name: string, state: string, values: readonly string[]): boolean =>
        root.all(list).some((entry) => entry.textOf(child) === name && values.includes(entry.textOf(state)));
    const standsInAnApp = (name: string): boolean =>
        documents.some(
            ({ type, root: app }) => type === 'CustomApplication' && app.all('tabs').some(({ text }) => text === name)
        );
    // A page that is reached by links needs no place in the navigation bar.
    const waysTo = (name: string): string[] => (standsInAnApp(name) ? ['Visible'] : ['Visible', 'Available']);
    return [
        ...org
            .names('CustomApplication')
            .filter((name) => !shows('applicationVisibilities', 'application', name, 'visible', ['true']))
            .flatMap((name) => to.report(root, `does not show the app ${name}. Add it to applicationVisibilities.`)),
        ...org
            .names('CustomTab')
            .filter((name) => !shows('tabSettings', 'tab', name, 'visibility', waysTo(name)))
            .flatMap((name) =>
                to.report(root, `does not show the tab ${name}. Add it to tabSettings as ${waysTo(name).join(' or ')}.`)
            )
    ];
};

const checkSet = (document: MetadataDocument, project: Project): Finding[] => {
    const { root, developerName } = document;
    const to = referencesFrom(document, project.org);
    const promise = PERSONA_PROMISES[developerName];
    return promise
        ? [
              ...otherObjects(root, Object.keys(promise.objects), to),
              ...otherGrants(root, promise.others, to),
              // A set that is added to a persona's: that one has the ways already.
              ...(Object.values(promise.objects).some(({ adds }) => !adds) ? ways(root, project, to) : [])
          ]
        : to.report(root, `nobody promised the permission set ${developerName}. Add it to persona-promises.ts.`);
};

/** The personas' permission sets are all there, find their way in, and grant nothing beside what is promised. */
export const personaAccess: Rule = (project) => {
    const sets = project.documents.filter(({ type }) => type === 'PermissionSet');
    const [first] = sets.filter(({ developerName }) => developerName in PERSONA_PROMISES);
    // The rule does not apply to a project with other personas.
    if (!first) {
        return [];
    }
    const missing = Object.keys(PERSONA_PROMISES).filter((name) => !project.org.component('PermissionSet', name));
    return [
        ...sets.flatMap((document) => checkSet(document, project)),
        ...missing.flatMap((name) =>
            referencesFrom(first, project.org).report(
                first.root,
                `there is no permission set ${name} beside it. Add it.`
            )
        )
    ];
};
