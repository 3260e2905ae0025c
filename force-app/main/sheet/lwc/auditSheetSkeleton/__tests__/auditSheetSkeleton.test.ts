import AuditSheetSkeleton from 'c/auditSheetSkeleton';
import { findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const skeleton = (properties: Members<AuditSheetSkeleton> = {}) =>
    mount<AuditSheetSkeleton>('c-audit-sheet-skeleton', AuditSheetSkeleton, properties);

it('says that the audit is loading', () => {
    expect(textOf(skeleton())).toBe('Loading the audit');
});

it('holds a place for each dimension and for the reasons', () => {
    const component = skeleton();

    expect(findAll(component, '.dimension')).toHaveLength(8);
    expect(findAll(component, '.findings')).toHaveLength(1);
});

it('holds no place for what the page leaves out', () => {
    const component = skeleton({ hideNavigation: true, hideFindings: true });

    expect(findAll(component, '.dimension, .findings')).toHaveLength(0);
});

it('is accessible', async () => {
    await expect(skeleton()).toBeAccessible();
});
