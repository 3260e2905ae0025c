import type { CompiledFormula } from '../../formula/index.ts';
import { compileFormula, resolveField, resolveGlobal, valueTypeOf } from '../../formula/index.ts';
import type { Expression } from '../../formula/expression.ts';
import type { FlowElement, FlowModel, FlowValue } from '../../metadata/flow-model.ts';
import { MetadataError } from '../../metadata/metadata-error.ts';
import type { ObjectModel, OrgModel } from '../../metadata/model.ts';
import { findLookup } from '../../metadata/names.ts';

export interface CompiledFlow {
    readonly model: FlowModel;
    readonly formulas: ReadonlyMap<string, CompiledFormula>;
    readonly entryFormula: CompiledFormula | null;
    /** Paths from `$Record` that the flow reads. */
    readonly recordReferences: ReadonlySet<string>;
}

const OPTIONS = { blanks: 'blank' as const, refusesLongText: false };

/** Flow formulas write names as merge fields: `{!$Record.Name}`. */
const withoutBraces = (source: string): string => source.replace(/\{!([^}]+)\}/g, '$1');

const fromPrior = (expression: Expression): Expression => ({
    type: expression.type,
    evaluate: (scope) => (scope.prior === null ? null : expression.evaluate({ ...scope, record: scope.prior }))
});

const resolver =
    (model: OrgModel, object: ObjectModel, flow: FlowModel) =>
    (name: string): Expression | null => {
        if (name.startsWith('$Record.')) {
            return resolveField(model, object, name.slice('$Record.'.length), OPTIONS);
        }
        if (name.startsWith('$Record__Prior.')) {
            const found = resolveField(model, object, name.slice('$Record__Prior.'.length), OPTIONS);
            return found === null ? null : fromPrior(found);
        }
        const variable = flow.variables.get(name);
        if (variable !== undefined && variable.type !== 'Record' && !variable.isCollection) {
            return { type: valueTypeOf(variable.type), evaluate: (scope) => scope.resource?.(name) ?? null };
        }
        return resolveGlobal(model, name);
    };

const valuesOf = (element: FlowElement): FlowValue[] => {
    switch (element.kind) {
        case 'assignment':
            return element.items.map((item) => item.value);
        case 'decision':
            return element.outcomes.flatMap((outcome) =>
                outcome.conditions.flatMap((condition) => [
                    { kind: 'reference' as const, path: condition.left },
                    ...(condition.right === null ? [] : [condition.right])
                ])
            );
        case 'lookup':
        case 'update':
            return element.filters.conditions.flatMap((condition) => condition.right ?? []);
        default:
            return [];
    }
};

const recordPaths = (flow: FlowModel, formulas: readonly CompiledFormula[]): Set<string> => {
    const elements = [...flow.elements.values()];
    const written = elements.flatMap((element) => [
        ...valuesOf(element),
        ...('assignments' in element ? element.assignments.map((item) => item.value) : [])
    ]);
    const paths = written.flatMap((value) => (value.kind === 'reference' ? [value.path] : []));
    return new Set(
        [...paths, ...formulas.flatMap((formula) => [...formula.references])].filter((path) =>
            path.startsWith('$Record.')
        )
    );
};

/** A reference to a field that does not exist would read as blank; it is a mistake instead. */
const checkRecordPath = (model: OrgModel, object: ObjectModel, flow: FlowModel, path: string): void => {
    const name = path.slice('$Record.'.length);
    const isLookup = findLookup(object, name) !== null;
    if (!isLookup && resolveField(model, object, name, OPTIONS) === null) {
        throw new MetadataError(flow.file, 'Flow', `${path} does not exist on ${object.name}`);
    }
};

const checkFields = (model: OrgModel, flow: FlowModel): void => {
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

/** Before the save a flow can look up records and change its own; writing others is for after it. */
const refuseWritesBeforeSave = (flow: FlowModel): void => {
    for (const element of flow.elements.values()) {
        if (flow.moment === 'beforeSave' && (element.kind === 'create' || element.kind === 'update')) {
            throw new MetadataError(flow.file, element.path, 'a flow before the save cannot write other records');
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
 * Compiles a flow's formulas and checks what its elements name.
 * @throws MetadataError when something does not exist or cannot run
 */
export const compileFlow = (model: OrgModel, object: ObjectModel, flow: FlowModel): CompiledFlow => {
    const compile = (source: string, element: string, seesTheSave: boolean): CompiledFormula =>
        compileFormula(withoutBraces(source), {
            file: flow.file,
            element,
            resolve: resolver(model, object, flow),
            seesTheSave
        });
    // ISCHANGED and its kin are for entry conditions; inside the flow $Record__Prior says what was before.
    const formulas = new Map([...flow.formulas].map(([name, item]) => [name, compile(item.source, item.path, false)]));
    const entryFormula =
        flow.entryFormula === null ? null : compile(flow.entryFormula, 'Flow.start.filterFormula', true);
    const recordReferences = recordPaths(flow, [
        ...formulas.values(),
        ...(entryFormula === null ? [] : [entryFormula])
    ]);
    recordReferences.forEach((path) => checkRecordPath(model, object, flow, path));
    for (const { left } of flow.entry.conditions) {
        if (!object.fields.has(left)) {
            throw new MetadataError(flow.file, 'Flow.start.filters', `${object.name} has no field ${left}`);
        }
    }
    checkFields(model, flow);
    refuseWritesBeforeSave(flow);
    refuseFormulasBeforeSave(object, flow, [
        ...[...recordReferences].map((path) => path.slice('$Record.'.length)),
        ...flow.entry.conditions.map(({ left }) => left)
    ]);
    return { model: flow, formulas, entryFormula, recordReferences };
};
