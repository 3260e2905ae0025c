import { flowMoments } from '../../../org-model/checks/flow-moments.ts';
import { filterLogicProblem } from '../metadata/filter-logic.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { objectOf, readFlow } from '../../../org-model/flows/flow.ts';
import type { Flow } from '../../../org-model/flows/flow.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { References } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

const API_NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;
const SIMPLE_LOGIC: ReadonlySet<string> = new Set(['and', 'or', 'formula_evaluates_to_true']);

const checkStart = (flow: Flow, to: References): Finding[] => {
    const start = flow.document.root.child('start');
    if (!start || flow.object === '') {
        return [];
    }
    return [
        ...['triggerType', 'recordTriggerType']
            .filter((name) => start.textOf(name) === '')
            .flatMap((name) => to.report(start, `a flow started by a record needs <${name}>. Add it.`)),
        ...(flow.entries.length === 0
            ? to.report(start, 'leads nowhere: the flow does nothing. Add a <connector>.')
            : [])
    ];
};

const isUpdate = ({ name }: XmlElement): boolean => name === 'recordUpdates';

/** After the save an assignment to the record changes a copy nobody stores. */
const checkAfterSave = (flow: Flow, to: References): Finding[] => {
    const start = flow.document.root.child('start');
    const stores = [...flow.nodes.values()].some(
        (node) => isUpdate(node) && node.textOf('inputReference') === '$Record'
    );
    return start && start.textOf('triggerType') === 'RecordAfterSave' && !stores
        ? [...flow.document.root.descendants()]
              .filter(({ name, text }) => name === 'assignToReference' && text.startsWith('$Record.'))
              .flatMap((target) =>
                  to.report(
                      target,
                      `${target.text} is assigned after the save and lost. Do it in a RecordBeforeSave flow.`
                  )
              )
        : [];
};

const checkLabels = (flow: Flow, to: References): Finding[] =>
    [...flow.nodes.values()]
        .filter((node) => node.textOf('label') === '')
        .flatMap((node) => to.report(node, `${node.textOf('name')} has no label. Add <label>.`));

const checkNames = (flow: Flow, to: References): Finding[] =>
    [...flow.nodes, ...flow.resources]
        .filter(([name]) => !API_NAME.test(name))
        .flatMap(([name, element]) =>
            to.report(element, `'${name}' is no API name: letters, digits and single underscores, from a letter on.`)
        );

const checkLogic = (flow: Flow, to: References): Finding[] =>
    [...flow.document.root.descendants()].flatMap((element) => {
        const logic = element.child('filterLogic') ?? element.child('conditionLogic');
        const conditions = [...element.all('filters'), ...element.all('conditions')];
        if (!logic || SIMPLE_LOGIC.has(logic.text)) {
            return [];
        }
        const problem = filterLogicProblem(logic.text, conditions.length);
        return problem === undefined ? [] : to.report(logic, problem);
    });

const checkErrors = (flow: Flow, to: References): Finding[] =>
    [...flow.nodes.values()]
        .flatMap((node) => node.all('customErrorMessages'))
        .flatMap((message) => {
            const field = message.child('fieldSelection');
            if (message.textOf('isFieldError') !== 'true') {
                return [];
            }
            return field
                ? to.field(flow.object, field.text, field)
                : to.report(message, 'is a field error without a field. Add <fieldSelection> or write false.');
        });

/** A lookup reads something, a loop goes through something, a write has something to write. */
const NEEDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
    assignments: [['assignmentItems']],
    customErrors: [['customErrorMessages']],
    decisions: [['rules']],
    loops: [['collectionReference'], ['nextValueConnector']],
    recordCreates: [['inputReference', 'inputAssignments']],
    recordLookups: [['object']],
    recordUpdates: [
        ['inputReference', 'object'],
        ['inputReference', 'inputAssignments']
    ]
};

const checkContents = (flow: Flow, to: References): Finding[] =>
    [...flow.nodes.values()].flatMap((node) =>
        (NEEDS[node.name] ?? [])
            .filter((choice) => !choice.some((name) => node.child(name)))
            .flatMap((choice) =>
                to.report(
                    node,
                    `${node.textOf('name')} has no ${choice.join(' and no ')}. Add <${choice.at(-1) ?? ''}>.`
                )
            )
    );

const checkVariables = (flow: Flow, to: References): Finding[] =>
    [...flow.resources.values()]
        .filter(({ name }) => name === 'variables')
        .flatMap((variable) => {
            const isRecord = variable.textOf('dataType') === 'SObject';
            const named = variable.textOf('name');
            return [
                ...(isRecord && objectOf(flow, named) === undefined
                    ? to.report(variable, `${named} holds records of no object. Add <objectType>.`)
                    : []),
                ...(!isRecord && variable.child('objectType')
                    ? to.report(variable, `${named} is no record and has an objectType. Remove it.`)
                    : [])
            ];
        });

/** A flow starts when its trigger allows what it does, and each of its elements has what it needs to be saved. */
export const flowElements: Rule = ({ documents, org }) => [
    ...flowMoments({ documents, org }),
    ...documents
        .filter(({ type }) => type === 'Flow')
        .map(readFlow)
        .flatMap((flow) => {
            const to = referencesFrom(flow.document, org);
            return [
                ...checkStart(flow, to),
                ...checkAfterSave(flow, to),
                ...checkLabels(flow, to),
                ...checkNames(flow, to),
                ...checkLogic(flow, to),
                ...checkErrors(flow, to),
                ...checkContents(flow, to),
                ...checkVariables(flow, to)
            ];
        })
];
