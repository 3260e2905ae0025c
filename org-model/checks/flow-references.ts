import type { Finding } from '../findings/finding.ts';
import { checkFormula } from '../formula/check-formula.ts';
import { parseFormula } from '../formula/formula-syntax.ts';
import { objectOf, readFlow } from '../flows/flow.ts';
import { FLOW_VALUE_TYPES, resolveInFlow } from './flow-reference.ts';
import type { Flow } from '../flows/flow.ts';
import type { Org } from '../org.ts';
import { referencesFrom } from '../reference.ts';
import type { References } from '../reference.ts';
import type { Check } from './check.ts';
import { agree } from '../formula/value-type.ts';
import type { ValueType } from '../formula/value-type.ts';
import type { XmlElement } from '../xml/xml-element.ts';

const REFERENCES: ReadonlySet<string> = new Set([
    'elementReference',
    'assignToReference',
    'leftValueReference',
    'collectionReference',
    'inputReference',
    'outputReference'
]);
const MERGE_FIELD = /\{!([^}]+)\}/g;
const problemIn = (resolution: ReturnType<typeof resolveInFlow>): string[] =>
    typeof resolution === 'string' ? [] : [resolution.problem];

/** Everything a flow names, its formulas included, and the elements that name it. */
export const namedIn = (flow: Flow): { element: XmlElement; reference: string }[] =>
    [...flow.document.root.descendants()].flatMap((element) =>
        REFERENCES.has(element.name)
            ? [{ element, reference: element.text }]
            : Array.from(element.text.matchAll(MERGE_FIELD), ([, reference = '']) => ({ element, reference }))
    );

const references = (flow: Flow, org: Org, to: References): Finding[] =>
    namedIn(flow)
        .filter(({ element: { name } }) => name !== 'expression' && name !== 'filterFormula')
        .flatMap(({ element, reference }) =>
            problemIn(resolveInFlow(flow, org, reference)).flatMap((problem) => to.report(element, problem))
        );

const checkFormulaText = (
    element: XmlElement,
    expects: ValueType,
    onSave: boolean,
    flow: Flow,
    org: Org,
    to: References
): Finding[] => {
    const parsed = parseFormula(element.text.replace(MERGE_FIELD, '$1'));
    if ('problem' in parsed) {
        return to.report(element, parsed.problem);
    }
    const { type, problems } = checkFormula(parsed, { typeOf: (path) => resolveInFlow(flow, org, path), onSave });
    return [
        ...problems.flatMap((problem) => to.report(element, problem)),
        ...(agree(type, expects) ? [] : to.report(element, `returns a ${type} where a ${expects} is expected.`))
    ];
};

const formulas = (flow: Flow, org: Org, to: References): Finding[] => {
    const { root } = flow.document;
    const start = root.child('start');
    const entry = start && start.child('filterFormula');
    return [
        ...root.all('formulas').flatMap((formula) => {
            const expression = formula.child('expression');
            const expects = FLOW_VALUE_TYPES[formula.textOf('dataType')] ?? 'unknown';
            return expression ? checkFormulaText(expression, expects, false, flow, org, to) : [];
        }),
        ...(entry ? checkFormulaText(entry, 'checkbox', true, flow, org, to) : [])
    ];
};

const FIELD_LISTS: readonly (readonly [string, string])[] = [
    ['filters', 'field'],
    ['inputAssignments', 'field'],
    ['outputAssignments', 'field']
];

const fieldsOfObjects = (flow: Flow, to: References): Finding[] =>
    [...flow.document.root.children].flatMap((element) => {
        const object = element.textOf('object');
        const type = element.child('objectType');
        const input = element.textOf('inputReference');
        const written = object === '' && input !== '' ? (objectOf(flow, input) ?? '') : object;
        const listed = FIELD_LISTS.flatMap(([list, child]) =>
            element.all(list).flatMap((entry) => entry.child(child) ?? [])
        );
        const direct = [...element.all('queriedFields'), ...element.all('sortField')];
        return [
            ...(object === '' ? [] : to.object(object, element.child('object') ?? element)),
            ...(type ? to.object(type.text, type) : []),
            ...(written === '' ? [] : [...listed, ...direct].flatMap((field) => to.field(written, field.text, field)))
        ];
    });

/** Objects, fields, variables and formulas a flow refers to exist, and its formulas return what they are declared to. */
export const flowReferences: Check = ({ documents, org }) =>
    documents
        .filter(({ type }) => type === 'Flow')
        .map(readFlow)
        .flatMap((flow) => {
            const to = referencesFrom(flow.document, org);
            return [...references(flow, org, to), ...formulas(flow, org, to), ...fieldsOfObjects(flow, to)];
        });
