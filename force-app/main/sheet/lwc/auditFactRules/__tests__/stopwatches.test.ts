import { Stopwatches } from 'c/auditFactRules';

beforeEach(() => sessionStorage.clear());

it('measures to a tenth of a second, each answer for itself', () => {
    const watches = new Stopwatches();
    watches.start('a', 1_000);
    watches.start('b', 6_000);

    expect(watches.secondsOf('a', 13_460)).toBe(12.5);
    watches.end('a');

    expect(watches.startOf('a')).toBeNull();
    expect(watches.secondsOf('a', 20_000)).toBe(0);
    expect(watches.secondsOf('b', 7_000)).toBe(1);
});

it('goes on over a reload of the page', () => {
    new Stopwatches().start('a', 1_000);

    expect(new Stopwatches().secondsOf('a', 61_000)).toBe(60);
});

it('never measures less than nothing', () => {
    const watches = new Stopwatches();
    watches.start('a', 5_000);

    expect(watches.secondsOf('a', 4_000)).toBe(0);
});

it.each(['{', 'null', '[]', '{"a":"1"}'])('starts without stopwatches where %j was kept', (text) => {
    sessionStorage.setItem('integrationAudit.stopwatches.1', text);

    expect(new Stopwatches().startOf('a')).toBeNull();
});
