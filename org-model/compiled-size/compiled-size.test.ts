import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { compiledSize } from './compiled-size.ts';
import type { ColumnType, SizedField, SizedFormula } from './compiled-size.ts';

/** A field of a measured formula. */
interface MeasuredField {
    readonly type: string;
    readonly formula?: string;
    readonly blanks?: SizedFormula['blanks'];
}

/** What the engine that Salesforce publishes made of a formula. */
interface MeasuredFormula {
    readonly id: number;
    readonly formula: string;
    readonly blanks: SizedFormula['blanks'];
    readonly size: number;
    readonly guard: number;
    readonly fields: Readonly<Record<string, MeasuredField>>;
}

const MEASURED = JSON.parse(
    readFileSync(new URL('./measured-sizes.json', import.meta.url), 'utf8')
) as readonly MeasuredFormula[];

const sized = (
    name: string,
    source: string,
    blanks: SizedFormula['blanks'],
    fields: MeasuredFormula['fields']
): SizedFormula => ({
    name,
    source,
    blanks,
    fieldOf: (path): SizedField | undefined => {
        const field = fields[path];
        const type = (field?.type === 'currency' ? 'number' : field?.type) as ColumnType | undefined;
        return (
            type && {
                type,
                ...(field?.formula !== undefined && {
                    formula: sized(path, field.formula, field.blanks ?? 'blank', fields)
                })
            }
        );
    }
});

describe('the compiled size of a formula', () => {
    it('is compared with every measurement', () => {
        assert.equal(MEASURED.length, 216);
    });

    for (const { id, formula, blanks, size, guard, fields } of MEASURED) {
        it(`is what was measured, guard included, for ${id}: ${formula.replaceAll(/\s+/g, ' ').slice(0, 80)}`, () => {
            assert.deepEqual(compiledSize(sized(`measured ${id}`, formula, blanks, fields)), {
                size,
                guard,
                unmeasured: []
            });
        });
    }

    const FIELDS: MeasuredFormula['fields'] = {
        Rating: { type: 'number' },
        Place: { type: 'other' },
        Circle: { type: 'number', formula: 'Circle + 1', blanks: 'zero' }
    };
    const sizeOf = (formula: string) => compiledSize(sized('a formula', formula, 'blank', FIELDS));

    const incomplete: readonly (readonly [string, readonly string[]])[] = [
        ['HYPERLINK("https://example.com", "link") & IMAGE("a", "b")', ['HYPERLINK()', 'IMAGE()']],
        ['FIND("a", "b", Rating)', ['FIND()']],
        ['ISBLANK(Place)', ['Place']],
        ['Missing__c + 1', ['Missing__c']]
    ];
    for (const [formula, unmeasured] of incomplete) {
        it(`names what of ${formula} was not measured, and still counts the rest`, () => {
            const { size, unmeasured: named } = sizeOf(formula);

            assert.deepEqual(named, unmeasured);
            assert.ok(size > 0);
        });
    }

    it('has no end when the formula contains itself', () => {
        assert.equal(sizeOf('Circle').size, Infinity);
    });

    const signs: readonly (readonly [string, number])[] = [
        ['-Rating', 19],
        ['2 * -Rating', 25],
        ['-(Rating + Rating)', 38],
        ['-MAX(Rating, 1)', 32],
        ['--Rating', 22],
        ['Rating - Rating', 35],
        ['TRIM("-Rating")', 15]
    ];
    for (const [formula, size] of signs) {
        it(`of ${formula} is ${size}: a sign is one before an operand only`, () => {
            assert.deepEqual(sizeOf(formula), { size, guard: 0, unmeasured: [] });
        });
    }
});
