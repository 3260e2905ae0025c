import AuditGoOnSwitch from 'c/auditGoOnSwitch';
import { find, mount, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const toggle = (goesOn: boolean) => mount<AuditGoOnSwitch>('c-audit-go-on-switch', AuditGoOnSwitch, { goesOn });

it.each([true, false])('shows that it is on: %s, and asks for the other when pressed', (goesOn) => {
    const component = toggle(goesOn);
    const actions = actionsOf(component);
    const input = find<HTMLInputElement>(component, '[role="switch"]');
    expect(input.checked).toBe(goesOn);
    expect(textOf(component)).toContain('Go on by itself');

    input.click();

    expect(actions).toEqual([{ kind: 'toggleGoingOn' }]);
});

it('is accessible', async () => {
    await expect(toggle(true)).toBeAccessible();
});
