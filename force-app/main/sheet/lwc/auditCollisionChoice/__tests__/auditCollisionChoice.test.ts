import AuditCollisionChoice from 'c/auditCollisionChoice';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const answer = sheetAnswer('SD-1', {
    rating: 1,
    notes: '',
    theirs: sheetAnswer('SD-1', { rating: 5, notes: 'Seen it.' }),
    conflicts: ['status', 'rating', 'notes']
});
const choice = (shown = answer) =>
    mount<AuditCollisionChoice>('c-audit-collision-choice', AuditCollisionChoice, { answer: shown });
const choose = async (component: Element, entry: string, side: string): Promise<void> => {
    find<HTMLInputElement>(component, `[data-entry="${entry}"] [data-side="${side}"] input`).click();
    await settle();
};
const chosenButton = (component: Element) =>
    find<HTMLElement & { disabled: boolean }>(component, '[data-choice="chosen"]');

it('shows what is stored next to what was entered, entry by entry, with what belongs together in one', () => {
    expect(findAll(choice(), 'fieldset').map(textOf)).toEqual([
        'State, Rating Stored now Answered, 5 Yours Answered, 1',
        'Notes Stored now Seen it. Yours (empty)'
    ]);
});

it('says who came before and when, where the user may know', () => {
    const titleOf = (changedBy: string) =>
        textOf(
            find(
                choice({
                    ...answer,
                    theirs: sheetAnswer('SD-1', { changedBy, version: '2026-11-24T12:00:00.000Z' })
                }),
                '[role="alert"]'
            )
        );

    expect(titleOf('Dana Lee')).toMatch(/^Dana Lee changed this answer on Nov 24, 2026, \d+:00.[AP]M$/);
    expect(titleOf('')).toBe('Somebody else changed this answer');
});

it.each([
    ['mine', ['status', 'rating', 'notes']],
    ['theirs', []]
])('lets all of %s stay', (side, mine) => {
    const component = choice();
    const actions = actionsOf(component);

    find(component, `[data-choice="${side}"]`).click();

    expect(actions).toEqual([{ kind: 'resolve', id: answer.id, mine }]);
});

it('lets mine stay in one entry and theirs in the other, once both are chosen', async () => {
    const component = choice();
    const actions = actionsOf(component);
    expect(chosenButton(component).disabled).toBe(true);
    await choose(component, 'notes', 'theirs');
    expect(chosenButton(component).disabled).toBe(true);
    await choose(component, 'status', 'mine');
    expect(chosenButton(component).disabled).toBe(false);

    chosenButton(component).click();

    expect(actions).toEqual([{ kind: 'resolve', id: answer.id, mine: ['status', 'rating'] }]);
});

it('asks for no choice entry by entry when there is only one', () => {
    expect(findAll(choice({ ...answer, conflicts: ['notes'] }), '[data-choice="chosen"]')).toHaveLength(0);
});

it('is accessible', async () => {
    await expect(choice()).toBeAccessible();
});
