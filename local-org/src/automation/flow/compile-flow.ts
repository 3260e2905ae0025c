import type { CompiledFormula } from '../../formula/index.ts';
import { compileFormula, resolveField, resolveGlobal, valueTypeOf } from '../../formula/index.ts';
import type { Expression } from '../../formula/expression.ts';
import type { FlowElement, FlowModel, FlowValue } from '../../metadata/flow-model.ts';
import { MetadataError } from '../../metadata/metadata-error.ts';
import type { FieldType, ObjectModel, OrgModel } from '../../metadata/model.ts';
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

/** The object whose records a loop of the flow goes through. */
const objectOfLoop = (flow: FlowModel, name: string): string | null => {
    const loop = flow.elements.get(name);
    const source = loop?.kind === 'loop' ? loop.collection : '';
    const found = flow.elements.get(source);
    return found?.kind === 'lookup' ? found.object : (flow.variables.get(source)?.object ?? null);
};

/** The type of what a flow's formula may name besides the record: variables, formulas, a loop's current record. */
const resourceType = (model: OrgModel, flow: FlowModel, name: string): FieldType | null => {
    const variable = flow.variables.get(name);
    if (variable !== undefined) {
        return variable.type === 'Record' || variable.isCollection ? null : variable.type;
    }
    const formula = flow.formulas.get(name);
    if (formula !== undefined) {
        return formula.type;
    }
    if (name === '$Flow.CurrentDateTime') {
        return 'DateTime';
    }
    const [element = '', field = '', ...rest] = name.split('.');
    const object = rest.length > 0 ? null : objectOfLoop(flow, element);
    return object === null ? null : (model.objects.get(object)?.fields.get(field)?.type ?? null);
};

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
        const type = resourceType(model, flow, name);
        return type === null
            ? resolveGlobal(model, name)
            : { type: valueTypeOf(type), evaluate: (scope) => scope.resource?.(name) ?? null };
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

/** A permission that does not exist would read as one that nobody has; a prior record that is never there, as blank. */
const checkGlobals = (model: OrgModel, flow: FlowModel): void => {
    for (const element of flow.elements.values()) {
        for (const value of valuesOf(element)) {
            const path = value.kind === 'reference' ? value.path : '';
            if (path.startsWith('$Permission.') && resolveGlobal(model, path) === null) {
                throw new MetadataError(flow.file, element.path, `nothing is called ${path}`);
            }
            if (path.startsWith('$Record__Prior') && flow.moment === 'beforeDelete') {
                throw new MetadataError(flow.file, element.path, 'a deletion has no prior record');
            }
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
    refuseWrites(flow);
    checkGlobals(model, flow);
    refuseFormulasBeforeSave(object, flow, [
        ...[...recordReferences].map((path) => path.slice('$Record.'.length)),
        ...flow.entry.conditions.map(({ left }) => left)
    ]);
    return { model: flow, formulas, entryFormula, recordReferences };
};
