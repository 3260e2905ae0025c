import AuditStatusButton from 'c/auditStatusButton';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, mount, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const button = (status: 'In Progress' | 'Completed') =>
    mount<AuditStatusButton>('c-audit-status-button', AuditStatusButton, {
        sheet: sheetOf(auditRecords({}, { status }))
    });

it.each([
    ['In Progress', 'Complete evaluation'],
    ['Completed', 'Reopen evaluation']
] as const)('while %s it offers to %s, which is asked about first', (status, word) => {
    const component = button(status);
    const actions = actionsOf(component);
    expect(textOf(component)).toBe(word);

    find(component, 'button').click();

    expect(actions).toEqual([{ kind: 'askStatus' }]);
});

it('is accessible', async () => {
    await expect(button('In Progress')).toBeAccessible();
});
