import type { Sheet } from 'c/auditSession';
import AuditSheetHeader from 'c/auditSheetHeader';
import { sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const header = (sheet: Partial<Sheet> = {}, properties: Members<AuditSheetHeader> = {}) =>
    mount<AuditSheetHeader>('c-audit-sheet-header', AuditSheetHeader, {
        sheet: { ...sheetOf(), ...sheet },
        ...properties
    });

it('shows at first nothing but the total, and what is open', () => {
    const component = header({}, { isFirstView: true });

    expect(find(component, '[data-total]').textContent).toBe('17.14');
    expect(
        findAll(component, 'c-audit-verdict-badge, c-audit-score-meter, c-audit-sheet-saves, c-audit-status-button')
    ).toHaveLength(0);
});

it('shows total, verdict and what is open below a heading that is only read out', () => {
    const component = header();

    expect(textOf(find(component, 'h2.slds-assistive-text'))).toBe('Batchwise Connect');
    expect(find(component, '[data-total]').textContent).toBe('17.14');
    expect(find<HTMLElement & { verdict: string }>(component, 'c-audit-verdict-badge').verdict).toBe('Hard Stop');
    expect(textOf(component)).toContain('so far · 3 questions open');
});

it('draws the range from the total to the ceiling', () => {
    expect(find(header(), 'c-audit-score-meter')).toMatchObject({ total: 17.14, ceiling: 28.57 });
});

it('calls a sheet unfinished while a dimension has no answer', () => {
    const { score } = sheetOf();
    const component = header({ score: { ...score, openCount: 0, missingDimensions: ['Sync Timing'] } });

    expect(textOf(find(component, '.progress'))).toBe('so far · 1 dimension without answers');
    expect(find(component, 'c-audit-score-meter')).toMatchObject({ ceiling: 28.57 });
});

it('reads out the total and the verdict', () => {
    expect(find(header(), 'c-audit-settled-announcement')).toHaveProperty('text', '17.14 of 40, Hard Stop');
});

it('offers to complete only to a user who may', () => {
    expect(findAll(header({}, { canChangeStatus: true }), 'c-audit-status-button')).toHaveLength(1);
    expect(findAll(header(), 'c-audit-status-button')).toHaveLength(0);
});

it('is accessible', async () => {
    await expect(header({}, { canChangeStatus: true })).toBeAccessible();
});

it('shows what evidence carries of the total, on the meter and in words, where that is known', () => {
    const { figures } = sheetOf();
    expect(textOf(find(header(), '[data-evidenced]'))).toBe('15.50 by evidence');
    expect(find(header(), 'c-audit-score-meter')).toMatchObject({ evidenced: 15.5 });

    const unknown = header({ figures: { ...figures, evidencedTotal: null } });
    expect(findAll(unknown, '[data-evidenced]')).toHaveLength(0);
});
