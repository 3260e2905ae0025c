import type { Finding } from '../../../org-model/findings/finding.ts';
import { checkColumn } from './list-column.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { namesIn, propertiesOf } from './page-component.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Related lists every object has. */
const BUILT_IN_LISTS: ReadonlySet<string> = new Set([
    'ActivityHistories',
    'OpenActivities',
    'Histories',
    'AttachedContentDocuments',
    'AttachedContentNotes',
    'CombinedAttachments',
    'ProcessSteps'
]);

/** Properties of a related list that take one of a few words. */
const LIST_WORDS: Readonly<Record<string, readonly string[]>> = {
    relatedListDisplayType: ['ADVGRID', 'BASIC', 'TILE'],
    sortFieldOrder: ['Ascending', 'Descending', 'Default']
};
const DEFAULT_SORT = '__DEFAULT__';

const DYNAMIC_LIST = 'lst:dynamicRelatedList';

/** The platform refuses a related list with columns of its own that does not say which actions it has. */
const checkActions = (component: XmlElement, to: References): Finding[] => {
    const actions = component
        .all('componentInstanceProperties')
        .find((property) => property.textOf('name') === 'actionNames');
    return component.textOf('componentName') !== DYNAMIC_LIST || (actions && actions.child('valueList'))
        ? []
        : to.report(
              actions ?? component,
              `${DYNAMIC_LIST} needs the property actionNames. Add it with a <valueList>, which may be empty.`
          );
};

/** A related list shows, and is sorted by, columns of the records it lists. */
const checkListColumns = (component: XmlElement, child: string, document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    return component.all('componentInstanceProperties').flatMap((property) => {
        const name = property.textOf('name');
        const values = namesIn(property, 'value').filter(({ children }) => children.length === 0);
        if (name === 'relatedListFieldAliases' || name === 'sortFieldAlias') {
            return values
                .filter(({ text }) => text !== DEFAULT_SORT)
                .flatMap((value) => checkColumn(child, value, document, org));
        }
        const words = LIST_WORDS[name];
        return values
            .filter(({ text }) => words && !words.includes(text))
            .flatMap((value) =>
                to.report(value, `${name} is never ${value.text}. Write ${words?.join(' or ') ?? ''}.`)
            );
    });
};

/** A related list on a page exists on the page's object, shows columns its records have, and says its actions. */
export const checkRelatedList = (
    component: XmlElement,
    document: MetadataDocument,
    org: Org,
    to: References
): Finding[] => {
    const page = document.root;
    const properties = propertiesOf(component);
    const list = properties.get('relatedListApiName');
    const parent = properties.get('parentFieldApiName');
    const object = org.object(page.textOf('sobjectType'));
    const child = list === undefined ? undefined : object?.children.get(list);
    const known = [...BUILT_IN_LISTS, ...(object?.children.keys() ?? [])];
    return [
        ...(list === undefined || known.includes(list)
            ? []
            : to.report(component, `there is no related list ${list}.${didYouMean(list, known)}`)),
        ...(parent === undefined ? [] : to.qualifiedField(parent, component)),
        ...checkActions(component, to),
        ...(child === undefined ? [] : checkListColumns(component, child, document, org))
    ];
};
