import { isComputed } from '../../../org-model/objects/field-model.ts';
import type { FieldModel } from '../../../org-model/objects/field-model.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

const COLUMNS_OF_STYLE: Readonly<Record<string, number>> = {
    OneColumn: 1,
    TwoColumnsLeftToRight: 2,
    TwoColumnsTopToBottom: 2,
    CustomLinks: 3
};
/** What a compact layout cannot show. */
const NOT_COMPACT: ReadonlySet<string> = new Set(['TextArea', 'LongTextArea', 'Html', 'MultiselectPicklist']);
const MOST_COMPACT = 10;
/** Actions every org has; their names begin with a word of Salesforce's, or with the feature they belong to. */
const STANDARD_ACTION =
    /^(?:FeedItem\.|LogACall$|NewTask$|NewEvent$|SendEmail$|Email$|New[A-Z]\w*$|Edit$|Delete$|Clone$)/;

const fieldItems = (root: XmlElement): XmlElement[] =>
    [...root.descendants()].filter((item) => item.name === 'layoutItems' && item.child('field'));

const repeated = (items: readonly XmlElement[], to: References): Finding[] => {
    const lines = new Map<string, number>();
    return items.flatMap((item) => {
        const name = item.textOf('field');
        const first = lines.get(name);
        lines.set(name, first ?? item.line);
        return first === undefined
            ? []
            : to.report(item, `${name} already stands on line ${first}; a field appears once on a layout. Keep one.`);
    });
};

const behaviorProblem = (behavior: string, field: FieldModel | undefined): string | undefined => {
    if (field && isComputed(field) && behavior !== 'Readonly') {
        return 'is computed, so nobody can enter it. Write <behavior>Readonly</behavior>.';
    }
    return field?.isCustom === true && field.isRequired && behavior !== 'Required'
        ? 'is required in the database. Write <behavior>Required</behavior>.'
        : undefined;
};

const behaviors = (items: readonly XmlElement[], object: string, org: Org, to: References): Finding[] =>
    items.flatMap((item) => {
        const name = item.textOf('field');
        const problem = behaviorProblem(item.textOf('behavior'), org.field(object, name));
        return problem === undefined ? [] : to.report(item, `${name} ${problem}`);
    });

const columns = (root: XmlElement, to: References): Finding[] =>
    root.all('layoutSections').flatMap((section) => {
        const style = section.textOf('style');
        const most = COLUMNS_OF_STYLE[style] ?? Infinity;
        const { length } = section.all('layoutColumns');
        return length > most
            ? to.report(section, `${section.textOf('label')} has ${length} columns and its style ${style} ${most}.`)
            : [];
    });

const actions = (root: XmlElement, object: string, org: Org, to: References): Finding[] => [
    ...[...root.descendants()]
        .filter(({ name, text }) => name === 'quickActionName' && text !== '' && !STANDARD_ACTION.test(text))
        .flatMap((action) => to.component('QuickAction', action.text, action)),
    ...root
        .all('customButtons')
        .flatMap((button) =>
            org.names('WebLink').includes(button.text) || org.names('WebLink').includes(`${object}.${button.text}`)
                ? []
                : to.report(button, `there is no button ${button.text} on ${object}. Add the WebLink or remove it.`)
        )
];

const checkLayout = (document: MetadataDocument, org: Org): Finding[] => {
    const { root, developerName } = document;
    const [object = ''] = developerName.split('-');
    const to = referencesFrom(document, org);
    const items = fieldItems(root);
    return [
        ...repeated(items, to),
        ...behaviors(items, object, org, to),
        ...columns(root, to),
        ...actions(root, object, org, to)
    ];
};

const checkCompactLayout = (document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const fields = document.root.all('fields');
    const extra = fields[MOST_COMPACT];
    return [
        ...fields.flatMap((element) => {
            const type = org.field(document.object, element.text)?.type ?? '';
            return NOT_COMPACT.has(type)
                ? to.report(element, `${element.text} is a ${type}, which no compact layout shows. Remove it.`)
                : [];
        }),
        ...(extra ? to.report(extra, `is field ${fields.length}; a compact layout takes ${MOST_COMPACT}.`) : [])
    ];
};

/** Layouts hold each field once, in the behavior its type demands, and actions that exist. */
export const layouts: Rule = ({ documents, org }) =>
    documents.flatMap((document) => {
        switch (document.type) {
            case 'Layout':
                return checkLayout(document, org);
            case 'CompactLayout':
                return checkCompactLayout(document, org);
            default:
                return [];
        }
    });
