import AuditOverviewButtons from 'c/auditOverviewButtons';
import { sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const buttons = () =>
    mount<AuditOverviewButtons>('c-audit-overview-buttons', AuditOverviewButtons, { sheet: sheetOf() });

it('names both ways, how much remains, and their keys', () => {
    expect(findAll(buttons(), 'button').map(textOf)).toEqual(['All questions Q', 'What remains 3 M']);
});

it.each(['all', 'open'] as const)('leads to the overview of what is %s', (extent) => {
    const component = buttons();
    const actions = actionsOf(component);

    find(component, `[data-overview="${extent}"]`).click();

    expect(actions).toEqual([{ kind: 'showOverview', extent }]);
});

it('is accessible', async () => {
    await expect(buttons()).toBeAccessible();
});
