import AuditKeyNotice from 'c/auditKeyNotice';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const notice = (text = '') => mount<AuditKeyNotice>('c-audit-key-notice', AuditKeyNotice, { text });

it('reads out why a key did nothing from a place that is there before', async () => {
    const component = notice();
    const region = find(component, '[role="status"]');
    expect(textOf(region)).toBe('');
    expect(findAll(component, 'p')).toHaveLength(0);

    component.text = 'A rating goes from 0 to 5.';
    await settle();

    expect(textOf(region)).toBe('A rating goes from 0 to 5.');
});

it('is accessible', async () => {
    await expect(notice('A rating goes from 0 to 5.')).toBeAccessible();
});
