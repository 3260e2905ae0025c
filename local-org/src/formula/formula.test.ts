import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Decimal } from 'decimal.js';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import { compileFormula } from './compile.ts';
import type { Expression, RecordScope, ValueType } from './expression.ts';
import { FormulaFailure } from './expression.ts';

const FIELDS: Readonly<Record<string, readonly [ValueType, FieldValue, FieldValue]>> = {
    Three: ['number', new Exact(3), new Exact(2)],
    Blank: ['number', null, new Exact(1)],
    Text: ['text', 'Hello', 'Hello'],
    Empty: ['text', null, null],
    Stage: ['picklist', 'Won', 'Open'],
    Unset: ['picklist', null, null],
    Objects: ['multipicklist', 'Contact;Lead', null],
    Yes: ['boolean', true, true],
    Day: ['date', '2024-01-31', '2024-01-31'],
    Moment: ['dateTime', '2024-01-31T10:00:00.000Z', '2024-01-31T10:00:00.000Z']
};

const scopeOf = (index: 1 | 2): RecordScope => ({ value: (name) => FIELDS[name]?.[index] ?? null, parent: () => null });

const evaluate = (source: string, blanks: 'zero' | 'blank' = 'blank', isNew = false): FieldValue => {
    const resolve = (name: string): Expression | null => {
        const type = FIELDS[name]?.[0];
        if (type === undefined) {
            return null;
        }
        const blank = blanks === 'zero' && type === 'number' ? new Exact(0) : null;
        return { type, field: name, evaluate: ({ record }) => record.value(name) ?? blank };
    };
    const formula = compileFormula(source, { file: 'test', element: 'formula', resolve, seesTheSave: true });
    return formula.evaluate({
        record: scopeOf(1),
        prior: isNew ? null : scopeOf(2),
        asker: { hasPermission: () => false, userField: () => null },
        now: new Date('2024-02-03T04:05:06.000Z')
    });
};

const plain = (value: FieldValue): string | number | boolean | null =>
    Decimal.isDecimal(value) ? value.toNumber() : value;

/** Expected results follow Salesforce's help, and its open formula engine where blanks are concerned. */
const CASES: readonly (readonly [formula: string, result: string | number | boolean | null])[] = [
    ['ROUND(1.005, 2)', 1.01],
    ['ROUND(12.345, 2)', 12.35],
    ['ROUND(-1.5, 0)', -2],
    ['ROUND(1250, -2)', 1300],
    ['0.1 + 0.2', 0.3],
    ['1 / 3 * 3', 1],
    ['2 + 3 * 4 - 10 / 4', 11.5],
    ['10 - 3 - 2', 5],
    ['FLOOR(-2.5)', -2],
    ['CEILING(-2.5)', -3],
    ['MFLOOR(-2.5)', -3],
    ['MCEILING(-2.5)', -2],
    ['MOD(-7, 3)', 2],
    ['ABS(0 - Three)', 3],
    ['MIN(Three, 1, 2)', 1],
    ['MAX(Three, 1, 2)', 3],
    ['MIN(Three, Blank)', null],
    ['Blank + 1', null],
    ['Blank > 0', null],
    ['NOT(Blank > 0)', null],
    ['IF(Blank > 0, "a", "b")', 'b'],
    ['IF(Blank = 0, "a", "b")', 'b'],
    ['AND(TRUE, Blank > 0)', false],
    ['OR(Blank > 0, Three = 3)', true],
    ['Empty = ""', true],
    ['"" = NULL', true],
    ['ISBLANK(Blank)', true],
    ['ISBLANK(Empty)', true],
    ['ISBLANK(Unset)', true],
    ['ISNULL(Empty)', false],
    ['BLANKVALUE(Blank, 7)', 7],
    ['Text & ", " & Empty & "you"', 'Hello, you'],
    ['LEN(Text & Empty)', 5],
    ['LEFT(Text, 2) & RIGHT(Text, 1) & MID(Text, 2, 2)', 'Heoel'],
    ['BEGINS(LOWER(Text), "he")', true],
    ['CONTAINS(Text, "xy")', false],
    ['FIND("l", Text)', 3],
    ['SUBSTITUTE(Text, "l", "L")', 'HeLLo'],
    ['TEXT(Three / 2)', '1.5'],
    ['VALUE("12.50") + 1', 13.5],
    ['TEXT(Stage)', 'Won'],
    ['ISPICKVAL(Stage, "Won")', true],
    ['ISPICKVAL(Unset, "")', true],
    ['INCLUDES(Objects, "Lead")', true],
    ['INCLUDES(Objects, "Le")', false],
    ['CASE(Stage, "Open", 1, "Won", 2, 3)', 2],
    ['CASE(Unset, "Open", 1, 9)', 9],
    ['CASE(Three, 1, "one", 3, "three", "many")', 'three'],
    ['CASE(Blank, 1, "one", "none")', 'none'],
    ['Day + 1', '2024-02-01'],
    ['DATE(2024, 3, 1) - Day', 30],
    ['ADDMONTHS(Day, 1)', '2024-02-29'],
    ['YEAR(Day) * 100 + MONTH(Day)', 202401],
    ['TODAY()', '2024-02-03'],
    ['DATEVALUE(Moment)', '2024-01-31'],
    ['Moment + 0.5', '2024-01-31T22:00:00.000Z'],
    ['ISCHANGED(Three)', true],
    ['ISCHANGED(Text)', false],
    ['ISCHANGED(Blank)', true],
    ['PRIORVALUE(Three)', 2],
    ['ISPICKVAL(PRIORVALUE(Stage), "Open")', true],
    ['ISNEW()', false],
    ['TRUE && !FALSE || FALSE', true],
    ['Three <> 3', false],
    ['/* why */ "/* kept */"', '/* kept */']
];

describe('formulas', () => {
    for (const [source, expected] of CASES) {
        it(`${source} gives ${JSON.stringify(expected)}`, () => {
            assert.deepEqual(plain(evaluate(source)), expected);
        });
    }

    it('counts a blank number as zero where the field says so', () => {
        assert.equal(plain(evaluate('Blank + 1', 'zero')), 1);
        assert.equal(evaluate('ISBLANK(Blank)', 'zero'), false);
    });

    it('has no earlier values while a record is being created', () => {
        assert.equal(evaluate('ISNEW()', 'blank', true), true);
        assert.equal(evaluate('ISCHANGED(Three)', 'blank', true), false);
        assert.equal(plain(evaluate('PRIORVALUE(Three)', 'blank', true)), 3);
    });

    it('fails for the record, not for the org, on a division by zero', () => {
        assert.throws(() => evaluate('1 / (Three - 3)'), FormulaFailure);
    });
});
