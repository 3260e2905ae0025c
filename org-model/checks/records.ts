import { didYouMean } from '../findings/spelling.ts';
import type { FieldModel } from '../objects/field-model.ts';
import type { Finding } from '../findings/finding.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';
import type { Org } from '../org.ts';
import { referencesFrom } from '../reference.ts';
import type { Check } from './check.ts';

const LABEL_LENGTH = 40;
const NUMBERS: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);
const XSI_TYPES: Readonly<Record<string, readonly string[]>> = {
    Checkbox: ['xsd:boolean'],
    Number: ['xsd:double', 'xsd:int'],
    Percent: ['xsd:double', 'xsd:int'],
    Date: ['xsd:date'],
    DateTime: ['xsd:dateTime']
};

const typeOf = ({ developerName }: MetadataDocument): string => `${developerName.split('.')[0] ?? ''}__mdt`;

/** A deployment refuses a number with more decimals than its field has, which an API would round. */
const isNumberOf = ({ precision, scale }: FieldModel, value: string): boolean => {
    const [, whole, decimals = ''] = /^-?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
    return whole !== undefined && whole.length <= precision - scale && decimals.replace(/0+$/, '').length <= scale;
};

/** Why a field cannot hold what is written, as sentences; an empty value is what leaves it blank. */
const problemsOf = (field: FieldModel, value: string, given: string | undefined): string[] => {
    const { isRequired, length, name, object, picklist, type } = field;
    const expected = XSI_TYPES[type] ?? ['xsd:string'];
    const possible = picklist?.values.filter(({ isActive }) => isActive).map((item) => item.name);
    const chosen = type === 'MultiselectPicklist' ? value.split(';') : [value];
    const wrong = value === '' ? undefined : possible && chosen.find((item) => !possible.includes(item));
    return [
        ...(given !== undefined && !expected.includes(given)
            ? [`${name} is a ${type} and its value an ${given}. Write ${expected[0] ?? ''}.`]
            : []),
        ...(isRequired && value === '' ? [`${name} is required. Write a value.`] : []),
        ...(NUMBERS.has(type) && value !== '' && !isNumberOf(field, value)
            ? [`${name} cannot hold the number ${value}. Write one of its precision and scale.`]
            : []),
        ...(wrong === undefined
            ? []
            : [`'${wrong}' is no value of ${object}.${name}.${didYouMean(wrong, possible ?? [])}`]),
        ...(length > 0 && value.length > length
            ? [`${name} takes ${length} characters and the value has ${value.length}. Shorten it.`]
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
            const value = entry.child('value');
            return field
                ? problemsOf(field, value?.text ?? '', value?.attributes['xsi:type']).flatMap((problem) =>
                      to.report(entry, problem)
                  )
                : to.field(type, name, entry);
        }),
        ...[...object.fields.values()]
            .filter(({ isRequired, name }) => isRequired && !written.has(name))
            .flatMap(({ name }) => to.report(root, `has no value for the required field ${name}. Add one.`)),
        ...(label === '' || label.length > LABEL_LENGTH
            ? to.report(root, `its label has ${label.length} characters; Salesforce takes 1 to ${LABEL_LENGTH}.`)
            : [])
    ];
};

/** Custom metadata records fill fields that exist, with values that these can hold. */
export const records: Check = ({ documents, org }) =>
    documents.filter(({ type }) => type === 'CustomMetadata').flatMap((document) => checkRecord(document, org));
