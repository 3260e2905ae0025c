import type { FieldValue } from '../metadata/values.ts';
import { isSameValue } from '../metadata/values.ts';
import { FormulaMistake } from './expression.ts';
import type { Expression } from './expression.ts';
import type { FormulaFunction, FunctionTable } from './function-table.ts';
import { argument, plain } from './function-table.ts';

const fieldOf = (name: string, item: Expression): string => {
    if (item.field === undefined) {
        throw new FormulaMistake(`${name.toUpperCase()} takes a field of the record itself`);
    }
    return item.field;
};

/** A line break is one, whether a client writes it with a carriage return or without. */
const comparable = (value: FieldValue): FieldValue =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;

const isChanged: FormulaFunction = {
    fewest: 1,
    most: 1,
    compile: (args, name) => {
        const field = fieldOf(name, argument(args, 0));
        return {
            type: 'boolean',
            evaluate: ({ prior, record }) =>
                prior !== null && !isSameValue(comparable(prior.value(field)), comparable(record.value(field)))
        };
    }
};

/** On create there is no prior value: Salesforce then gives the current one. */
const priorValue: FormulaFunction = {
    fewest: 1,
    most: 1,
    compile: (args, name) => {
        const item = argument(args, 0);
        fieldOf(name, item);
        return {
            type: item.type,
            evaluate: (scope) => item.evaluate(scope.prior === null ? scope : { ...scope, record: scope.prior })
        };
    }
};

/** Functions that look at the save itself: for validation rules and flows, never for formula fields. */
export const RECORD_FUNCTIONS: FunctionTable = {
    ischanged: isChanged,
    priorvalue: priorValue,
    isnew: plain([], 'boolean', (_values, scope) => scope.prior === null)
};
