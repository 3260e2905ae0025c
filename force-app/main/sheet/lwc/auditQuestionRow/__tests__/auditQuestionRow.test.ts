import type { SheetAnswer } from 'c/auditSession';
import AuditQuestionRow from 'c/auditQuestionRow';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

const row = (code: string, change: Partial<SheetAnswer> = {}) =>
    mount<AuditQuestionRow>('c-audit-question-row', AuditQuestionRow, { answer: sheetAnswer(code, change) });

it.each([
    ['SD-1', 'Shown in vendor org'],
    ['SD-4', 'Not asked'],
    ['EH-1', 'Could not answer'],
    ['HD-1', 'Not applicable']
])('shows the state of %s in a line', (code, state) => {
    expect(textOf(row(code))).toContain(state);
});

it('shows the rating of an answered question', () => {
    expect(textOf(row('SD-1'))).toMatch(/Rating 4/);
});

it.each<[string, Partial<SheetAnswer>, string[]]>([
    ['SD-1', {}, []],
    ['ST-2', {}, ['unproven']],
    ['OC-1', {}, ['hardstop']],
    ['EH-1', {}, ['blocking']]
])('marks %s', (code, change, marks) => {
    expect(findAll(row(code, change), '[data-mark]').map(({ dataset }) => dataset.mark)).toEqual(marks);
});

it('names the workflow that a blocking gap stops', () => {
    const component = row('EH-1', { dependentWorkflow: 'Renewals' });

    expect(findAll(component, '[data-mark]').map(textOf)).toEqual(['Blocking gap: Renewals']);
});

it('calls a hard stop settled once it was waived', () => {
    const component = mount<AuditQuestionRow>('c-audit-question-row', AuditQuestionRow, {
        answer: sheetAnswer('OC-1', { waiverReason: 'Until June.' })
    });

    expect(findAll(component, '[data-mark]').map(textOf)).toEqual(['Hard stop waived']);
    expect(findAll(component, '.failing')).toHaveLength(0);
});

it('opens on a press', () => {
    const component = row('SD-1');
    const actions = actionsOf(component);

    find(component, 'button').click();

    expect(actions).toEqual([{ kind: 'open', code: 'SD-1' }]);
});

it('is rated by a digit, and opens to show it', () => {
    const component = row('SD-4');
    const actions = actionsOf(component);

    press(find(component, 'button'), '4');

    expect(actions).toEqual([
        { kind: 'answer', id: sheetAnswer('SD-4').id, change: { status: 'Answered', rating: 4 } },
        { kind: 'open', code: 'SD-4' }
    ]);
});

it('takes the focus', () => {
    const component = row('SD-1');

    component.focus();

    expect(component.shadowRoot?.activeElement?.localName).toBe('button');
});

it.each(['SD-1', 'SD-4', 'OC-1'])('is accessible on %s', async (code) => {
    await expect(row(code, { save: { kind: 'saved' } })).toBeAccessible();
});
