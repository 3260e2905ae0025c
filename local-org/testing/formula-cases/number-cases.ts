import type { SourcedCases } from './formula-case.ts';
import { ERROR, SOURCES } from './formula-case.ts';

/** Rounding, arithmetic and blank numbers. */
export const NUMBER_CASES: readonly SourcedCases[] = [
    {
        source: SOURCES.round,
        cases: [
            ['ROUND(1.5, 0)', 2],
            ['ROUND(1.2345, 0)', 1],
            ['ROUND(-1.5, 0)', -2],
            ['ROUND(225.49823, 2)', 225.5]
        ]
    },
    {
        source: SOURCES.numbers,
        cases: [
            ['ROUND(12.345, 2)', 12.35],
            ['ROUND(-12.345, 2)', -12.35],
            ['ROUND(2.5, 0)', 3],
            ['ROUND(-2.5, 0)', -3],
            ['ROUND(1.005, 2)', 1.01],
            ['0.1 + 0.2', 0.3],
            ['Share = 0.9', true],
            ['MOD(FLOOR(31303131313131 * 100 / 10000), 100)', 31],
            ['FLOOR(9999999 * 1000000000 / 10000000000000000)', 0],
            ['FLOOR(MOD(99 * 100000000000000 + 31, 10000000000000000) / 100000000000000)', 99],
            ['MOD(99 * 100000000000000 + 31, 100)', 31]
        ]
    },
    {
        source: SOURCES.engineFunctions,
        cases: [
            ['ROUND(-1.17, 1)', -1.2],
            ['ROUND(0.0006, 3)', 0.001],
            ['ROUND(-123456.3335, -2)', -123500],
            ['1 + 37', 38],
            ['NULL + 37', null],
            ['1 - 37', -36],
            ['-Three', -3],
            ['NULL * 37', null],
            ['4 / 2', 2],
            ['4 / NULL', null],
            ['1 / 0', ERROR],
            ['IF(FALSE, 1 / 0, 37)', 37],
            ['MOD(100, 10)', 0],
            ['MOD(-101, 10)', -1],
            ['MOD(100.5, -10)', 0.5],
            ['MOD(1, 0)', ERROR],
            ['MAX(-101, 10)', 10],
            ['MAX(100.5, NULL, -10)', null],
            ['MIN(-100.5, -10)', -100.5],
            ['MIN(100.5, NULL, -10)', null],
            ['FLOOR(1.7)', 1],
            ['FLOOR(-1.7)', -1],
            ['FLOOR(-0.07)', 0],
            ['FLOOR(6 / 11 * 11)', 6],
            ['37 = NULL', null],
            ['37 < NULL', null],
            ['37 <= 37', true]
        ]
    },
    {
        source: SOURCES.engineBlanks,
        cases: [
            ['11 + Blank', null],
            ['11 + Blank', 11, 'zero'],
            ['Three * Blank', null],
            ['Three * Blank', 0, 'zero'],
            ['Blank / Three', null],
            ['Blank / Three', 0, 'zero'],
            ['MOD(Blank, Three)', null],
            ['MOD(Blank, Three)', 0, 'zero'],
            ['BLANKVALUE(Blank, Three)', 3],
            ['BLANKVALUE(Blank, Three)', 0, 'zero'],
            ['ISBLANK(Blank)', true],
            ['ISBLANK(Blank)', false, 'zero']
        ]
    }
];
