import AuditWaiver from 'c/auditWaiver';
import type { SheetAnswer } from 'c/auditSession';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { findAll, mount, textOf } from '../../../../../test/mount';

jest.mock('@salesforce/customPermission/Audit_Waive_Hard_Stop', () => ({ default: undefined }), { virtual: true });

const waiver = (change: Partial<SheetAnswer> = {}) =>
    mount<AuditWaiver>('c-audit-waiver', AuditWaiver, { answer: sheetAnswer('OC-1', change) });
const WAIVED = { waiverReason: 'Until June.', waivedBy: 'Ada', waivedOn: '2026-11-01T10:00:00.000Z' };

it('says who can waive a hard stop', () => {
    expect(textOf(waiver())).toBe('Somebody with the permission Waive Hard Stop can waive it, with a reason.');
    expect(findAll(waiver(), 'button')).toHaveLength(0);
});

it('shows a waiver, and that it holds the rating', () => {
    const component = waiver(WAIVED);

    expect(textOf(component)).toContain('Rating and status stay as they were waived.');
    expect(findAll(component, 'button')).toHaveLength(0);
});

it.each([{}, WAIVED])('is accessible with %j', async (change) => {
    await expect(waiver(change)).toBeAccessible();
});
