import { catalogueQuestions } from '../catalogue-question.ts';
import type { FieldModel } from '../../../org-model/objects/field-model.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** A transaction writes 10,000 rows at most, and 200 new evaluations each get a copy of every active question. */
const MOST_ACTIVE_QUESTIONS = 49;
const LABEL_LENGTH = 40;
const XSI_TYPES: Readonly<Record<string, readonly string[]>> = {
    Checkbox: ['xsd:boolean'],
    Number: ['xsd:double', 'xsd:int'],
    Percent: ['xsd:double', 'xsd:int'],
    Date: ['xsd:date'],
    DateTime: ['xsd:dateTime']
};

const typeOf = ({ developerName }: MetadataDocument): string => `${developerName.split('.')[0] ?? ''}__mdt`;

const checkValue = (entry: XmlElement, field: FieldModel, document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const value = entry.child('value');
    const given = value?.attributes['xsi:type'];
    const expected = XSI_TYPES[field.type] ?? ['xsd:string'];
    const { length } = field;
    const isEmpty = !value || value.text === '';
    return [
        ...(given !== undefined && !expected.includes(given)
            ? to.report(
                  entry,
                  `${field.name} is a ${field.type} and its value an ${given}. Write ${expected[0] ?? ''}.`
              )
            : []),
        ...(field.isRequired && isEmpty ? to.report(entry, `${field.name} is required. Write a value.`) : []),
        ...(length > 0 && (value?.text.length ?? 0) > length
            ? to.report(
                  entry,
                  `${field.name} takes ${length} characters and the value has ${value?.text.length ?? 0}. Shorten it.`
              )
            : [])
    ];
};

const checkRecord = (document: MetadataDocument, org: Org): Finding[] => {
    const { root } = document;
    const type = typeOf(document);
    const to = referencesFrom(document, org);
    const object = org.object(type);
    if (!object) {
        return to.object(type, root);
    }
    const entries = root.all('values');
    const written = new Set(entries.map((entry) => entry.textOf('field')));
    const label = root.textOf('label');
    return [
        ...entries.flatMap((entry) => {
            const name = entry.textOf('field');
            const field = object.fields.get(name);
            return field ? checkValue(entry, field, document, org) : to.field(type, name, entry);
        }),
        ...[...object.fields.values()]
            .filter(({ isRequired, name }) => isRequired && !written.has(name))
            .flatMap(({ name }) => to.report(root, `has no value for the required field ${name}. Add one.`)),
        ...(label === '' || label.length > LABEL_LENGTH
            ? to.report(root, `its label has ${label.length} characters; Salesforce takes 1 to ${LABEL_LENGTH}.`)
            : [])
    ];
};

const tooManyQuestions = (documents: readonly MetadataDocument[]): Finding[] => {
    const active = catalogueQuestions(documents)
        .filter(({ values }) => values.get('Active__c') === 'true')
        .map(({ document }) => document);
    const extra = active[MOST_ACTIVE_QUESTIONS];
    return extra
        ? [
              {
                  file: extra.file,
                  line: extra.root.line,
                  element: `CustomMetadata[${extra.developerName}]`,
                  message: `is one of ${active.length} active questions and ${MOST_ACTIVE_QUESTIONS} is the most. Switch some off.`
              }
          ]
        : [];
};

/** Custom metadata records fill fields that exist, with values of their types, and few enough questions are active. */
export const records: Rule = ({ documents, org }) => {
    const found = documents.filter(({ type }) => type === 'CustomMetadata');
    return [...found.flatMap((document) => checkRecord(document, org)), ...tooManyQuestions(found)];
};
