import AuditThumbBar from 'c/auditThumbBar';
import type { SheetAnswer } from 'c/auditSession';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const bar = (change: Partial<SheetAnswer> = {}) =>
    mount<AuditThumbBar>('c-audit-thumb-bar', AuditThumbBar, { answer: sheetAnswer('ST-2', change) });
const button = (component: Element, hook: string) => find<HTMLButtonElement>(component, hook);
const { id } = sheetAnswer('ST-2');

it.each([
    ['rates', { rating: null }, '[data-rating="3"]', { status: 'Answered', rating: 3 }],
    [
        'takes a rating back by the same press',
        { rating: 3 },
        '[data-rating="3"]',
        { status: 'Not Asked', rating: null }
    ],
    ['rates with 0', { rating: null }, '[data-rating="0"]', { status: 'Answered', rating: 0 }],
    ['says how it is known', { evidence: null }, '[data-evidence="Documented"]', { evidence: 'Documented' }],
    ['takes evidence back by the same press', { evidence: 'Claim' }, '[data-evidence="Claim"]', { evidence: null }]
] as const)('%s', (_what, entered, hook, change) => {
    const component = bar(entered);
    const actions = actionsOf(component);

    button(component, hook).click();

    expect(actions).toEqual([{ kind: 'answer', id, change }]);
});

it('leads to the next open question', () => {
    const component = bar();
    const actions = actionsOf(component);

    button(component, '[data-next]').click();

    expect(actions).toEqual([{ kind: 'go', step: 'nextOpen', from: 'ST-2' }]);
});

it('shows what is chosen, and says what a rating means to whom the question is read out', () => {
    const component = bar({ rating: 5, evidence: 'Proven in Our Org' });
    const pressed = findAll<HTMLButtonElement>(component, '[aria-pressed="true"]');

    expect(pressed.map(({ dataset }) => dataset.rating ?? dataset.evidence)).toEqual(['5', 'Proven in Our Org']);
    expect(pressed[0]?.getAttribute('aria-label')).toBe('Rate 5: Measures 30 seconds or less');
});

it('says which question it rates, which may be out of view', () => {
    expect(textOf(find(bar(), '.asked'))).toBe('ST-2');
});

it('rates nothing that was waived', () => {
    const waived = { isHardStop: true, status: 'Answered', rating: 1, waiverReason: 'Accepted for a year' } as const;

    expect(button(bar(waived), '[data-rating="3"]').disabled).toBe(true);
    expect(button(bar(), '[data-rating="3"]').disabled).toBe(false);
});

it('shows nothing without a question', () => {
    const component = mount<AuditThumbBar>('c-audit-thumb-bar', AuditThumbBar, {});

    expect(findAll(component, 'button')).toHaveLength(0);
});

it('is accessible', async () => {
    await expect(bar({ rating: 5 })).toBeAccessible();
});
