import AuditRestoredWork from 'c/auditRestoredWork';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const restored = { keptAt: '2026-11-24T12:00:00.000Z', codes: ['SD-1', 'OC-4'], isSaved: false };
const notice = () => mount<AuditRestoredWork>('c-audit-restored-work', AuditRestoredWork, { restored });

it('says nothing when nothing was taken up', () => {
    expect(textOf(mount<AuditRestoredWork>('c-audit-restored-work', AuditRestoredWork))).toBe('');
});

it('says politely what was kept, and since when', async () => {
    const component = notice();
    await settle();
    const { text: said } = find<HTMLElement & { text: string }>(component, 'c-audit-settled-announcement');
    const text = textOf(component);
    expect(said).toMatch(/^Unsaved answers of Nov 24, 2026/);

    expect(text).toMatch(/Unsaved answers of Nov 24, 2026, \d+:00.* are back/);
    expect(text).toContain('SD-1 OC-4');
});

it('says that it is saved once it is', async () => {
    const component = notice();
    await settle();

    component.restored = { ...restored, isSaved: true };
    await settle();

    expect(textOf(component)).toMatch(/came back and are saved SD-1 OC-4$/);
    const { text: said } = find<HTMLElement & { text: string }>(component, 'c-audit-settled-announcement');
    expect(said).toMatch(/came back and are saved$/);
});

it('leads to each of the questions', () => {
    const component = notice();
    const actions = actionsOf(component);

    find(component, '[data-open="OC-4"]').click();

    expect(actions).toEqual([{ kind: 'open', code: 'OC-4' }]);
});

it('goes when it is closed, and comes again for other work', async () => {
    const component = notice();
    const leave = jest.fn();
    component.addEventListener('leave', leave);
    find(component, '[data-action="close"]').click();
    await settle();
    expect(findAll(component, '.restored')).toHaveLength(0);
    expect(leave).toHaveBeenCalledTimes(1);

    component.restored = { ...restored, isSaved: true };
    await settle();
    expect(findAll(component, '.restored')).toHaveLength(0);
    component.restored = { ...restored, keptAt: '2026-11-24T13:00:00.000Z', codes: ['SD-2'] };
    await settle();

    expect(textOf(component)).toContain('SD-2');
});

it('is accessible', async () => {
    await expect(notice()).toBeAccessible();
});
