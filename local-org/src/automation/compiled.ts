import type { CompiledFormula, FormulaFields } from '../formula/index.ts';
import { compileFormula, compileFormulaFields, resolveField, resolveGlobal } from '../formula/index.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import { attempt, refuse } from '../../../org-model/findings/metadata-error.ts';
import type { FieldModel, ObjectModel, OrgModel, ValidationRuleModel } from '../metadata/model.ts';
import type { CompiledFlow } from './flow/compile-flow.ts';
import { compileFlow } from './flow/compile-flow.ts';

export interface CompiledRule extends ValidationRuleModel {
    readonly condition: CompiledFormula;
}

/** Roll-ups that one parent object has over one foreign key of a child. */
export interface RollUpGroup {
    readonly parent: ObjectModel;
    readonly foreignKey: FieldModel;
    readonly fields: readonly FieldModel[];
}

/** What runs when records of one object are saved or deleted. */
export interface ObjectAutomation {
    readonly object: ObjectModel;
    readonly formulas: FormulaFields;
    readonly defaults: ReadonlyMap<string, CompiledFormula>;
    readonly rules: readonly CompiledRule[];
    readonly beforeSave: readonly CompiledFlow[];
    readonly afterSave: readonly CompiledFlow[];
    readonly beforeDelete: readonly CompiledFlow[];
    readonly rollUps: readonly RollUpGroup[];
    /** Lookup paths, such as `Opportunity__r.Account`, that rules and flows read through. */
    readonly parentPaths: readonly string[];
}

export type Automation = ReadonlyMap<string, ObjectAutomation>;

const compileRule = (model: OrgModel, object: ObjectModel, rule: ValidationRuleModel): CompiledRule => {
    const options = { blanks: 'blank' as const, refusesLongText: false };
    const condition = compileFormula(rule.formula, {
        file: rule.file,
        element: 'ValidationRule.errorConditionFormula',
        resolve: (name) => resolveGlobal(model, name) ?? resolveField(model, object, name, options),
        seesTheSave: true
    });
    return { ...rule, condition };
};

const compileDefault = (field: FieldModel): CompiledFormula =>
    compileFormula(field.defaultFormula ?? 'NULL', {
        file: field.file,
        element: 'CustomField.defaultValue',
        resolve: () => null,
        seesTheSave: false
    });

const rollUpsOver = (model: OrgModel, child: ObjectModel): RollUpGroup[] =>
    [...child.fields.values()].flatMap((foreignKey) => {
        const parent = foreignKey.reference === null ? undefined : model.objects.get(foreignKey.reference.to);
        const fields = [...(parent?.fields.values() ?? [])].filter(
            ({ summary }) => summary?.child === child.name && summary.foreignKey === foreignKey.name
        );
        return parent === undefined || fields.length === 0 ? [] : [{ parent, foreignKey, fields }];
    });

const pathOf = (reference: string): string =>
    reference
        .replace(/^\$Record(__Prior)?\./, '')
        .split('.')
        .slice(0, -1)
        .join('.');

const parentPathsOf = (rules: readonly CompiledRule[], flows: readonly CompiledFlow[]): string[] => {
    const references = [
        ...rules.flatMap((rule) => [...rule.condition.references]),
        ...flows.flatMap((flow) => [...flow.recordReferences])
    ];
    const paths = references.filter((name) => !/^\$(Label|Permission|User|Flow)\./.test(name)).map(pathOf);
    return [...new Set(paths.filter((path) => path !== '' && !path.startsWith('$')))];
};

const compileObject = (model: OrgModel, object: ObjectModel, findings: Finding[]): ObjectAutomation => {
    const each = <Source, Compiled>(sources: Iterable<Source>, compile: (source: Source) => Compiled): Compiled[] =>
        [...sources].flatMap((source) => attempt(findings, () => [compile(source)]) ?? []);
    const rules = each(object.validationRules, (rule) => compileRule(model, object, rule));
    const ordered = model.flows
        .filter((flow) => flow.object === object.name)
        .sort((one, other) => one.order - other.order || one.name.localeCompare(other.name));
    const flows = each(ordered, (flow) => compileFlow(model, object, flow));
    const defaulted = [...object.fields.values()].filter((field) => field.defaultFormula !== null);
    return {
        object,
        formulas: attempt(findings, () => compileFormulaFields(model, object)) ?? new Map(),
        defaults: new Map(each(defaulted, (field) => [field.name, compileDefault(field)])),
        rules,
        beforeSave: flows.filter((flow) => flow.model.moment === 'beforeSave'),
        afterSave: flows.filter((flow) => flow.model.moment === 'afterSave'),
        beforeDelete: flows.filter((flow) => flow.model.moment === 'beforeDelete'),
        rollUps: rollUpsOver(model, object),
        parentPaths: parentPathsOf(rules, flows)
    };
};

/**
 * Compiles every formula, rule, default, flow and roll-up of the org.
 * @throws MetadataErrors for all that cannot run
 */
export const compileAutomation = (model: OrgModel): Automation => {
    const findings: Finding[] = [];
    const automation = new Map(
        [...model.objects.values()].map((object) => [object.name, compileObject(model, object, findings)])
    );
    refuse(findings);
    return automation;
};
