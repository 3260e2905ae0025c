import { javaPattern } from './java-pattern.ts';
import type { TypedExpression } from './typed-expression.ts';
import { agree, common } from './value-type.ts';
import type { ValueType } from './value-type.ts';

type Types = readonly ValueType[];
type Given = readonly TypedExpression[];

/** What a function or an operator of the formula language takes and returns. */
export interface FormulaFunction {
    readonly fewest: number;
    readonly most: number;
    /** Types of its arguments by position, the last of them for all that follow; none takes anything but a picklist. */
    readonly takes: readonly Types[];
    /** Its result, or how its arguments decide it. */
    readonly returns: ValueType | ((given: Given) => ValueType);
    /** Arguments that must have one type. */
    readonly alike?: (given: Given) => readonly Given[];
    /** Only where a record is being saved: validation rules, not formula fields. */
    readonly onlyOnSave?: true;
    /** Sentences on what else is wrong with the arguments. */
    readonly problems?: (given: Given) => readonly string[];
}

const MANY = 255;
const BLANKABLE: Types = ['text', 'number', 'date', 'datetime', 'picklist', 'multiselect'];
const COMPARABLE: Types = ['text', 'number', 'date', 'datetime', 'picklist'];
const TIME_OR_NUMBER: Types = ['number', 'date', 'datetime'];
const ORDERED: Types = ['text', 'number', 'date', 'datetime'];

const of = (takes: readonly Types[], returns: FormulaFunction['returns']): FormulaFunction => ({
    fewest: takes.length,
    most: takes.length,
    takes,
    returns
});
const ofMany = (type: ValueType): FormulaFunction => ({ ...of([[type]], type), most: MANY });
const ofNumbers = (count: number): FormulaFunction => of(Array<Types>(count).fill(['number']), 'number');

const typeOf = (given: Given): ValueType => common(given.map(({ type }) => type));
const everyArgument = (given: Given): readonly Given[] => [given];

const equality: FormulaFunction = { ...of([[], []], 'checkbox'), alike: everyArgument };
const ordering: FormulaFunction = { ...of([ORDERED, ORDERED], 'checkbox'), alike: everyArgument };

const isTime = (argument: TypedExpression | undefined): boolean =>
    argument?.type === 'date' || argument?.type === 'datetime';
const times = (given: Given): Given => given.filter(isTime);
const unlessOneIsTime = (given: Given): readonly Given[] => (times(given).length === 1 ? [] : [given]);

/** A date and a number of days are a date. */
const add: FormulaFunction = {
    ...of([[], []], (given) => typeOf(times(given).length === 1 ? times(given) : given)),
    alike: unlessOneIsTime,
    problems: (given) => [
        ...(times(given).length === 2 ? ['+ adds days to a date, and no date to another.'] : []),
        ...(given.every(({ type }) => type === 'checkbox') ? ['+ or & takes texts, numbers and dates.'] : []),
        ...(times(given).length === 1 && !given.every((part) => isTime(part) || agree(part.type, 'number'))
            ? ['+ adds a number of days to a date.']
            : [])
    ]
};
/** Days before a date are a date; the difference of two dates is a number of days. */
const subtract: FormulaFunction = {
    ...of([TIME_OR_NUMBER, TIME_OR_NUMBER], (given) =>
        times(given).length === 1 ? typeOf(times(given)) : times(given).length === 2 ? 'number' : typeOf(given)
    ),
    alike: unlessOneIsTime,
    problems: ([left, right]) =>
        isTime(right) && !isTime(left) ? ['- takes days from a date, and no date from days.'] : []
};

const branchesOfCase = (given: Given): Given =>
    given.filter((_, index) => index === given.length - 1 || (index > 0 && index % 2 === 0));
const candidatesOfCase = (given: Given): Given =>
    given.filter((_, index) => index % 2 === 1 && index < given.length - 1);

/** A picklist is compared by the texts of its values. */
const asText = (argument: TypedExpression): TypedExpression =>
    argument.type === 'picklist' ? { ...argument, type: 'text' } : argument;

const literalText = (argument: TypedExpression | undefined): string | undefined =>
    argument?.kind === 'literal' && typeof argument.value === 'string' ? argument.value : undefined;

const problemsOfCase = (given: Given): readonly string[] => [
    ...(given.length % 2 === 1
        ? ['CASE() takes a value, pairs of candidate and result, and a result for the rest.']
        : []),
    ...(given[0]?.type === 'picklist' && !candidatesOfCase(given).every(literalText)
        ? ['CASE() compares a picklist with literal values, none of them empty.']
        : [])
];
const caseOf: FormulaFunction = {
    fewest: 4,
    most: MANY,
    takes: [COMPARABLE],
    returns: (given) => typeOf(branchesOfCase(given)),
    alike: (given) => [[...given.slice(0, 1).map(asText), ...candidatesOfCase(given)], branchesOfCase(given)],
    problems: problemsOfCase
};

const needsLiteral = (name: string, [, value]: Given): readonly string[] =>
    literalText(value) === undefined ? [`${name}() takes a literal text as its second argument.`] : [];

const patternProblems = (given: Given): readonly string[] => {
    const pattern = javaPattern(literalText(given[1]) ?? '');
    return [...needsLiteral('REGEX', given), ...('problem' in pattern ? [pattern.problem] : [])];
};

const needsOwnField =
    (name: string) =>
    ([field]: Given): readonly string[] =>
        field?.kind === 'reference' && /^(?:\$Record\.)?\w+$/.test(field.path)
            ? []
            : [`${name}() takes a field of the record itself.`];

/** Functions and operators that the package uses, by the names formulon gives them. Any other is refused by name. */
export const FORMULA_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
    and: ofMany('checkbox'),
    or: ofMany('checkbox'),
    not: of([['checkbox']], 'checkbox'),
    if: {
        ...of([['checkbox'], [], []], (given) => typeOf(given.slice(1))),
        alike: (given) => [given.slice(1)]
    },
    case: caseOf,
    equal: equality,
    unequal: equality,
    lessThan: ordering,
    lessThanOrEqual: ordering,
    greaterThan: ordering,
    greaterThanOrEqual: ordering,
    isblank: of([BLANKABLE], 'checkbox'),
    blankvalue: { ...of([ORDERED, ORDERED], typeOf), alike: everyArgument },
    add,
    subtract,
    multiply: ofNumbers(2),
    divide: ofNumbers(2),
    negate: ofNumbers(1),
    floor: ofNumbers(1),
    mod: ofNumbers(2),
    round: ofNumbers(2),
    max: ofMany('number'),
    min: ofMany('number'),
    text: of([['number', 'date', 'datetime', 'picklist']], 'text'),
    trim: of([['text']], 'text'),
    upper: of([['text']], 'text'),
    casesafeid: of([['text']], 'text'),
    left: of([['text'], ['number']], 'text'),
    contains: of([['text'], ['text']], 'checkbox'),
    regex: { ...of([['text'], ['text']], 'checkbox'), problems: patternProblems },
    ispickval: { ...of([['picklist'], ['text']], 'checkbox'), problems: (given) => needsLiteral('ISPICKVAL', given) },
    includes: {
        ...of([['multiselect'], ['text']], 'checkbox'),
        problems: (given) => [
            ...needsLiteral('INCLUDES', given),
            ...(literalText(given[1])?.trim() === '' ? ['INCLUDES() takes a literal that is not empty.'] : [])
        ]
    },
    isnew: { ...of([], 'checkbox'), onlyOnSave: true },
    ischanged: {
        ...of([[...BLANKABLE, 'checkbox']], 'checkbox'),
        onlyOnSave: true,
        problems: needsOwnField('ISCHANGED')
    },
    priorvalue: {
        ...of([[...BLANKABLE, 'checkbox']], typeOf),
        onlyOnSave: true,
        problems: needsOwnField('PRIORVALUE')
    }
};
