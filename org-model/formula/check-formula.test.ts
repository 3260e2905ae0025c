import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseFormula } from './formula-syntax.ts';
import { checkFormula } from './check-formula.ts';
import type { ValueType } from './value-type.ts';

const FIELDS: Readonly<Record<string, ValueType>> = {
    Name: 'text',
    Rating__c: 'number',
    Is_Blocking__c: 'checkbox',
    Status__c: 'picklist',
    Objects__c: 'multiselect',
    Demo_Date__c: 'date',
    CreatedDate: 'datetime'
};

const check = (formula: string, onSave = false): { type: ValueType; problems: readonly string[] } => {
    const parsed = parseFormula(formula);
    assert.ok(!('problem' in parsed), `${formula} parses`);
    const typeOf = (path: string) => FIELDS[path] ?? { problem: `no ${path}` };
    const { problems, type } = checkFormula(parsed, { typeOf, onSave });
    return { problems, type };
};

describe('the type of a formula', () => {
    const sound: readonly (readonly [string, ValueType])[] = [
        ['Rating__c * 2 + 1', 'number'],
        ['IF(Rating__c > 3, "high", "low")', 'text'],
        ['IF(Rating__c > 3, NULL, 1)', 'number'],
        ['CASE(Status__c, "Answered", 1, "Not Asked", 0, NULL)', 'number'],
        ['AND(ISPICKVAL(Status__c, "Answered"), NOT(Is_Blocking__c))', 'checkbox'],
        ['INCLUDES(Objects__c, "Contact")', 'checkbox'],
        ['TEXT(Status__c) & ": " & Name', 'text'],
        ['Demo_Date__c + 7', 'date'],
        ['Demo_Date__c - (Demo_Date__c - 7)', 'number'],
        ['MIN(BLANKVALUE(Rating__c, 5), 3)', 'number'],
        ['/* the worst of both */ ISBLANK(Status__c)', 'checkbox']
    ];
    for (const [formula, type] of sound) {
        it(`is ${type} for ${formula}`, () => {
            assert.deepEqual(check(formula), { type, problems: [] });
        });
    }

    const broken: readonly (readonly [string, RegExp])[] = [
        ['Status__c = "Answered"', /Status__c is a picklist/],
        ['CONTAINS(Objects__c, "Contact")', /Objects__c is a multi-select/],
        ['IF(Rating__c > 3, "high", 0)', /IF\(\) mixes text and number/],
        ['IF(Rating__c, 1, 0)', /IF\(\) decides on a number/],
        ['"Rating " & Rating__c', /\+ or & mixes text and number/],
        ['AND(Rating__c, Is_Blocking__c)', /AND\(\) takes a checkbox, and Rating__c is a number/],
        ['Rating__c > "3"', /> mixes number and text/],
        ['Demo_Date__c = CreatedDate', /= mixes date and datetime/],
        ['ROUNDD(Rating__c, 0)', /ROUNDD is not supported.*Did you mean round\?/],
        ['ISCHANGED(Rating__c)', /works only while a record is saved/],
        ['Ratng__c + 1', /no Ratng__c/]
    ];
    for (const [formula, problem] of broken) {
        it(`is refused for ${formula}`, () => {
            assert.match(check(formula).problems.join('\n'), problem);
        });
    }

    it('may ask what changed while a record is saved', () => {
        assert.deepEqual(check('AND(ISCHANGED(Status__c), ISPICKVAL(PRIORVALUE(Status__c), "Completed"))', true), {
            type: 'checkbox',
            problems: []
        });
    });
});
