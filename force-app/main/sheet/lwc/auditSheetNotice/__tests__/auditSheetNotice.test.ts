import AuditSheetNotice from 'c/auditSheetNotice';
import { mount, textOf } from '../../../../../test/mount';

const notice = () =>
    mount<AuditSheetNotice>('c-audit-sheet-notice', AuditSheetNotice, {
        iconName: 'utility:lock',
        heading: 'Completed',
        text: 'Locked.'
    });

it('explains the state', () => {
    expect(textOf(notice())).toBe('Completed Locked.');
});

it('is accessible', async () => {
    await expect(notice()).toBeAccessible();
});
