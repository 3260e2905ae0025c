import type { Finding } from '../findings/finding.ts';
import { parseFormula, parts } from '../formula/formula-syntax.ts';
import type { Expression } from '../formula/formula-syntax.ts';
import { declaredType } from '../objects/field-model.ts';
import type { FieldModel } from '../objects/field-model.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';
import type { Org } from '../org.ts';
import { referencesFrom } from '../reference.ts';
import type { Check } from './check.ts';
import type { XmlElement } from '../xml/xml-element.ts';

const MOST_PER_OBJECT = 25;
const NUMBERS: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);
const DATES: ReadonlySet<string> = new Set(['Date', 'DateTime']);
const DATE_DEPENDENT: ReadonlySet<string> = new Set(['today', 'now', 'timenow']);

const isCrossObject = (part: Expression): boolean =>
    part.kind === 'reference' && (part.path.startsWith('$') || part.path.includes('.'));
const isDateDependent = (part: Expression): boolean => part.kind === 'call' && DATE_DEPENDENT.has(part.name);

/** Why a formula cannot be summarised: what it reads may change without its record being saved. */
const obstacle = (org: Org, field: FieldModel, seen: readonly FieldModel[] = []): string | undefined => {
    const { object, formula } = field;
    // A formula that contains itself is another finding.
    const parsed = formula === null || seen.includes(field) ? undefined : parseFormula(formula.source);
    if (!parsed || 'problem' in parsed) {
        return undefined;
    }
    const all = [...parts(parsed)];
    if (all.some(isCrossObject)) {
        return 'refers to another object or a global variable';
    }
    if (all.some(isDateDependent)) {
        return 'depends on the current date';
    }
    const inner = all.flatMap((part) => (part.kind === 'reference' ? [org.field(object, part.path)] : []));
    return inner.map((next) => next && obstacle(org, next, [...seen, field])).find((reason) => reason !== undefined);
};

const checkSource = (document: MetadataDocument, operation: string, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const source = document.root.child('summarizedField');
    if (operation === 'count') {
        return source ? to.report(source, 'a count summarises no field. Remove it.') : [];
    }
    if (!source) {
        return to.report(document.root, `a ${operation} needs <summarizedField>. Add it.`);
    }
    const [object = '', name = ''] = source.text.split('.');
    const field = org.field(object, name);
    if (!field) {
        return to.qualifiedField(source.text, source);
    }
    const fits = NUMBERS.has(field.type) || (operation !== 'sum' && DATES.has(field.type));
    const reason = obstacle(org, field);
    return [
        ...(fits ? [] : to.report(source, `cannot take the ${operation} of ${source.text}, a ${declaredType(field)}.`)),
        ...(reason === undefined ? [] : to.report(source, `cannot summarise ${source.text}: its formula ${reason}.`))
    ];
};

const checkFilter = (item: XmlElement, child: string, document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const name = item.textOf('field');
    const [object = '', path = ''] = name.split('.');
    const field = org.field(object, path);
    if (!field) {
        return to.qualifiedField(name, item);
    }
    const reason = obstacle(org, field);
    return [
        ...(object === child ? [] : to.report(item, `filters by ${name}, and the roll-up is over ${child}.`)),
        ...(reason === undefined ? [] : to.report(item, `cannot filter by ${name}: its formula ${reason}.`))
    ];
};

const checkRollUp = (document: MetadataDocument, org: Org): Finding[] => {
    const { root, object } = document;
    const to = referencesFrom(document, org);
    const key = root.child('summaryForeignKey');
    const operation = root.child('summaryOperation');
    if (!key || !operation) {
        return to.report(root, 'a roll-up needs <summaryForeignKey> and <summaryOperation>. Add them.');
    }
    const [child = '', lookup = ''] = key.text.split('.');
    const detail = org.field(child, lookup);
    const forbidden = root.children.filter(({ name }) => ['precision', 'scale', 'required', 'length'].includes(name));
    return [
        ...to.qualifiedField(key.text, key),
        ...(detail && (detail.type !== 'MasterDetail' || detail.reference?.to !== object)
            ? to.report(key, `${key.text} is no master-detail to ${object}. Roll-ups need one.`)
            : []),
        ...checkSource(document, operation.text, org),
        ...root.all('summaryFilterItems').flatMap((item) => checkFilter(item, child, document, org)),
        ...forbidden.flatMap((element) => to.report(element, 'is not allowed on a roll-up. Remove it.'))
    ];
};

const tooMany = (rollUps: readonly MetadataDocument[], object: string): Finding[] => {
    const own = rollUps.filter((document) => document.object === object);
    const extra = own[MOST_PER_OBJECT];
    return extra
        ? [
              {
                  file: extra.file,
                  line: extra.root.line,
                  element: `CustomObject[${object}]`,
                  message: `has ${own.length} roll-ups and Salesforce allows ${MOST_PER_OBJECT}. Remove ${own.length - MOST_PER_OBJECT}.`
              }
          ]
        : [];
};

/** Roll-ups follow a master-detail and summarise what the platform can keep up to date, 25 on an object at most. */
export const rollUps: Check = ({ documents, org }) => {
    const found = documents.filter(({ type, root }) => type === 'CustomField' && root.textOf('type') === 'Summary');
    return [
        ...found.flatMap((document) => checkRollUp(document, org)),
        ...[...new Set(found.map(({ object }) => object))].flatMap((object) => tooMany(found, object))
    ];
};
