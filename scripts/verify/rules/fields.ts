import { fieldReferences } from '../../../org-model/checks/field-references.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Elements a type cannot do without, besides what the schema demands of every field. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
    Text: ['length'],
    LongTextArea: ['length', 'visibleLines'],
    Html: ['length', 'visibleLines'],
    Number: ['precision', 'scale'],
    Currency: ['precision', 'scale'],
    Percent: ['precision', 'scale'],
    Picklist: ['valueSet'],
    MultiselectPicklist: ['valueSet', 'visibleLines'],
    Lookup: ['referenceTo', 'relationshipName'],
    MasterDetail: ['referenceTo', 'relationshipName'],
    AutoNumber: ['displayFormat'],
    Checkbox: ['defaultValue']
};
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
    MasterDetail: ['required', 'deleteConstraint', 'lookupFilter'],
    Checkbox: ['required']
};
/** Lowest and highest length in characters. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
    Text: [1, 255],
    LongTextArea: [256, 131072],
    Html: [256, 131072]
};
const MOST_DIGITS = 18;
const MOST_TRACKED = 20;
const UNTRACKABLE: ReadonlySet<string> = new Set(['Summary', 'AutoNumber']);

const isTrue = (root: XmlElement, name: string): boolean => root.textOf(name) === 'true';
const isFormula = (root: XmlElement): boolean => root.textOf('formula') !== '';

const checkElements = (root: XmlElement, type: string, to: References): Finding[] => {
    // A formula has no length of its own, and a checkbox formula no default.
    const needed = isFormula(root)
        ? (NEEDS[type] ?? []).filter((name) => name === 'precision' || name === 'scale')
        : (NEEDS[type] ?? []);
    return [
        ...needed
            .filter((name) => !root.child(name))
            .flatMap((name) => to.report(root, `a ${type} field needs <${name}>. Add it.`)),
        ...(FORBIDDEN[type] ?? [])
            .flatMap((name) => root.child(name) ?? [])
            .flatMap((element) => to.report(element, `is not allowed on a ${type} field. Remove it.`))
    ];
};

const checkSizes = (root: XmlElement, type: string, to: References): Finding[] => {
    const length = root.child('length');
    const [least, most] = LENGTHS[type] ?? [0, Infinity];
    const size = Number(length?.text ?? least);
    const precision = Number(root.textOf('precision'));
    const scale = Number(root.textOf('scale'));
    return [
        ...(length && (size < least || size > most)
            ? to.report(length, `${size} characters on a ${type} field, which takes ${least} to ${most}.`)
            : []),
        ...(precision > MOST_DIGITS || scale > precision
            ? to.report(
                  root.child('precision') ?? root,
                  `${precision} digits with ${scale} decimals; Salesforce takes ${MOST_DIGITS} in all.`
              )
            : []),
        ...(isTrue(root, 'unique') && !['Text', 'Number', 'Email'].includes(type)
            ? to.report(root.child('unique') ?? root, `a ${type} field cannot be unique. Use Text of at most 255.`)
            : [])
    ];
};

const checkRestriction = (root: XmlElement, to: References): Finding[] => {
    const valueSet = root.child('valueSet');
    return valueSet && valueSet.textOf('restricted') !== 'true'
        ? to.report(
              valueSet,
              'is not restricted, so an import can write any value. Write <restricted>true</restricted>.'
          )
        : [];
};

const checkHistory = (document: MetadataDocument, org: Org, to: References): Finding[] => {
    const { root, object } = document;
    const tracked = isTrue(root, 'trackHistory') ? root.child('trackHistory') : undefined;
    const owner = org.component('CustomObject', object);
    if (!tracked) {
        return [];
    }
    return [
        ...(isFormula(root) || UNTRACKABLE.has(root.textOf('type'))
            ? to.report(tracked, 'Salesforce tracks no history of computed fields. Remove it.')
            : []),
        ...(owner && owner.root.textOf('enableHistory') !== 'true'
            ? to.report(tracked, `${object} does not track history. Write <enableHistory>true</enableHistory> there.`)
            : [])
    ];
};

const tooManyTracked = (documents: readonly MetadataDocument[], object: string): Finding[] => {
    const tracked = documents.filter((document) => document.object === object && isTrue(document.root, 'trackHistory'));
    const extra = tracked[MOST_TRACKED];
    return extra
        ? referenceReport(extra, `${object} tracks ${tracked.length} fields and Salesforce takes ${MOST_TRACKED}.`)
        : [];
};

const referenceReport = ({ file, root }: MetadataDocument, message: string): Finding[] => [
    { file, line: root.line, element: 'CustomField.trackHistory', message }
];

/** Relationship names are unique among the fields that lead to one object. */
const relationshipNames = (documents: readonly MetadataDocument[]): Finding[] => {
    const taken = new Map<string, string>();
    return documents.flatMap(({ file, root, developerName, object }) => {
        const name = root.child('relationshipName');
        if (!name) {
            return [];
        }
        const key = `${root.textOf('referenceTo')}.${name.text}`.toLowerCase();
        const first = taken.get(key);
        taken.set(key, first ?? `${object}.${developerName}`);
        return first === undefined
            ? []
            : [
                  {
                      file,
                      line: name.line,
                      element: 'CustomField.relationshipName',
                      message: `${name.text} is taken by ${first}. Give it another.`
                  }
              ];
    });
};

/** Every field has what its type needs, nothing its type refuses, and leads to objects and value sets that exist. */
export const fields: Rule = ({ documents, org }) => {
    const found = documents.filter(({ type }) => type === 'CustomField');
    const objects = [...new Set(found.map(({ object }) => object))];
    return [
        ...found.flatMap((document) => {
            const { root } = document;
            const to = referencesFrom(document, org);
            const type = root.textOf('type');
            return [
                ...checkElements(root, type, to),
                ...checkSizes(root, type, to),
                ...checkRestriction(root, to),
                ...checkHistory(document, org, to)
            ];
        }),
        ...fieldReferences({ documents, org }),
        ...objects.flatMap((object) => tooManyTracked(found, object)),
        ...relationshipNames(found)
    ];
};
