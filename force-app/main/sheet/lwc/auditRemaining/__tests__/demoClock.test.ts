import { DEMO_MAXIMUM, isDemoLength, minutesLeftOf } from '../demoClock';

const START = Date.UTC(2026, 10, 23, 10);
const left = (seconds: number) => minutesLeftOf({ minutes: 45, startedAt: START }, START + 1000 * seconds);

it.each([
    [0, 45],
    [1, 45],
    [60, 44],
    [44 * 60 + 1, 1],
    [45 * 60 - 1, 1],
    [45 * 60, 0],
    [46 * 60 - 1, 0],
    [46 * 60, -1],
    [75 * 60, -30]
])('%d seconds into a demo of 45 minutes, %d are left', (seconds, minutes) => {
    expect(left(seconds)).toBe(minutes);
    expect(Object.is(left(seconds), -0)).toBe(false);
});

it('has no more than the whole demo left where the clock was put back', () => {
    expect(left(-3600)).toBe(45);
});

it.each([
    [1, true],
    [DEMO_MAXIMUM, true],
    [0, false],
    [-5, false],
    [45.5, false],
    [DEMO_MAXIMUM + 1, false],
    [NaN, false]
])('knows whether a demo may last %d minutes', (minutes, expected) => {
    expect(isDemoLength(minutes)).toBe(expected);
});
