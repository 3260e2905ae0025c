import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Decimal } from 'decimal.js';
import type { ValueType } from '../../../org-model/formula/value-type.ts';
import { MetadataError } from '../../../org-model/findings/metadata-error.ts';
import type { FieldValue } from '../metadata/values.ts';
import { Exact } from '../metadata/values.ts';
import { DATE_CASES } from '../../testing/formula-cases/date-cases.ts';
import type { Expected, SourcedCases } from '../../testing/formula-cases/formula-case.ts';
import { ERROR } from '../../testing/formula-cases/formula-case.ts';
import { LOGIC_CASES, SAVE_CASES } from '../../testing/formula-cases/logic-cases.ts';
import { NUMBER_CASES } from '../../testing/formula-cases/number-cases.ts';
import { REFUSED_FORMULAS, REFUSED_FUNCTIONS } from '../../testing/formula-cases/refused-formulas.ts';
import { TEXT_CASES } from '../../testing/formula-cases/text-cases.ts';
import { compileFormula } from './compile.ts';
import type { Computation, RecordScope } from './expression.ts';
import { FormulaFailure } from './expression.ts';

/** Fields of the cases: type, value now, value before the save. */
const FIELDS: Readonly<Record<string, readonly [ValueType, FieldValue, FieldValue]>> = {
    Three: ['number', new Exact(3), new Exact(2)],
    Share: ['number', new Exact('0.9'), new Exact('0.90')],
    Blank: ['number', null, new Exact(1)],
    Text: ['text', 'Hello', 'Hello'],
    Filled: ['text', 'Hello', null],
    Written: ['text', 'Hello', 'hello'],
    Lines: ['text', 'one\r\ntwo', 'one\ntwo'],
    Empty: ['text', null, null],
    Stage: ['picklist', 'Won', 'Open'],
    Unset: ['picklist', null, null],
    Objects: ['multiselect', 'Contact;Lead', null],
    None: ['multiselect', null, null],
    Yes: ['checkbox', true, true],
    Day: ['date', '2024-01-31', '2024-01-31'],
    NoDay: ['date', null, null],
    Moment: ['datetime', '2024-01-31T10:00:00.000Z', '2024-01-31T10:00:00.000Z']
};

const GLOBALS: Readonly<Record<string, Computation>> = {
    '$Permission.Held': { type: 'checkbox', evaluate: ({ asker }) => asker.hasPermission('Held') },
    '$Permission.Missing': { type: 'checkbox', evaluate: ({ asker }) => asker.hasPermission('Missing') },
    '$User.Name': { type: 'text', evaluate: ({ asker }) => asker.userField('Name') },
    '$Label.Greeting': { type: 'text', literal: 'Hello', evaluate: () => 'Hello' }
};

const scopeOf = (index: 1 | 2): RecordScope => ({ value: (name) => FIELDS[name]?.[index] ?? null, parent: () => null });

const compiled = (source: string, blanks: 'zero' | 'blank' = 'blank') => {
    const resolve = (name: string): Computation | null => {
        const type = FIELDS[name]?.[0];
        if (type === undefined) {
            return GLOBALS[name] ?? null;
        }
        const blank = blanks === 'zero' && type === 'number' ? new Exact(0) : null;
        return { type, field: name, evaluate: ({ record }) => record.value(name) ?? blank };
    };
    return compileFormula(source, { file: 'a file', element: 'an element', resolve, seesTheSave: true });
};

const evaluate = (source: string, blanks?: 'zero' | 'blank', isNew = false): Expected => {
    try {
        const value = compiled(source, blanks).evaluate({
            record: scopeOf(1),
            prior: isNew ? null : scopeOf(2),
            asker: { hasPermission: (name) => name === 'Held', userField: (name) => (name === 'Name' ? 'Ada' : null) },
            now: new Date('2024-02-03T04:05:06.000Z')
        });
        return Decimal.isDecimal(value) ? value.toNumber() : value;
    } catch (error) {
        if (error instanceof FormulaFailure) {
            return ERROR;
        }
        throw error;
    }
};

const shown = (expected: Expected): string => (expected === ERROR ? '#Error!' : JSON.stringify(expected));

const run = ({ source, cases }: SourcedCases, isNew = false): void => {
    describe(`as ${source.title} has it`, () => {
        for (const [formula, expected, blanks] of cases) {
            const how = `${blanks === 'zero' ? ', blanks as zero,' : ''}${isNew ? ' on create' : ''}`;
            it(`${formula}${how} gives ${shown(expected)}`, () => {
                assert.equal(evaluate(formula, blanks, isNew), expected, source.url);
            });
        }
    });
};

describe('formulas', () => {
    [...NUMBER_CASES, ...TEXT_CASES, ...DATE_CASES, ...LOGIC_CASES].forEach((cases) => run(cases));
    SAVE_CASES.forEach((cases) => run(cases, cases.isNew));

    it('keep a comment inside a quoted text, and drop it elsewhere', () => {
        assert.equal(evaluate('/* why */ "/* kept */"'), '/* kept */');
    });

    it('know the operators && and || and !', () => {
        assert.equal(evaluate('TRUE && !FALSE || FALSE'), true);
    });
});

describe('a formula the org does not run', () => {
    const refuses = (formula: string, reason: RegExp): void => {
        assert.throws(
            () => compiled(formula),
            (error: unknown) =>
                error instanceof MetadataError &&
                error.file === 'a file' &&
                error.element === 'an element' &&
                reason.test(error.reason)
        );
    };

    for (const { formula, reason, source } of REFUSED_FORMULAS) {
        it(`${formula} is refused with file and element, as ${source.title} has it`, () => refuses(formula, reason));
    }

    for (const name of REFUSED_FUNCTIONS) {
        it(`${name} is refused by name`, () => refuses(`${name}(Three)`, new RegExp(`${name} is not supported`)));
    }
});
