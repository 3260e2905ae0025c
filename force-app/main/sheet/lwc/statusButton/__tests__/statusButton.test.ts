import CompleteModal from 'c/completeModal';
import StatusButton from 'c/statusButton';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, mount, settle, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const open = jest.spyOn(CompleteModal, 'open');
const button = (status: 'In Progress' | 'Completed') =>
    mount<StatusButton>('c-status-button', StatusButton, { sheet: sheetOf(auditRecords({}, { status })) });

it.each([
    ['In Progress', 'Complete evaluation', 'Completed', false],
    ['Completed', 'Reopen evaluation', 'In Progress', true]
] as const)('while %s it offers to %s, and asks first', async (status, word, next, isReopening) => {
    open.mockResolvedValue('confirm');
    const component = button(status);
    const actions = actionsOf(component);
    expect(textOf(component)).toBe(word);

    find(component, 'button').click();
    await settle();

    expect(open).toHaveBeenLastCalledWith(expect.objectContaining({ label: word, isReopening }));
    expect(actions).toEqual([{ kind: 'setStatus', status: next }]);
});

it('leads to the first open question when that is what was chosen', async () => {
    open.mockResolvedValue('openNext');
    const component = button('In Progress');
    const actions = actionsOf(component);

    find(component, 'button').click();
    await settle();

    expect(actions).toEqual([{ kind: 'go', step: 'nextOpen', from: null }]);
});

it('does nothing on cancel', async () => {
    open.mockResolvedValue(undefined);
    const component = button('In Progress');
    const actions = actionsOf(component);

    find(component, 'button').click();
    await settle();

    expect(actions).toEqual([]);
});

it('is accessible', async () => {
    await expect(button('In Progress')).toBeAccessible();
});
