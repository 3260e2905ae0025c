import { amountOf, isWrittenIn, secondsOf, unitOf } from 'c/auditTime';
import type { TimeUnit } from 'c/auditTime';

it.each<[number, TimeUnit, number]>([
    [0, 'seconds', 0],
    [12.5, 'seconds', 12.5],
    [90, 'seconds', 90],
    [900, 'minutes', 15],
    [5400, 'minutes', 90],
    [7200, 'hours', 2],
    [129_600, 'hours', 36],
    [86_400, 'days', 1]
])('shows %d seconds in the largest unit in which they are whole: %s', (seconds, unit, amount) => {
    expect(unitOf(seconds)).toBe(unit);
    expect(amountOf(seconds, unit)).toBe(amount);
    expect(secondsOf(amount, unit)).toBe(seconds);
});

it.each<[number, TimeUnit, number]>([
    [1.1, 'minutes', 66],
    [0.005, 'seconds', 0.005],
    [0.33333, 'hours', 1199.99]
])('makes of %d %s the seconds that a field holds', (amount, unit, seconds) => {
    expect(secondsOf(amount, unit)).toBe(seconds);
});

it.each<[number, TimeUnit, boolean]>([
    [900, 'hours', true],
    [100, 'hours', false],
    [0.005, 'seconds', false]
])('knows whether %d seconds can be written in %s', (seconds, unit, expected) => {
    expect(isWrittenIn(seconds, unit)).toBe(expected);
});
