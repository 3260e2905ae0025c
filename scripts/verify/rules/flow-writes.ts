import { isComputed } from '../../../org-model/objects/field-model.ts';
import type { FieldModel } from '../../../org-model/objects/field-model.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { isCollection, objectOf, readFlow } from '../../../org-model/flows/flow.ts';
import type { Flow } from '../../../org-model/flows/flow.ts';
import { resolveInFlow } from '../../../org-model/checks/flow-reference.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import { agree, valueTypeOf } from '../../../org-model/formula/value-type.ts';
import type { ValueType } from '../../../org-model/formula/value-type.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Elements of a value that hold it literally. */
const LITERALS: Readonly<Record<string, ValueType>> = {
    booleanValue: 'checkbox',
    dateTimeValue: 'datetime',
    dateValue: 'date',
    numberValue: 'number',
    stringValue: 'text'
};
/** Types a flow turns into each other: everything can be written out as text, and picklists are text to it. */
const TEXTUAL: ReadonlySet<ValueType> = new Set(['text', 'picklist', 'multiselect']);
/** Operators that ask whether something is so, whatever the type of the field. */
const YES_OR_NO: ReadonlySet<string> = new Set(['IsBlank', 'IsChanged', 'IsNull']);
const DATES: ReadonlySet<ValueType> = new Set(['date', 'datetime']);

const fits = (given: ValueType, target: ValueType): boolean =>
    agree(given, target) || TEXTUAL.has(target) || (DATES.has(given) && DATES.has(target));

const typeOfValue = (value: XmlElement, flow: Flow, org: Org): ValueType => {
    const [content] = value.children;
    if (content?.name === 'elementReference') {
        const resolved = resolveInFlow(flow, org, content.text);
        return typeof resolved === 'string' ? resolved : 'unknown';
    }
    return LITERALS[content?.name ?? ''] ?? 'unknown';
};

const checkWrite = (
    field: FieldModel | undefined,
    entry: XmlElement,
    flow: Flow,
    org: Org,
    to: References
): Finding[] => {
    // A field that does not exist is a finding of the flow references rule.
    if (!field) {
        return [];
    }
    const name = `${field.object}.${field.name}`;
    if (isComputed(field)) {
        return to.report(entry, `writes ${name}, which is computed. Remove the assignment.`);
    }
    const value = entry.child('value');
    const given = value ? typeOfValue(value, flow, org) : 'unknown';
    const target = valueTypeOf(field.type);
    return fits(given, target)
        ? []
        : to.report(entry, `writes a ${given} into ${name}, a ${field.type}. Convert it with a formula.`);
};

const checkFilter = (
    field: FieldModel | undefined,
    filter: XmlElement,
    flow: Flow,
    org: Org,
    to: References
): Finding[] => {
    const value = filter.child('value');
    if (!field || !value) {
        return [];
    }
    const operator = filter.textOf('operator');
    const given = typeOfValue(value, flow, org);
    if (YES_OR_NO.has(operator)) {
        return agree(given, 'checkbox')
            ? []
            : to.report(filter, `${operator} takes true or false, not a ${given}. Write a <booleanValue>.`);
    }
    return fits(given, valueTypeOf(field.type))
        ? []
        : to.report(
              filter,
              `compares ${field.object}.${field.name}, a ${field.type}, with a ${given}. Write a value of its type.`
          );
};

const checkFlow = (flow: Flow, org: Org): Finding[] => {
    const to = referencesFrom(flow.document, org);
    return flow.document.root.children.flatMap((element) => {
        const object = element.textOf('object') || objectOf(flow, element.textOf('inputReference'));
        const assigned = element.all('assignmentItems').flatMap((item) => {
            const [name = '', ...path] = item.textOf('assignToReference').split('.');
            const target = isCollection(flow, name) ? undefined : objectOf(flow, name);
            return checkWrite(
                target === undefined ? undefined : org.field(target, path.join('.')),
                item,
                flow,
                org,
                to
            );
        });
        const input = element
            .all('inputAssignments')
            .flatMap((entry) =>
                checkWrite(
                    object === undefined ? undefined : org.field(object, entry.textOf('field')),
                    entry,
                    flow,
                    org,
                    to
                )
            );
        const compared = element
            .all('filters')
            .flatMap((filter) =>
                checkFilter(
                    object === undefined ? undefined : org.field(object, filter.textOf('field')),
                    filter,
                    flow,
                    org,
                    to
                )
            );
        return [...assigned, ...input, ...compared];
    });
};

/** A flow writes only fields that can be written, each a value of its type, and compares a field with such a value. */
export const flowWrites: Rule = ({ documents, org }) =>
    documents
        .filter(({ type }) => type === 'Flow')
        .map(readFlow)
        .flatMap((flow) => checkFlow(flow, org));
