import { DemoClockKeeper } from '../demoClockKeeper';

const START = Date.UTC(2026, 10, 23, 10);
const MINUTE = 60_000;
const KEY = 'integrationAudit.demo.1.005.a01';
const clock = { minutes: 45, startedAt: START };
const keeper = (user = '005', evaluation = 'a01') => new DemoClockKeeper(user, evaluation);

beforeEach(() => {
    keeper().forget();
    localStorage.clear();
});

it('goes on counting after the tab was closed', () => {
    keeper().keep(clock);

    expect(keeper().read(START + MINUTE)).toEqual(clock);
    expect(Object.keys(localStorage)).toEqual([KEY]);
    expect(sessionStorage).toHaveLength(0);
});

it.each([
    ['another user', keeper('006')],
    ['another evaluation', keeper('005', 'a02')]
])('has nothing of %s', (_whose, other) => {
    keeper().keep(clock);

    expect(other.read(START)).toBeNull();
});

it('forgets it', () => {
    keeper().keep(clock);

    keeper().forget();

    expect(keeper().read(START)).toBeNull();
    expect(localStorage).toHaveLength(0);
});

it('has nothing once another tab has forgotten it', () => {
    keeper().keep(clock);

    localStorage.removeItem(KEY);

    expect(keeper().read(START)).toBeNull();
});

it('goes by what was kept last where the browser is full by now', () => {
    keeper().keep(clock);
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
    });
    keeper().keep({ ...clock, minutes: 30 });
    full.mockRestore();

    expect(keeper().read(START)).toEqual({ ...clock, minutes: 30 });
});

it('speaks of a demo for half a day after it', () => {
    keeper().keep(clock);
    const end = START + 45 * MINUTE;

    expect(keeper().read(end + 12 * 60 * MINUTE)).toEqual(clock);
    expect(keeper().read(end + (12 * 60 + 1) * MINUTE)).toBeNull();
    expect(localStorage).toHaveLength(0);
});

it.each(['', 'x', 'null', '[]', '{"minutes":45}', '{"minutes":"45","startedAt":1}', '{"minutes":0,"startedAt":1}'])(
    'takes %s for nothing that was kept',
    (text) => {
        localStorage.setItem(KEY, text);

        expect(keeper().read(START)).toBeNull();
    }
);

it('goes on counting on the page where the browser keeps nothing', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('full', 'QuotaExceededError');
    });
    keeper().keep(clock);
    full.mockRestore();

    expect(keeper().read(START)).toEqual(clock);
});
