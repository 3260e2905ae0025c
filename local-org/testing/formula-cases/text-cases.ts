import type { SourcedCases } from './formula-case.ts';
import { SOURCES } from './formula-case.ts';

/** Texts, picklists and multi-select picklists. */
export const TEXT_CASES: readonly SourcedCases[] = [
    {
        source: SOURCES.regex,
        cases: [
            ['REGEX("abc", "b")', false],
            ['REGEX("abc", "[a-c]+")', true],
            ['REGEX("AB-1", "[A-Z0-9]+([._-][A-Z0-9]+)*")', true],
            ['REGEX("a.b", "a\\\\.b")', true],
            ['REGEX("axb", "a\\\\.b")', false],
            ['REGEX("a\\nb", "a.b")', false],
            ['REGEX("a\u0085b", "a.b")', false],
            ['REGEX("a\u00a0b", "a\\\\sb")', false],
            ['REGEX("a b", "a\\\\sb")', true],
            ['REGEX("\ud83d\ude00", ".")', true],
            ['REGEX(Empty, "x*")', true],
            ['REGEX(Empty, "x+")', false]
        ]
    },
    {
        source: SOURCES.caseSafeId,
        cases: [
            ['CASESAFEID("001A0000006Vm9r")', '001A0000006Vm9rIAC'],
            ['CASESAFEID("001A0000006Vm9rIAC")', '001A0000006Vm9rIAC'],
            ['CASESAFEID("")', null],
            ['CASESAFEID(Empty)', null]
        ]
    },
    {
        source: SOURCES.engineFunctions,
        cases: [
            ['"abc" & "def"', 'abcdef'],
            ['"abc" & NULL', 'abc'],
            ['NULL & "abc"', 'abc'],
            ['"ab" = "ab"', true],
            ['"ab" = "ba"', false],
            ['"ab" = ""', false],
            ['NULL = "ab"', false],
            ['NULL = ""', true],
            ['NULL <> "ab"', true],
            ['TEXT(123456)', '123456'],
            ['TEXT(Day)', '2024-01-31'],
            ['TEXT(10 * 2 - 1)', '19'],
            ['CONTAINS("123456", "23")', true],
            ['CONTAINS("123456", "235")', false],
            ['CONTAINS("", "235")', null],
            ['LEFT("123456", 3)', '123'],
            ['LEFT("123456", 37)', '123456'],
            ['LEFT("123456", -2)', null],
            ['LEFT(NULL, 3)', null],
            ['TRIM("  1234  ")', '1234'],
            ['TRIM("    ")', null],
            ['UPPER("StRiNg ")', 'STRING ']
        ]
    },
    {
        source: SOURCES.engineText,
        cases: [
            ['TEXT(Three / 2)', '1.5'],
            ['TEXT(1.50)', '1.5'],
            ['TEXT(100)', '100'],
            ['TEXT(Blank)', null],
            ['TEXT(Moment)', '2024-01-31 10:00:00Z'],
            ['TEXT(Stage)', 'Won'],
            ['TEXT(Unset)', null],
            ['ISBLANK(TEXT(Unset))', true]
        ]
    },
    {
        source: SOURCES.contains,
        cases: [
            ['CONTAINS(Text, "hello")', false],
            ['IF(CONTAINS(Empty, "part"), "Parts", "Service")', 'Service'],
            ['NOT(CONTAINS(Empty, "A"))', null]
        ]
    },
    {
        source: SOURCES.enginePicklists,
        cases: [
            ['ISPICKVAL(Stage, "Won")', true],
            ['ISPICKVAL(Stage, "Open")', false],
            ['TEXT(Stage) = "Won"', true],
            ['"Open" <> TEXT(Stage)', true],
            ['TEXT(Unset) = "Open"', false],
            ['CASE(Stage, "Won", "Red", "Open", "Yellow", "Other")', 'Red'],
            ['CASE(Unset, "Won", "Red", "Open", "Yellow", "Other")', 'Other']
        ]
    },
    { source: SOURCES.isPickVal, cases: [['ISPICKVAL(Unset, "")', true]] },
    {
        source: SOURCES.includes,
        cases: [
            ['INCLUDES(Objects, "Lead")', true],
            ['INCLUDES(Objects, "Le")', false],
            ['INCLUDES(None, "Lead")', false],
            ['ISBLANK(None)', true],
            ['INCLUDES(PRIORVALUE(Objects), "Lead")', false]
        ]
    }
];
