import { valueTypeOf } from '../../../../org-model/formula/value-type.ts';
import { resolveField, resolveGlobal } from '../../formula/index.ts';
import type { Computation, Resolution } from '../../formula/expression.ts';
import type { FlowModel, FlowValue } from '../../../../org-model/flows/flow-model.ts';
import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import type { ObjectModel, OrgModel } from '../../metadata/model.ts';

const FLOW_OPTIONS = { blanks: 'blank' as const, refusesLongText: false, hasWholeIds: true };

const fromPrior = ({ evaluate, type }: Computation): Computation => ({
    type,
    evaluate: (scope) => (scope.prior === null ? null : evaluate({ ...scope, record: scope.prior }))
});

/** The object of one record that a name stands for: a loop's current one, a first one found, a variable. */
const objectOfRecord = (flow: FlowModel, name: string): string | null => {
    const element = flow.elements.get(name);
    if (element?.kind === 'loop') {
        const source = flow.elements.get(element.collection);
        return source?.kind === 'lookup' ? source.object : (flow.variables.get(element.collection)?.object ?? null);
    }
    if (element?.kind === 'lookup') {
        return element.firstOnly ? element.object : null;
    }
    const variable = flow.variables.get(name);
    return variable?.isCollection === false ? variable.object : null;
};

const CONSTANT_TYPES: Readonly<Record<Exclude<FlowValue['kind'], 'reference'>, FieldType>> = {
    text: 'Text',
    number: 'Number',
    boolean: 'Checkbox',
    date: 'Date',
    dateTime: 'DateTime'
};

const GLOBAL_TYPES: Readonly<Record<string, FieldType>> = {
    '$Flow.CurrentDateTime': 'DateTime',
    '$Flow.CurrentDate': 'Date',
    '$Flow.FaultMessage': 'Text'
};

/** The type of what a flow's formula may name besides the record. */
const resourceType = (model: OrgModel, flow: FlowModel, name: string): FieldType | null => {
    const variable = flow.variables.get(name);
    if (variable !== undefined) {
        return variable.type === 'Record' || variable.isCollection ? null : variable.type;
    }
    const constant = flow.constants.get(name);
    if (constant !== undefined && constant.kind !== 'reference') {
        return CONSTANT_TYPES[constant.kind];
    }
    const known = flow.formulas.get(name)?.type ?? GLOBAL_TYPES[name];
    if (known !== undefined) {
        return known;
    }
    const [record = '', field = '', ...rest] = name.split('.');
    const object = rest.length > 0 ? null : objectOfRecord(flow, record);
    const type = object === null ? undefined : model.objects.get(object)?.fields.get(field)?.type;
    // What the platform makes of another record's percentage in a flow's formula is not documented.
    return type === undefined || type === 'Percent' ? null : type;
};

/** What names mean in the formulas of a flow. */
export const flowResolver =
    (model: OrgModel, object: ObjectModel, flow: FlowModel) =>
    (name: string): Resolution => {
        if (name.startsWith('$Record.')) {
            return resolveField(model, object, name.slice('$Record.'.length), FLOW_OPTIONS);
        }
        if (name.startsWith('$Record__Prior.')) {
            const found = resolveField(model, object, name.slice('$Record__Prior.'.length), FLOW_OPTIONS);
            return found === null || 'problem' in found ? found : fromPrior(found);
        }
        const type = resourceType(model, flow, name);
        return type === null
            ? resolveGlobal(model, name, FLOW_OPTIONS)
            : { type: valueTypeOf(type), evaluate: (scope) => scope.resource?.(name) ?? null };
    };
