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
            ['REGEX("a\u202eb", "[^\\\\u0000-\\\\u001f\\\\u202a-\\\\u202e]*")', false],
            ['REGEX("a\u202eb", "[^\\\\p{Cc}\\\\p{Cf}]*")', false],
            ['REGEX("aeb", "[^\\\\p{Cc}\\\\p{Cf}]*")', true],
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
            ['TEXT(DATE(1968, 12, 20))', '1968-12-20'],
            ['TEXT(VALUE("10") * 2 - 1)', '19'],
            ['BEGINS("123456", "123")', true],
            ['BEGINS("123456", "23")', false],
            ['BEGINS("123456", "")', true],
            ['BEGINS(NULL, NULL)', true],
            ['BEGINS("", "123")', null],
            ['BEGINS(NULL, "123")', null],
            ['CONTAINS("123456", "23")', true],
            ['CONTAINS("123456", "235")', false],
            ['CONTAINS("", "235")', null],
            ['LEN("123456")', 6],
            ['LEN(NULL)', 0],
            ['LEFT("123456", 3)', '123'],
            ['LEFT("123456", 37)', '123456'],
            ['LEFT("123456", -2)', null],
            ['LEFT(NULL, 3)', null],
            ['RIGHT("123456", 3)', '456'],
            ['RIGHT("123456", 0)', null],
            ['MID("123456", 4, 2)', '45'],
            ['MID("123456", 0, 2)', '12'],
            ['MID("123456", 37, 2)', null],
            ['TRIM("  1234  ")', '1234'],
            ['TRIM("    ")', null],
            ['UPPER("StRiNg ")', 'STRING '],
            ['LOWER("STRING")', 'string'],
            ['LOWER(NULL)', null],
            ['FIND("asman", "Doug Chasman")', 8],
            ['FIND("w", "Something wicked this way comes", 15)', 23],
            ['FIND("apple", "Doug Chasman")', 0]
        ]
    },
    {
        source: SOURCES.engineBlanks,
        cases: [
            ['FIND(Empty, "foo")', 0],
            ['FIND("foo", Empty)', 0],
            ['FIND("", Empty)', 0],
            ['ROUND(LEN(Empty) + 11, 2)', 11]
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
        source: SOURCES.engineSubstitute,
        cases: [
            ['SUBSTITUTE(Text, "l", "L")', 'HeLLo'],
            ['SUBSTITUTE(Text, "l", NULL)', 'Heo'],
            ['SUBSTITUTE(Text, NULL, "L")', null],
            ['SUBSTITUTE(Empty, "l", "L")', null]
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
