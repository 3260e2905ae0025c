import type { ValueType } from './value-type.ts';

/** What a function of the formula language takes and returns. */
export interface FormulaFunction {
    /** Type of the result; `argument` when the arguments decide it. */
    readonly returns: ValueType | 'argument';
    /** Type every argument must have, when they all have the same. */
    readonly takes?: ValueType;
    /** Only where a record is being saved: validation rules, not formula fields. */
    readonly onlyOnSave?: boolean;
    /** Takes a picklist itself, where other functions need TEXT() around it. */
    readonly takesPicklist?: boolean;
}

const named = (names: string, definition: FormulaFunction): [string, FormulaFunction][] =>
    names.split(' ').map((name) => [name, definition]);

const COMPARISONS = 'lessThan lessThanOrEqual greaterThan greaterThanOrEqual equal unequal';

/** Functions and operators of formula fields and validation rules, by the names formulon gives them. */
export const FORMULA_FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
    ...named('and or not', { returns: 'checkbox', takes: 'checkbox' }),
    ...named(COMPARISONS, { returns: 'checkbox' }),
    ...named('isnumber', { returns: 'checkbox', takes: 'text' }),
    ...named('contains begins regex', { returns: 'checkbox', takes: 'text' }),
    ...named('isblank isnull', { returns: 'checkbox', takesPicklist: true }),
    ...named('ispickval includes', { returns: 'checkbox', takesPicklist: true }),
    ...named('ischanged', { returns: 'checkbox', onlyOnSave: true, takesPicklist: true }),
    ...named('isnew isclone', { returns: 'checkbox', onlyOnSave: true }),
    ...named('priorvalue', { returns: 'argument', onlyOnSave: true, takesPicklist: true }),
    ...named('vlookup', { returns: 'unknown', onlyOnSave: true }),
    ...named('text', { returns: 'text', takesPicklist: true }),
    ...named('trim upper lower substitute casesafeid br image hyperlink initcap reverse', { returns: 'text' }),
    ...named('left right mid lpad rpad geturl getsessionid chr formatduration', { returns: 'text' }),
    ...named('value find len ascii', { returns: 'number' }),
    ...named('picklistcount', { returns: 'number', takesPicklist: true }),
    ...named('round floor ceiling mfloor mceiling trunc mod abs sqrt exp ln log pi', {
        returns: 'number',
        takes: 'number'
    }),
    ...named('exponentiate multiply divide negate', { returns: 'number', takes: 'number' }),
    ...named('min max', { returns: 'argument' }),
    ...named('add subtract', { returns: 'argument' }),
    ...named('distance geolocation', { returns: 'number' }),
    ...named('year month day weekday dayofyear isoweek isoyear', { returns: 'number', takes: 'date' }),
    ...named('hour minute second millisecond', { returns: 'number', takes: 'time' }),
    ...named('unixtimestamp', { returns: 'number' }),
    ...named('date datevalue today addmonths fromunixtime', { returns: 'date' }),
    ...named('datetimevalue now', { returns: 'datetime' }),
    ...named('timevalue timenow', { returns: 'time' }),
    ...named('if', { returns: 'argument' }),
    ...named('case', { returns: 'argument', takesPicklist: true }),
    ...named('blankvalue nullvalue', { returns: 'argument' }),
    ...named('currencyrate', { returns: 'number' })
]);
