import { ast } from 'formulon';
import { MetadataError } from '../../../org-model/findings/metadata-error.ts';
import type { FieldValue } from '../metadata/values.ts';
import { COMPARISON_FUNCTIONS } from './comparison-functions.ts';
import { DATE_FUNCTIONS } from './date-functions.ts';
import type { Expression, FormulaScope, ValueType } from './expression.ts';
import { FormulaMistake } from './expression.ts';
import { parsable, unmarked } from '../../../org-model/formula-source.ts';
import type { FunctionTable } from './function-table.ts';
import { LOGIC_FUNCTIONS } from './logic-functions.ts';
import { literalNumber, MATH_FUNCTIONS } from './math-functions.ts';
import { RECORD_FUNCTIONS } from './record-functions.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';

type SyntaxNode = ReturnType<typeof ast>;

const FUNCTIONS: FunctionTable = {
    ...LOGIC_FUNCTIONS,
    ...COMPARISON_FUNCTIONS,
    ...MATH_FUNCTIONS,
    ...TEXT_FUNCTIONS,
    ...DATE_FUNCTIONS
};

/** Where a formula stands and what its names mean there. */
export interface FormulaSite {
    readonly file: string;
    readonly element: string;
    /** Meaning of a name such as `Status__c`, `Opportunity__r.Name` or `$Label.Greeting`; null when there is none. */
    readonly resolve: (name: string) => Expression | null;
    /** True where ISCHANGED, PRIORVALUE and ISNEW make sense. */
    readonly seesTheSave: boolean;
}

export interface CompiledFormula {
    readonly type: ValueType;
    readonly evaluate: (scope: FormulaScope) => FieldValue;
    /** Names the formula refers to, as written. */
    readonly references: ReadonlySet<string>;
    /** Functions it calls, in lower case. */
    readonly calls: ReadonlySet<string>;
}

interface Compilation {
    readonly site: FormulaSite;
    readonly functions: FunctionTable;
    readonly references: Set<string>;
    readonly calls: Set<string>;
}

const literal = (value: unknown): Expression => {
    if (typeof value === 'number') {
        const number = literalNumber(value);
        return { type: 'number', literal: number, evaluate: () => number };
    }
    if (typeof value === 'boolean') {
        return { type: 'boolean', literal: value, evaluate: () => value };
    }
    if (typeof value !== 'string') {
        return { type: 'null', literal: null, evaluate: () => null };
    }
    const text = unmarked(value);
    return { type: 'text', literal: text, evaluate: () => (text === '' ? null : text) };
};

const compileNode = (node: SyntaxNode, work: Compilation): Expression => {
    switch (node.type) {
        case 'literal':
            return literal(node.value);
        case 'identifier': {
            work.references.add(node.name);
            const found = work.site.resolve(node.name);
            if (found === null) {
                throw new FormulaMistake(`nothing is called ${node.name}`);
            }
            return found;
        }
        case 'callExpression': {
            const entry = Object.hasOwn(work.functions, node.id) ? work.functions[node.id] : undefined;
            if (entry === undefined) {
                throw new FormulaMistake(`function ${node.id.toUpperCase()} is not supported here`);
            }
            if (node.arguments.length < entry.fewest || node.arguments.length > entry.most) {
                throw new FormulaMistake(`${node.id.toUpperCase()} does not take ${node.arguments.length} arguments`);
            }
            work.calls.add(node.id);
            return entry.compile(
                node.arguments.map((argument) => compileNode(argument, work)),
                node.id
            );
        }
        default:
            throw new FormulaMistake(node.message ?? 'the formula is empty');
    }
};

/**
 * Compiles a formula once, so that a mistake is found when the org starts and not when a record is saved.
 * @throws MetadataError for bad syntax, an unknown name or function, or types that do not fit
 */
export const compileFormula = (source: string, site: FormulaSite): CompiledFormula => {
    const functions = site.seesTheSave ? { ...FUNCTIONS, ...RECORD_FUNCTIONS } : FUNCTIONS;
    const work: Compilation = { site, functions, references: new Set(), calls: new Set() };
    try {
        const expression = compileNode(ast(parsable(source)), work);
        return { ...expression, references: work.references, calls: work.calls };
    } catch (error) {
        if (error instanceof FormulaMistake || error instanceof SyntaxError) {
            throw new MetadataError(site.file, site.element, error.message);
        }
        throw error;
    }
};
