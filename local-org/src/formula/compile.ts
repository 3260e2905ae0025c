import { checkFormula } from '../../../org-model/formula/check-formula.ts';
import { parseFormula, parts } from '../../../org-model/formula/formula-syntax.ts';
import type { TypedExpression } from '../../../org-model/formula/typed-expression.ts';
import type { ValueType } from '../../../org-model/formula/value-type.ts';
import { MetadataError } from '../../../org-model/findings/metadata-error.ts';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import { COMPARISON_EVALUATORS } from './comparison-evaluators.ts';
import type { Evaluators } from './evaluators.ts';
import type { Computation, FormulaScope, Resolution } from './expression.ts';
import { LOGIC_EVALUATORS } from './logic-evaluators.ts';
import { MATH_EVALUATORS } from './math-evaluators.ts';
import { RECORD_EVALUATORS } from './record-evaluators.ts';
import { TEXT_EVALUATORS } from './text-evaluators.ts';

const EVALUATORS: Evaluators = {
    ...LOGIC_EVALUATORS,
    ...COMPARISON_EVALUATORS,
    ...MATH_EVALUATORS,
    ...TEXT_EVALUATORS,
    ...RECORD_EVALUATORS
};

/** Where a formula stands and what its names mean there. */
export interface FormulaSite {
    readonly file: string;
    readonly element: string;
    /** Meaning of a name such as `Status__c`, `Opportunity__r.Name` or `$Label.Greeting`. */
    readonly resolve: (name: string) => Resolution;
    /** True where ISCHANGED, PRIORVALUE and ISNEW make sense. */
    readonly seesTheSave: boolean;
}

export interface CompiledFormula {
    readonly type: ValueType;
    readonly evaluate: (scope: FormulaScope) => FieldValue;
    /** Names the formula refers to, as written. */
    readonly references: ReadonlySet<string>;
}

const literal = (value: unknown, type: ValueType): Computation => {
    if (typeof value === 'number') {
        const number = new Exact(value);
        return { type, literal: number, evaluate: () => number };
    }
    if (typeof value === 'boolean') {
        return { type, literal: value, evaluate: () => value };
    }
    const text = typeof value === 'string' && value !== '' ? value : null;
    return { type, literal: typeof value === 'string' ? value : null, evaluate: () => text };
};

/** @param computations what the formula's names mean */
const compute = (expression: TypedExpression, computations: ReadonlyMap<string, Computation>): Computation => {
    switch (expression.kind) {
        case 'literal':
            return literal(expression.value, expression.type);
        case 'reference': {
            const found = computations.get(expression.path);
            if (found === undefined) {
                throw new Error(`A formula that was checked names ${expression.path}.`);
            }
            return found;
        }
        case 'call': {
            const evaluator = EVALUATORS[expression.name];
            if (evaluator === undefined) {
                throw new Error(`The local org has no evaluator of ${expression.name}.`);
            }
            const given = expression.arguments.map((item) => compute(item, computations));
            return { type: expression.type, evaluate: evaluator(given) };
        }
    }
};

/**
 * Compiles a formula once, so that a mistake is found when the org starts and not when a record is saved.
 * @throws MetadataError for bad syntax, an unknown name or function, or types that do not fit
 */
export const compileFormula = (
    source: string,
    { element, file, resolve, seesTheSave }: FormulaSite
): CompiledFormula => {
    const parsed = parseFormula(source);
    if ('problem' in parsed) {
        throw new MetadataError(file, element, parsed.problem);
    }
    const computations = new Map<string, Computation>();
    const typeOf = (name: string): ValueType | { readonly problem: string } => {
        const found = resolve(name);
        if (found === null) {
            return { problem: `nothing is called ${name}` };
        }
        if ('problem' in found) {
            return found;
        }
        computations.set(name, found);
        return found.type;
    };
    const { expression, problems } = checkFormula(parsed, { typeOf, onSave: seesTheSave });
    if (problems.length > 0) {
        throw new MetadataError(file, element, problems.join(' '));
    }
    const references = [...parts(parsed)].flatMap((part) => (part.kind === 'reference' ? [part.path] : []));
    return { ...compute(expression, computations), references: new Set(references) };
};
