import AuditErrorPanel from 'c/auditErrorPanel';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const panel = (properties: Members<AuditErrorPanel> = {}) =>
    mount<AuditErrorPanel>('c-audit-error-panel', AuditErrorPanel, { messages: ['First.', 'Second.'], ...properties });

it('says every sentence', () => {
    expect(textOf(panel())).toContain('First. Second.');
});

it('keeps the technical detail behind a toggle', () => {
    const details = find<HTMLDetailsElement>(panel({ technicalDetail: '400 Bad Request' }), 'details');

    expect(details.open).toBe(false);
    expect(details.textContent).toContain('400 Bad Request');
});

it('offers neither toggle nor retry when there is nothing behind them', () => {
    expect(findAll(panel(), 'details, lightning-button')).toHaveLength(0);
});

it('asks for another attempt', () => {
    const component = panel({ canRetry: true });
    const handler = jest.fn();
    component.addEventListener('retry', handler);

    find(component, 'lightning-button').click();

    expect(handler).toHaveBeenCalledTimes(1);
});

it('is accessible', async () => {
    await expect(panel({ canRetry: true, technicalDetail: '400' })).toBeAccessible();
});
