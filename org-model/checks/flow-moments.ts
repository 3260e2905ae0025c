import type { Finding } from '../findings/finding.ts';
import { readFlow } from '../flows/flow.ts';
import type { Flow } from '../flows/flow.ts';
import type { Org } from '../org.ts';
import { referencesFrom } from '../reference.ts';
import type { References } from '../reference.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { Check } from './check.ts';
import { namedIn } from './flow-references.ts';

const PRIOR = '$Record__Prior';
const RECORD = '$Record.';
/** Before a record is saved a flow may change that record, read others, and nothing else. */
const NOT_BEFORE_SAVE: ReadonlySet<string> = new Set([
    'actionCalls',
    'recordCreates',
    'recordDeletes',
    'recordRollbacks',
    'recordUpdates',
    'screens',
    'subflows',
    'waits'
]);
const CHANGE_OPERATORS: ReadonlySet<string> = new Set(['IsChanged', 'WasSet', 'WasSelected']);

/** When a flow runs. */
interface Moment {
    readonly trigger: string;
    readonly events: string;
}

const momentOf = ({ document: { root } }: Flow): Moment => ({
    trigger: root.child('start')?.textOf('triggerType') ?? '',
    events: root.child('start')?.textOf('recordTriggerType') ?? ''
});

const ownWrites = (node: XmlElement): XmlElement[] =>
    node.all('assignmentItems').filter((item) => item.textOf('assignToReference').startsWith(RECORD));

const checkWrites = (flow: Flow, { trigger }: Moment, to: References): Finding[] =>
    [...flow.nodes.values()].flatMap((node) => {
        const writesOthers = NOT_BEFORE_SAVE.has(node.name);
        if (trigger === 'RecordBeforeSave' && writesOthers) {
            return to.report(node, `${node.textOf('name')} cannot run before the save. Use RecordAfterSave.`);
        }
        return trigger === 'RecordBeforeDelete' && (writesOthers || ownWrites(node).length > 0)
            ? to.report(
                  node,
                  `${node.textOf('name')} writes before a deletion, which is not supported. Look up and refuse.`
              )
            : [];
    });

/** A new record and one that is deleted have no former values; of others only fields of the record itself are known. */
const checkChanges = (flow: Flow, { trigger, events }: Moment, to: References): Finding[] => {
    const start = flow.document.root.child('start');
    const hasPrior = trigger !== 'RecordBeforeDelete' && events !== 'Create';
    const asked = [...flow.document.root.descendants()].filter((element) =>
        element.all('operator').some(({ text }) => CHANGE_OPERATORS.has(text))
    );
    return asked.flatMap((condition) => {
        const operator = condition.child('operator') ?? condition;
        const left = condition.textOf('leftValueReference');
        if (!hasPrior) {
            return to.report(
                operator,
                `a new record has no former value, so nothing ${operator.text}. Trigger on updates too.`
            );
        }
        return start?.children.includes(condition) === true || /^\$Record\.\w+$/.test(left)
            ? []
            : to.report(operator, `${operator.text} cannot be asked of ${left}. Ask it of a field of $Record.`);
    });
};

const checkPrior = (flow: Flow, { trigger, events }: Moment, to: References): Finding[] =>
    trigger === 'RecordBeforeDelete' || events === 'Create'
        ? namedIn(flow)
              .filter(({ reference }) => reference === PRIOR || reference.startsWith(`${PRIOR}.`))
              .flatMap(({ element }) =>
                  to.report(element, 'a flow that no update starts has no prior record. Trigger on updates too.')
              )
        : [];

/**
 * Whether the platform computes a formula field anew while a flow before the save changes its record is not documented,
 * so no such flow may lean on it.
 */
const checkFormulaFields = (flow: Flow, { trigger }: Moment, org: Org, to: References): Finding[] => {
    const filtered = (flow.document.root.child('start')?.all('filters') ?? []).map((element) => ({
        element,
        path: element.textOf('field')
    }));
    const named = namedIn(flow).flatMap(({ element, reference }) =>
        reference.startsWith(RECORD) ? [{ element, path: reference.slice(RECORD.length) }] : []
    );
    return trigger === 'RecordBeforeSave'
        ? [...filtered, ...named]
              .filter(({ path }) => (org.field(flow.object, path)?.formula ?? null) !== null && !path.includes('.'))
              .flatMap(({ element, path }) =>
                  to.report(element, `a flow before the save cannot read the formula field ${path}. Compute it there.`)
              )
        : [];
};

/** A flow does what its moment allows: before a save, after it, or before a deletion. */
export const flowMoments: Check = ({ documents, org }) =>
    documents
        .filter(({ type }) => type === 'Flow')
        .map(readFlow)
        .flatMap((flow) => {
            const to = referencesFrom(flow.document, org);
            const moment = momentOf(flow);
            return [
                ...checkWrites(flow, moment, to),
                ...checkChanges(flow, moment, to),
                ...checkPrior(flow, moment, to),
                ...checkFormulaFields(flow, moment, org, to)
            ];
        });
