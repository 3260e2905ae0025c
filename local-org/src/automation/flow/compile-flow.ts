import type { CompiledFormula } from '../../formula/index.ts';
import { compileFormula } from '../../formula/index.ts';
import type { FlowModel } from '../../../../org-model/flows/flow-model.ts';
import { MetadataError } from '../../../../org-model/findings/metadata-error.ts';
import type { ObjectModel, OrgModel } from '../../metadata/model.ts';
import { flowResolver } from './flow-names.ts';
import { referencesIn } from './flow-references.ts';

export interface CompiledFlow {
    readonly model: FlowModel;
    readonly formulas: ReadonlyMap<string, CompiledFormula>;
    readonly entryFormula: CompiledFormula | null;
    /** Paths from `$Record` or `$Record__Prior` that the flow reads. */
    readonly recordReferences: ReadonlySet<string>;
}

/** Global names, but those of records, labels, permissions and the user, which say themselves what does not exist. */
const GLOBAL = /^\$(?!Record|Label\.|Permission\.|User\.)/;
const FLOW_VALUES = new Set(['$Flow.CurrentDateTime', '$Flow.CurrentDate', '$Flow.FaultMessage']);

/** Flow formulas write names as merge fields: `{!$Record.Name}`. */
const withoutBraces = (source: string): string => source.replace(/\{!([^}]+)\}/g, '$1');

/** A formula that needs its own result would never come to one. */
const refuseCycles = (flow: FlowModel, formulas: ReadonlyMap<string, CompiledFormula>): void => {
    const visit = (name: string, path: readonly string[]): void => {
        if (path.includes(name)) {
            const element = flow.formulas.get(name)?.path ?? 'Flow.formulas';
            throw new MetadataError(flow.file, element, `refers to itself: ${[...path, name].join(' > ')}`);
        }
        for (const next of formulas.get(name)?.references ?? []) {
            visit(next, [...path, name]);
        }
    };
    [...formulas.keys()].forEach((name) => visit(name, []));
};

/** @throws MetadataError for a value that a flow may name and the local org does not have */
const refuseUnknownValues = (flow: FlowModel, references: readonly string[]): void => {
    const unknown = references.find((path) => GLOBAL.test(path) && !FLOW_VALUES.has(path));
    if (unknown !== undefined) {
        throw new MetadataError(flow.file, 'Flow', `the local org has no ${unknown}. Do without it.`);
    }
};

/**
 * Compiles a flow's formulas, and knows what its elements name.
 * @throws MetadataError when something cannot run
 */
export const compileFlow = (model: OrgModel, object: ObjectModel, flow: FlowModel): CompiledFlow => {
    const compile = (source: string, element: string, seesTheSave: boolean): CompiledFormula =>
        compileFormula(withoutBraces(source), {
            file: flow.file,
            element,
            resolve: flowResolver(model, object, flow),
            seesTheSave
        });
    // ISCHANGED and its kin are for entry conditions of a save; inside the flow $Record__Prior says what was before.
    const entryFormula =
        flow.entryFormula === null
            ? null
            : compile(flow.entryFormula, 'Flow.start.filterFormula', flow.moment !== 'beforeDelete');
    const formulas = new Map([...flow.formulas].map(([name, item]) => [name, compile(item.source, item.path, false)]));
    refuseCycles(flow, formulas);
    const references = [
        ...referencesIn(flow),
        ...[...formulas.values(), ...(entryFormula === null ? [] : [entryFormula])].flatMap((formula) => [
            ...formula.references
        ])
    ];
    refuseUnknownValues(flow, references);
    const recordReferences = new Set(references.filter((path) => path.startsWith('$Record')));
    return { model: flow, formulas, entryFormula, recordReferences };
};
