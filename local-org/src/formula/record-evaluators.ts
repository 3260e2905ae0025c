import type { FieldValue } from '../metadata/values.ts';
import { isSameValue } from '../metadata/values.ts';
import { argument, ofValues } from './evaluators.ts';
import type { Evaluator, Evaluators } from './evaluators.ts';

/** A line break is one, whether a client writes it with a carriage return or without. */
const comparable = (value: FieldValue): FieldValue =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;

const isChanged: Evaluator = (given) => {
    const { field = '' } = argument(given, 0);
    return ({ prior, record }) =>
        prior !== null && !isSameValue(comparable(prior.value(field)), comparable(record.value(field)));
};

/** On create there is no prior value: Salesforce then gives the current one. */
const priorValue: Evaluator = (given) => (scope) =>
    argument(given, 0).evaluate(scope.prior === null ? scope : { ...scope, record: scope.prior });

/** Functions that look at the save itself: for validation rules and flows, never for formula fields. */
export const RECORD_EVALUATORS: Evaluators = {
    ischanged: isChanged,
    priorvalue: priorValue,
    isnew: ofValues((_values, scope) => scope.prior === null)
};
