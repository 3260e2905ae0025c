import type { SourcedCases } from './formula-case.ts';
import { ERROR, SOURCES } from './formula-case.ts';

/** Dates and date-times; the moment of these cases is 2024-02-03T04:05:06Z, the time zone UTC. */
export const DATE_CASES: readonly SourcedCases[] = [
    {
        source: SOURCES.functions,
        cases: [
            ['DATE(2023, 2, 29)', ERROR],
            ['DATE(2024, 2, 29)', '2024-02-29'],
            ['DATE(2024, 13, 1)', ERROR],
            ['TODAY()', '2024-02-03'],
            ['NOW()', '2024-02-03T04:05:06.000Z'],
            ['DAY(Day) + MONTH(Day) * 100 + YEAR(Day) * 10000', 20240131]
        ]
    },
    {
        source: SOURCES.engineFunctions,
        cases: [
            ['DATE(2005, 4, 5) + 0.7', '2005-04-05'],
            ['DATE(2005, 4, 5) + 1.9', '2005-04-06'],
            ['DATE(2005, 4, 5) + 0.5 + 0.5', '2005-04-05'],
            ['DATE(2005, 4, 5) + (0.5 + 0.5)', '2005-04-06'],
            ['DATE(2005, 4, 5) + (-1.9)', '2005-04-04'],
            ['DATE(2005, 4, 5) - DATE(2005, 4, 1)', 4],
            ['DATE(1958, NULL, 15)', null],
            ['NULL <= DATE(2015, 3, 20)', null],
            ['DATE(2014, 3, 20) <= DATE(2015, 3, 20)', true],
            ['DAY(NULL)', null],
            ['WEEKDAY(DATE(2016, 11, 3))', 5],
            ['WEEKDAY(DATE(1969, 2, 12))', 4],
            ['ADDMONTHS(DATE(2016, 2, 29), 1)', '2016-03-31'],
            ['ADDMONTHS(DATE(2016, 2, 28), 1)', '2016-03-28'],
            ['ADDMONTHS(DATE(2016, 2, 29), -1)', '2016-01-31'],
            ['ADDMONTHS(DATE(2016, 2, 29), 0.5)', '2016-02-29'],
            ['ADDMONTHS(DATE(2016, 1, 31), 1)', '2016-02-29'],
            ['ADDMONTHS(DATE(2016, 3, 31), -2)', '2016-01-31'],
            ['DATEVALUE(NOW())', '2024-02-03'],
            ['DATEVALUE(Moment + 3)', '2024-02-03'],
            ['DATEVALUE(Moment + 3.6)', '2024-02-04'],
            ['Moment + 0.16666', '2024-01-31T13:59:59.000Z'],
            ['Moment + 0.166667', '2024-01-31T14:00:00.000Z'],
            ['0.16597 + Moment', '2024-01-31T13:59:00.000Z'],
            ['Moment - 1', '2024-01-30T10:00:00.000Z']
        ]
    },
    {
        source: SOURCES.dateValue,
        cases: [
            ['DATEVALUE("2024-02-29")', '2024-02-29'],
            ['DATEVALUE("2023-02-29")', ERROR],
            ['DATEVALUE("29 February 2024")', ERROR],
            ['DATEVALUE(Empty)', null]
        ]
    },
    {
        source: SOURCES.engineBlanks,
        cases: [
            ['11 + NoDay', null, 'zero'],
            ['NoDay - Blank', null, 'zero'],
            ['ISNULL(10 + NoDay)', true]
        ]
    }
];
