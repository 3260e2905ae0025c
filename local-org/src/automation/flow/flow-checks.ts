import { resolveField, resolveGlobal } from '../../formula/index.ts';
import type { FlowModel } from '../../metadata/flow-model.ts';
import { MetadataError } from '../../../../org-model/findings/metadata-error.ts';
import type { ObjectModel, OrgModel } from '../../metadata/model.ts';
import { findLookup } from '../../metadata/names.ts';
import { FLOW_OPTIONS } from './flow-names.ts';
import type { FlowReference } from './flow-references.ts';

const PRIOR = '$Record__Prior';
const FLOW_VALUES = new Set(['$Flow.CurrentDateTime', '$Flow.CurrentDate', '$Flow.FaultMessage']);

const hasPrior = (flow: FlowModel): boolean => flow.moment !== 'beforeDelete' && flow.onUpdate;

const isOfRecord = (model: OrgModel, object: ObjectModel, path: string): boolean => {
    const name = path.replace(/^\$Record(__Prior)?\.?/, '');
    return name === '' || findLookup(object, name) !== null || resolveField(model, object, name, FLOW_OPTIONS) !== null;
};

/** A name that means nothing would read as blank; it is a mistake instead. */
const problemWith = (model: OrgModel, object: ObjectModel, flow: FlowModel, path: string): string | null => {
    const [head = ''] = path.split('.');
    if (head === PRIOR && !hasPrior(flow)) {
        return 'a flow that no update starts has no prior record';
    }
    if (head === '$Record' || head === PRIOR) {
        return isOfRecord(model, object, path) ? null : `${path} does not exist on ${object.name}`;
    }
    const isKnown =
        head === '$Flow'
            ? FLOW_VALUES.has(path)
            : head === '$Permission' || head === '$User' || head === '$Label'
              ? resolveGlobal(model, path) !== null
              : [flow.elements, flow.variables, flow.formulas, flow.constants].some((names) => names.has(head));
    return isKnown ? null : `nothing is called ${path}`;
};

const checkNames = (
    model: OrgModel,
    object: ObjectModel,
    flow: FlowModel,
    references: readonly FlowReference[]
): void => {
    for (const { path, element } of references) {
        const problem = problemWith(model, object, flow, path);
        if (problem !== null) {
            throw new MetadataError(flow.file, element, problem);
        }
    }
};

const checkDataFields = (model: OrgModel, flow: FlowModel): void => {
    for (const element of flow.elements.values()) {
        if (element.kind !== 'lookup' && element.kind !== 'update' && element.kind !== 'create') {
            continue;
        }
        const object = element.object === null ? null : (model.objects.get(element.object) ?? null);
        if (object === null) {
            if (element.object !== null) {
                throw new MetadataError(flow.file, element.path, `there is no object ${element.object}`);
            }
            continue;
        }
        const names = [
            ...('filters' in element ? element.filters.conditions.map((condition) => condition.left) : []),
            ...('assignments' in element ? element.assignments.map((item) => item.field) : []),
            ...(element.kind === 'lookup' && element.sortField !== null ? [element.sortField] : []),
            ...(element.kind === 'lookup' ? element.fields : [])
        ];
        for (const name of names) {
            if (!object.fields.has(name)) {
                throw new MetadataError(flow.file, element.path, `${object.name} has no field ${name}`);
            }
        }
    }
};

const checkEntry = (object: ObjectModel, flow: FlowModel): void => {
    const element = 'Flow.start.filters';
    for (const { left, operator } of flow.entry.conditions) {
        if (!object.fields.has(left)) {
            throw new MetadataError(flow.file, element, `${object.name} has no field ${left}`);
        }
        if (operator === 'IsChanged' && !hasPrior(flow)) {
            throw new MetadataError(flow.file, element, 'nothing changes in a flow that no update starts');
        }
    }
};

/** Only a field of the record itself can be asked whether this save changes it. */
const checkChanges = (flow: FlowModel): void => {
    for (const element of flow.elements.values()) {
        const conditions = element.kind === 'decision' ? element.outcomes.flatMap((item) => item.conditions) : [];
        for (const { left, operator } of conditions) {
            if (operator === 'IsChanged' && !(hasPrior(flow) && /^\$Record\.\w+$/.test(left))) {
                throw new MetadataError(flow.file, element.path, `IsChanged cannot be asked of ${left} here`);
            }
        }
    }
};

/**
 * Before the save a flow can look up records and change its own; writing others is for after it. Before a deletion it
 * looks up and refuses: more is not run here.
 */
const refuseWrites = (flow: FlowModel): void => {
    for (const element of flow.elements.values()) {
        const writesOthers = element.kind === 'create' || element.kind === 'update';
        if (flow.moment === 'beforeSave' && writesOthers) {
            throw new MetadataError(flow.file, element.path, 'a flow before the save cannot write other records');
        }
        const writesItsOwn =
            element.kind === 'assignment' && element.items.some(({ target }) => target.startsWith('$Record.'));
        if (flow.moment === 'beforeDelete' && (writesOthers || writesItsOwn)) {
            throw new MetadataError(flow.file, element.path, 'a flow before a deletion that writes is not supported');
        }
    }
};

/**
 * Whether the platform computes a formula field anew while a flow before the save changes its record is not documented,
 * so no such flow may lean on it.
 */
const refuseFormulasBeforeSave = (object: ObjectModel, flow: FlowModel, paths: Iterable<string>): void => {
    for (const path of paths) {
        const field = object.fields.get(path);
        if (flow.moment === 'beforeSave' && (field?.formula ?? null) !== null) {
            throw new MetadataError(flow.file, 'Flow', `a flow before the save cannot read the formula field ${path}`);
        }
    }
};

/**
 * Checks what a flow names and does.
 * @param references what its elements and formulas name
 * @throws MetadataError for what does not exist, or cannot run at the flow's moment
 */
export const checkFlow = (
    model: OrgModel,
    object: ObjectModel,
    flow: FlowModel,
    references: readonly FlowReference[]
): void => {
    checkNames(model, object, flow, references);
    checkEntry(object, flow);
    checkChanges(flow);
    checkDataFields(model, flow);
    refuseWrites(flow);
    refuseFormulasBeforeSave(object, flow, [
        ...references.flatMap(({ path }) => (path.startsWith('$Record.') ? [path.slice('$Record.'.length)] : [])),
        ...flow.entry.conditions.map(({ left }) => left)
    ]);
};
