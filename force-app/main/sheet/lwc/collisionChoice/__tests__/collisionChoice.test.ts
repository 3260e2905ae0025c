import CollisionChoice from 'c/collisionChoice';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const answer = sheetAnswer('SD-1', {
    rating: 1,
    notes: '',
    theirs: sheetAnswer('SD-1', { rating: 5, notes: 'Seen it.' }),
    conflicts: ['status', 'rating', 'notes', 'answeredOn']
});
const choice = () => mount<CollisionChoice>('c-collision-choice', CollisionChoice, { answer });
const cells = (row: Element | undefined) => [...(row?.children ?? [])].map(({ textContent }) => textContent);

it('shows what is stored next to what was entered', () => {
    const rows = findAll(choice(), 'tbody tr').map(cells);

    expect(rows).toEqual([
        ['State', 'Answered', 'Answered'],
        ['Rating', '5', '1'],
        ['Notes', 'Seen it.', '(empty)']
    ]);
});

it.each([
    ['mine', 'keepMine'],
    ['theirs', 'takeTheirs']
])('lets %s stay', (side, kind) => {
    const component = choice();
    const actions = actionsOf(component);

    find(component, `[data-choice="${side}"]`).click();

    expect(actions).toEqual([{ kind, id: answer.id }]);
});

it('is accessible', async () => {
    await expect(choice()).toBeAccessible();
});
