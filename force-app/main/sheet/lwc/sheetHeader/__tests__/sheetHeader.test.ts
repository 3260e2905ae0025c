import type { Sheet } from 'c/auditSession';
import SheetHeader from 'c/sheetHeader';
import { sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const header = (sheet: Partial<Sheet> = {}, properties: Members<SheetHeader> = {}) =>
    mount<SheetHeader>('c-sheet-header', SheetHeader, { sheet: { ...sheetOf(), ...sheet }, ...properties });

it('shows at first nothing but the total, and what is open', () => {
    const component = header({}, { isFirstView: true });

    expect(find(component, '[data-total]').textContent).toBe('17.14');
    expect(findAll(component, 'c-verdict-badge, c-score-meter, c-sheet-saves, c-status-button')).toHaveLength(0);
});

it('shows total, verdict and what is open below a heading that is only read out', () => {
    const component = header();

    expect(textOf(find(component, 'h2.slds-assistive-text'))).toBe('Batchwise Connect');
    expect(find(component, '[data-total]').textContent).toBe('17.14');
    expect(find<HTMLElement & { verdict: string }>(component, 'c-verdict-badge').verdict).toBe('Hard Stop');
    expect(textOf(component)).toContain('so far · 3 questions open');
});

it('draws the range from the total to the ceiling', () => {
    expect(find(header(), 'c-score-meter')).toMatchObject({ total: 17.14, ceiling: 28.57 });
});

it('calls a sheet unfinished while a dimension has no answer', () => {
    const { score } = sheetOf();
    const component = header({ score: { ...score, openCount: 0, missingDimensions: ['Sync Timing'] } });

    expect(textOf(find(component, '.progress'))).toBe('so far · 1 dimension without answers');
    expect(find(component, 'c-score-meter')).toMatchObject({ ceiling: 28.57 });
});

it('reads out the total and the verdict', () => {
    expect(find(header(), 'c-settled-announcement')).toHaveProperty('text', '17.14 of 40, Hard Stop');
});

it('offers to complete only to a user who may', () => {
    expect(findAll(header({}, { canChangeStatus: true }), 'c-status-button')).toHaveLength(1);
    expect(findAll(header(), 'c-status-button')).toHaveLength(0);
});

it('is accessible', async () => {
    await expect(header({}, { canChangeStatus: true })).toBeAccessible();
});
