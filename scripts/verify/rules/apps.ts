import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

const MOTIF = /^Custom\d+: .+$/;

/** Actions of an object whose page an app may replace. */
const OVERRIDDEN: ReadonlySet<string> = new Set(['View', 'Tab']);
/** What a tab can show; it shows one of them. */
const SHOWN_BY_TAB = ['auraComponent', 'customObject', 'flexiPage', 'lwcComponent', 'page', 'scontrol', 'url'];

/** Standard tabs that are named after no object. */
const STANDARD_TABS: ReadonlySet<string> = new Set([
    'home',
    'report',
    'Dashboard',
    'Feed',
    'Chatter',
    'File',
    'Forecasting3',
    'AppLauncher'
]);

const checkTabOfApp = (tab: XmlElement, org: Org, to: References): Finding[] => {
    const [, standard] = /^standard-(.+)$/.exec(tab.text) ?? [];
    if (standard === undefined) {
        return to.component('CustomTab', tab.text, tab);
    }
    return STANDARD_TABS.has(standard) || org.object(standard)
        ? []
        : to.report(tab, `there is no standard tab ${tab.text}.${didYouMean(standard, STANDARD_TABS)}`);
};

const checkApp = (document: MetadataDocument, org: Org): Finding[] => {
    const { root } = document;
    const to = referencesFrom(document, org);
    const overrides = root.all('actionOverrides').flatMap((override) => {
        const page = org.component('FlexiPage', override.textOf('content'));
        const object = override.textOf('pageOrSobjectType');
        if (override.textOf('type').toLowerCase() !== 'flexipage') {
            return [];
        }
        const action = override.textOf('actionName');
        return [
            ...(OVERRIDDEN.has(action)
                ? []
                : to.report(override, `no page replaces the action ${action}. Write View.`)),
            ...to.component('FlexiPage', override.textOf('content'), override),
            ...to.object(object, override),
            ...(page && page.root.textOf('sobjectType') !== object
                ? to.report(
                      override,
                      `${page.developerName} is a page of ${page.root.textOf('sobjectType')}, not of ${object}.`
                  )
                : [])
        ];
    });
    const utilityBar = root.child('utilityBar');
    return [
        ...root.all('tabs').flatMap((tab) => checkTabOfApp(tab, org, to)),
        ...overrides,
        ...(utilityBar ? to.component('FlexiPage', utilityBar.text, utilityBar) : [])
    ];
};

const checkTab = (document: MetadataDocument, { org, bundles }: Project): Finding[] => {
    const { root, developerName } = document;
    const to = referencesFrom(document, org);
    const page = root.child('flexiPage');
    const component = root.child('lwcComponent');
    const motif = root.child('motif');
    const shown = SHOWN_BY_TAB.filter((name) => !['', 'false'].includes(root.textOf(name)));
    return [
        ...(shown.length === 1
            ? []
            : to.report(root, `shows ${shown.join(' and ') || 'nothing'}. Give it one of ${SHOWN_BY_TAB.join(', ')}.`)),
        ...(motif ? [] : to.report(root, 'has no icon. Add <motif>, e.g. Custom53: Bell.')),
        ...(root.textOf('customObject') === 'true' ? to.object(developerName, root) : []),
        ...(page ? to.component('FlexiPage', page.text, page) : []),
        ...(component && !bundles.some(({ name }) => name === component.text)
            ? to.report(component, `there is no component ${component.text}.`)
            : []),
        ...(motif && !MOTIF.test(motif.text)
            ? to.report(motif, `${motif.text} is no icon. Write e.g. Custom53: Bell.`)
            : [])
    ];
};

const checkAction = (document: MetadataDocument, { org, bundles }: Project): Finding[] => {
    const { root, developerName } = document;
    const to = referencesFrom(document, org);
    const component = root.child('lightningWebComponent');
    const target = root.child('targetObject');
    const bundle = bundles.find(({ name }) => name === component?.text);
    const [object = '', name] = developerName.split('.');
    return [
        // A global action has no object in front of its name.
        ...(name === undefined ? [] : to.object(object, root)),
        ...(target ? to.object(target.text, target) : []),
        ...(component && !bundle ? to.report(component, `there is no component ${component.text}.`) : [])
    ];
};

/** Apps, tabs and quick actions lead to pages, objects and components that exist. */
export const apps: Rule = (project) =>
    project.documents.flatMap((document) => {
        switch (document.type) {
            case 'CustomApplication':
                return checkApp(document, project.org);
            case 'CustomTab':
                return checkTab(document, project);
            case 'QuickAction':
                return checkAction(document, project);
            default:
                return [];
        }
    });
