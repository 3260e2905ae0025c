import type { SourcedCases } from './formula-case.ts';
import { SOURCES } from './formula-case.ts';

/** Dates and date-times, in UTC. */
export const DATE_CASES: readonly SourcedCases[] = [
    {
        source: SOURCES.engineFunctions,
        cases: [
            ['Day + 0.7', '2024-01-31'],
            ['Day + 1.9', '2024-02-01'],
            ['Day + 0.5 + 0.5', '2024-01-31'],
            ['Day + (0.5 + 0.5)', '2024-02-01'],
            ['Day + (-1.9)', '2024-01-30'],
            ['(Day + 4) - Day', 4],
            ['NULL <= Day', null],
            ['Day <= Day + 365', true],
            ['Moment + 0.16666', '2024-01-31T13:59:59.000Z'],
            ['Moment + 0.166667', '2024-01-31T14:00:00.000Z'],
            ['0.16597 + Moment', '2024-01-31T13:59:00.000Z'],
            ['Moment - 1', '2024-01-30T10:00:00.000Z']
        ]
    },
    {
        source: SOURCES.engineBlanks,
        cases: [
            ['11 + NoDay', null, 'zero'],
            ['NoDay - Blank', null, 'zero'],
            ['ISBLANK(10 + NoDay)', true]
        ]
    }
];
