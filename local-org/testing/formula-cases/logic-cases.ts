import type { SourcedCases } from './formula-case.ts';
import { ERROR, SOURCES } from './formula-case.ts';

/** Decisions, blanks of every type, and what a formula asks about the user. */
export const LOGIC_CASES: readonly SourcedCases[] = [
    {
        source: SOURCES.engineFunctions,
        cases: [
            ['NOT(NULL)', null],
            ['AND(TRUE, TRUE)', true],
            ['AND(1 = 1, 3 < 37, NULL)', false],
            ['AND(1 <> 1, 1 / 0 = 0)', false],
            ['OR(1 = 37, 1 = 0)', false],
            ['OR(1 = 0, 3 < 37, NULL)', true],
            ['OR(1 = 1, 1 / 0 = 0)', true],
            ['IF(1 = 37, 1, 0)', 0],
            ['IF(TRUE, 37, 1 / 0)', 37],
            ['IF(1 = NULL, 1, 0)', 0],
            ['CASE(10, 9, 0, 10, 1, 11, 0, 2)', 1],
            ['CASE(37, 9, 0, 10, 1, 11, 0, 2)', 2],
            ['CASE(NULL, 9, 0, 10, 1, 11, 0, 2)', 2],
            ['CASE(35, NULL, 0, 10, 1, 11, 0, 2)', 2],
            ['CASE(9, 9, 0, 10, NULL, 2)', 0],
            ['ISBLANK(NULL)', true],
            ['ISBLANK(IF(TRUE, NULL, 37))', true]
        ]
    },
    {
        source: SOURCES.case,
        cases: [
            ['CASE(Blank, 3, "Reassign", 2, "Assign Task", "Maintain")', 'Maintain'],
            ['CASE(Blank, 3, "Reassign", 2, "Assign Task", "Maintain")', 'Maintain', 'zero'],
            ['CASE(Three, 3, 1, 1 / 0)', ERROR]
        ]
    },
    {
        source: SOURCES.isNull,
        cases: [
            ['ISBLANK(NoDay)', true],
            ['ISBLANK(Empty)', true],
            ['ISBLANK(Unset)', true]
        ]
    },
    {
        source: SOURCES.nullValue,
        cases: [['BLANKVALUE(Empty, "there")', 'there']]
    },
    {
        source: SOURCES.globals,
        cases: [
            ['$Permission.Held', true],
            ['NOT($Permission.Missing)', true],
            ['$User.Name & "!"', 'Ada!'],
            ['$Label.Greeting & ", " & $User.Name', 'Hello, Ada']
        ]
    }
];

/** What a formula learns of the save that runs it: of a change from Three = 2 to 3, and so on. */
export const SAVE_CASES: readonly (SourcedCases & { readonly isNew: boolean })[] = [
    {
        source: SOURCES.isChanged,
        isNew: true,
        cases: [
            ['ISCHANGED(Three)', false],
            ['NOT(ISCHANGED(Three))', true]
        ]
    },
    {
        source: SOURCES.isChanged,
        isNew: false,
        cases: [
            ['ISCHANGED(Three)', true],
            ['ISCHANGED(Text)', false],
            ['ISCHANGED(Blank)', true],
            ['ISCHANGED(Stage)', true],
            ['ISCHANGED(Filled)', true]
        ]
    },
    {
        source: SOURCES.engineIsChanged,
        isNew: false,
        cases: [
            ['ISCHANGED(Lines)', false],
            ['ISCHANGED(Written)', true]
        ]
    },
    {
        source: SOURCES.priorValue,
        isNew: true,
        cases: [
            ['PRIORVALUE(Three)', 3],
            ['ISPICKVAL(PRIORVALUE(Stage), "Won")', true]
        ]
    },
    {
        source: SOURCES.priorValue,
        isNew: false,
        cases: [
            ['PRIORVALUE(Three)', 2],
            ['ISPICKVAL(PRIORVALUE(Stage), "Open")', true]
        ]
    },
    { source: SOURCES.isNew, isNew: true, cases: [['ISNEW()', true]] },
    { source: SOURCES.isNew, isNew: false, cases: [['ISNEW()', false]] }
];
