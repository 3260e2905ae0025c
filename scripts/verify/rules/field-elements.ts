import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** The types an element belongs to; on any other type the deployment answers "Can not specify". */
const TYPES_OF_ELEMENT: Readonly<Record<string, readonly string[]>> = {
    caseSensitive: ['Text'],
    deleteConstraint: ['Lookup'],
    displayFormat: ['AutoNumber'],
    externalId: ['Text', 'Number', 'Email', 'AutoNumber'],
    length: ['Text', 'LongTextArea', 'Html', 'EncryptedText'],
    precision: ['Number', 'Currency', 'Percent'],
    referenceTo: ['Lookup', 'MasterDetail', 'MetadataRelationship', 'Hierarchy', 'ExternalLookup', 'IndirectLookup'],
    relationshipName: [
        'Lookup',
        'MasterDetail',
        'MetadataRelationship',
        'Hierarchy',
        'ExternalLookup',
        'IndirectLookup'
    ],
    relationshipOrder: ['MasterDetail'],
    reparentableMasterDetail: ['MasterDetail'],
    scale: ['Number', 'Currency', 'Percent', 'Location'],
    summarizedField: ['Summary'],
    summaryForeignKey: ['Summary'],
    summaryOperation: ['Summary'],
    unique: ['Text', 'Number', 'Email', 'Currency', 'Percent'],
    valueSet: ['Picklist', 'MultiselectPicklist'],
    visibleLines: ['LongTextArea', 'Html', 'MultiselectPicklist'],
    writeRequiresMasterRead: ['MasterDetail']
};
/** What a formula field can return. */
const FORMULA_TYPES: ReadonlySet<string> = new Set([
    'Checkbox',
    'Currency',
    'Date',
    'DateTime',
    'Number',
    'Percent',
    'Text',
    'Time'
]);
/** A formula holds no value of its own: nothing to identify, to default or to limit. */
const NEVER_ON_FORMULA = ['defaultValue', 'externalId', 'length', 'unique', 'caseSensitive', 'valueSet'];
const WHOLE_NUMBERS = ['length', 'precision', 'scale', 'visibleLines', 'relationshipOrder', 'startingNumber'];
const CUSTOM_FIELD = /__c$/;

const says = (root: XmlElement, name: string): XmlElement[] => {
    const element = root.child(name);
    return element && element.text !== 'false' ? [element] : [];
};

const missingElements = ({ root, developerName }: MetadataDocument, to: References): Finding[] =>
    CUSTOM_FIELD.test(developerName)
        ? ['label', 'type']
              .filter((name) => root.textOf(name) === '')
              .flatMap((name) => to.report(root, `a custom field needs <${name}>. Add it.`))
        : [];

const strangeElements = (root: XmlElement, type: string, to: References): Finding[] =>
    Object.entries(TYPES_OF_ELEMENT)
        .filter(([, types]) => !types.includes(type))
        .flatMap(([name]) => says(root, name))
        .flatMap((element) => to.report(element, `does not belong to a ${type} field. Remove it.`));

const ofFormula = (root: XmlElement, type: string, to: References): Finding[] => [
    ...(FORMULA_TYPES.has(type)
        ? []
        : to.report(
              root.child('type') ?? root,
              `a formula returns no ${type}. Use one of: ${[...FORMULA_TYPES].join(', ')}.`
          )),
    ...NEVER_ON_FORMULA.flatMap((name) => says(root, name)).flatMap((element) =>
        to.report(element, 'is not allowed on a formula field, which holds no value of its own. Remove it.')
    )
];

const checkNumbers = (root: XmlElement, to: References): Finding[] =>
    WHOLE_NUMBERS.flatMap((name) => root.child(name) ?? [])
        .filter(({ text }) => !/^\d+$/.test(text))
        .flatMap((element) => to.report(element, `'${element.text}' is no whole number. Write digits.`));

const checkDefault = (root: XmlElement, type: string, to: References): Finding[] => {
    const value = root.child('defaultValue');
    return type === 'Checkbox' && value && !/^(?:true|false)$/.test(value.text)
        ? to.report(value, `'${value.text}' is no default of a checkbox. Write true or false.`)
        : [];
};

const checkField = (document: MetadataDocument, org: Org): Finding[] => {
    const { root } = document;
    const type = root.textOf('type');
    const to = referencesFrom(document, org);
    const isFormula = root.child('formula') !== undefined;
    return [
        ...missingElements(document, to),
        ...(type === '' ? [] : isFormula ? ofFormula(root, type, to) : strangeElements(root, type, to)),
        ...checkNumbers(root, to),
        ...(isFormula ? [] : checkDefault(root, type, to))
    ];
};

/** A field says what its type needs and nothing that belongs to another type, or the deployment refuses it. */
export const fieldElements: Rule = ({ documents, org }) =>
    documents.filter(({ type }) => type === 'CustomField').flatMap((document) => checkField(document, org));
