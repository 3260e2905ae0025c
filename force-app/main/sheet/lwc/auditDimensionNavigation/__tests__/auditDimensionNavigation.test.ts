import AuditDimensionNavigation from 'c/auditDimensionNavigation';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const navigation = (sheet = sheetOf()) =>
    mount<AuditDimensionNavigation>('c-audit-dimension-navigation', AuditDimensionNavigation, {
        sheet,
        current: 'Sync Timing'
    });
const item = (component: Element, dimension: string) => find(component, `[data-dimension="${dimension}"]`);

it.each([
    ['Sync Direction', 'Sync Direction 2.00 1 open'],
    ['Object Coverage', 'Object Coverage 1.00 1 open Hard stop'],
    ['Field Mapping', 'Field Mapping 5.00 All asked'],
    ['Error Handling', 'Error Handling 0.00 1 blocking gap · Weak'],
    ['Historical Data', 'Historical Data – Not applicable'],
    ['Association Integrity', 'Association Integrity – 1 open']
])('shows where %s stands', (dimension, text) => {
    expect(textOf(item(navigation(), dimension))).toBe(text);
});

it('says how far the audit is', () => {
    const component = navigation();

    expect(textOf(find(component, '.progress'))).toBe('7 of 10 questions asked');
    expect(find(component, '.progress .fill').style.inlineSize).toBe('70%');
});

it('calls a hard stop settled once it was waived', () => {
    const component = navigation(sheetOf(auditRecords({ 'OC-1': { waiverReason: 'Until June.' } })));

    expect(textOf(item(component, 'Object Coverage'))).toBe('Object Coverage 1.00 1 open · Hard stop waived');
    expect(item(component, 'Object Coverage').querySelector('.failing')).toBeNull();
});

it('marks the dimension in view', () => {
    const component = navigation();

    expect(findAll(component, '[aria-current="true"]')).toEqual([item(component, 'Sync Timing')]);
});

it('shows a dimension on a press', () => {
    const component = navigation();
    const actions = actionsOf(component);

    item(component, 'Field Mapping').click();

    expect(actions).toEqual([{ kind: 'showDimension', dimension: 'Field Mapping' }]);
});

it('leads to the next open question as long as there is one', () => {
    const component = navigation();
    const actions = actionsOf(component);
    find(component, '.next').click();
    expect(actions).toEqual([{ kind: 'openNext' }]);

    const done = { status: 'No Answer' } as const;
    const asked = navigation(sheetOf(auditRecords({ 'SD-4': done, 'OC-4': done, 'AI-1': done })));

    expect(findAll(asked, '.next')).toHaveLength(0);
});

it('is accessible', async () => {
    await expect(navigation()).toBeAccessible();
});
