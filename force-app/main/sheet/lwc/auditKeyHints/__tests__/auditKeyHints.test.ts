import AuditKeyHints from 'c/auditKeyHints';
import { find, mount, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const hints = () => mount<AuditKeyHints>('c-audit-key-hints', AuditKeyHints);

it('shows the keys needed most', () => {
    expect(textOf(hints())).toBe(
        '0–5 Rate C D S P Evidence J K question N Next open question Q All questions M What remains ? All keys'
    );
});

it('leads to all keys', () => {
    const component = hints();
    const actions = actionsOf(component);

    find(component, 'button').click();

    expect(actions).toEqual([{ kind: 'showKeys' }]);
});

it('is accessible', async () => {
    await expect(hints()).toBeAccessible();
});
