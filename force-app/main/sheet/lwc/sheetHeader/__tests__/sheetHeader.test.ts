import type { Sheet } from 'c/auditSession';
import SheetHeader from 'c/sheetHeader';
import { sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const header = (sheet: Partial<Sheet> = {}, properties: Members<SheetHeader> = {}) =>
    mount<SheetHeader>('c-sheet-header', SheetHeader, { sheet: { ...sheetOf(), ...sheet }, ...properties });

it('shows vendor, purchase, total, verdict and what is open', () => {
    const component = header();

    expect(textOf(find(component, 'h2'))).toBe('Batchwise Connect');
    expect(find(component, '[data-total]').textContent).toBe('17.14');
    expect(find<HTMLElement & { verdict: string }>(component, 'c-verdict-badge').verdict).toBe('Hard Stop');
    expect(textOf(component)).toContain('so far · 3 questions open');
});

it('draws the range from the total to the ceiling', () => {
    expect(find(header(), 'c-score-meter')).toMatchObject({ total: 17.14, ceiling: 28.57 });
});

it('reads out a new total politely', () => {
    expect(textOf(find(header(), '[aria-live="polite"]'))).toBe('17.14 of 40, Hard Stop');
});

it('reads out one total for several quick changes, once it stands', async () => {
    jest.useFakeTimers();
    const component = header();
    const said = () => textOf(find(component, '[data-announcement]'));
    const show = async (total: number) => {
        component.sheet = { ...sheetOf(), standing: { ...sheetOf().standing, total, verdict: 'Provisional' } };
        await jest.advanceTimersByTimeAsync(300);
    };

    await show(18);
    await show(19);
    await show(20);
    expect(find(component, '[data-total]').textContent).toBe('20.00');
    expect(said()).toBe('17.14 of 40, Hard Stop');

    await jest.advanceTimersByTimeAsync(700);
    expect(said()).toBe('20.00 of 40, Provisional');
    jest.useRealTimers();
});

it('offers to complete only to a user who may', () => {
    expect(findAll(header({}, { canChangeStatus: true }), 'c-status-button')).toHaveLength(1);
    expect(findAll(header(), 'c-status-button')).toHaveLength(0);
});

it('is accessible', async () => {
    await expect(header({}, { canChangeStatus: true })).toBeAccessible();
});
