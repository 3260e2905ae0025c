import AuditAnswerMarks from 'c/auditAnswerMarks';
import type { SheetAnswer } from 'c/auditSession';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

const marks = (code: string, change: Partial<SheetAnswer> = {}) =>
    mount<AuditAnswerMarks>('c-audit-answer-marks', AuditAnswerMarks, { answer: sheetAnswer(code, change) });
const enter = (component: Element, mark: string, detail: object) =>
    find(component, `[data-mark="${mark}"]`).dispatchEvent(new CustomEvent('change', { detail }));

it.each([
    ['noAnswer', { status: 'No Answer', rating: null }],
    ['notApplicable', { status: 'Not Applicable', rating: null }],
    ['blocking', { isBlocking: true }]
])('turns on %s', (mark, change) => {
    const component = marks('OC-4');
    const actions = actionsOf(component);

    find(component, `[data-mark="${mark}"]`).click();

    expect(actions).toEqual([{ kind: 'answer', id: sheetAnswer('OC-4').id, change }]);
});

it('turns a mark off again', () => {
    const component = marks('EH-1');
    const actions = actionsOf(component);

    find(component, '[data-mark="noAnswer"]').click();

    expect(actions).toMatchObject([{ change: { status: 'Not Asked', rating: null } }]);
});

it('offers Not Applicable only where it is allowed', () => {
    expect(findAll(marks('SD-1'), '[data-mark="notApplicable"]')).toHaveLength(0);
});

it('asks for a reason as long as the question does not apply', () => {
    expect(findAll(marks('OC-4'), '[data-mark="reason"]')).toHaveLength(0);
    expect(find<HTMLInputElement>(marks('HD-1'), '[data-mark="reason"]').value).toBe('The CRM is new.');
});

it('saves the reason once typing is over, and keeps it as typed until then', async () => {
    const component = marks('HD-1');
    const actions = actionsOf(component);

    enter(component, 'reason', { value: 'No such ' });
    component.answer = sheetAnswer('HD-1', { notApplicableReason: 'No such' });
    await settle();
    expect(find<HTMLInputElement>(component, '[data-mark="reason"]').value).toBe('No such ');
    find(component, '[data-mark="reason"]').dispatchEvent(new CustomEvent('blur'));

    expect(actions.map(({ kind }) => kind)).toEqual(['answer', 'flush']);
});

it('asks which workflow depends on the answer once one does, and keeps it as typed until it is left', async () => {
    expect(findAll(marks('SD-1'), '[data-mark="workflow"]')).toHaveLength(0);
    const component = marks('EH-1', { dependentWorkflow: 'Renewals' });
    const actions = actionsOf(component);

    enter(component, 'workflow', { value: 'Renewals, ' });
    component.answer = sheetAnswer('EH-1', { dependentWorkflow: 'Renewals,' });
    await settle();
    expect(find<HTMLInputElement>(component, '[data-mark="workflow"]').value).toBe('Renewals, ');
    find(component, '[data-mark="workflow"]').dispatchEvent(new CustomEvent('blur'));

    expect(actions).toEqual([
        { kind: 'answer', id: sheetAnswer('EH-1').id, change: { dependentWorkflow: 'Renewals, ' } },
        { kind: 'flush', id: sheetAnswer('EH-1').id }
    ]);
});

it('keeps a workflow whole that is too long, and says by how much', () => {
    const component = marks('EH-1', { dependentWorkflow: 'x'.repeat(122) });

    expect(textOf(find(component, '.excess'))).toContain('2 characters too long.');
});

it('takes everything away on clear that was entered, and hands the focus to the question', () => {
    const component = mount<AuditAnswerMarks>('c-audit-answer-marks', AuditAnswerMarks, {
        answer: sheetAnswer('SD-1', { notes: 'seen', isBlocking: true, evidenceLink: '' })
    });
    const actions = actionsOf(component);

    find(component, '[data-mark="clear"]').click();

    expect(actions).toEqual([
        {
            kind: 'answer',
            id: sheetAnswer('SD-1').id,
            change: expect.objectContaining({
                status: 'Not Asked',
                rating: null,
                evidence: null,
                notes: '',
                isBlocking: false
            })
        },
        { kind: 'open', code: 'SD-1' }
    ]);
});

it.each<[string, Partial<SheetAnswer>, number]>([
    ['words alone', { notes: 'seen' }, 1],
    ['notes that may not be read', { notes: null }, 0]
])('offers to clear by what was entered: %s', (_what, change, count) => {
    const component = mount<AuditAnswerMarks>('c-audit-answer-marks', AuditAnswerMarks, {
        answer: sheetAnswer('SD-4', change)
    });

    expect(findAll(component, '[data-mark="clear"]')).toHaveLength(count);
});

it('has nothing to clear on a question that was not asked', () => {
    expect(findAll(marks('SD-4'), '[data-mark="clear"]')).toHaveLength(0);
});

it('keeps what is typed in the reason to itself', () => {
    const component = marks('HD-1');
    const handler = jest.fn();
    component.addEventListener('keydown', handler);

    press(find(component, '[data-mark="reason"]'), '5');

    expect(handler).not.toHaveBeenCalled();
});

it.each(['SD-1', 'SD-4', 'HD-1', 'EH-1'])('is accessible on %s', async (code) => {
    await expect(marks(code)).toBeAccessible();
});

it('keeps a reason whole that is too long, and says by how much', () => {
    const component = marks('OC-4', {
        status: 'Not Applicable',
        notApplicableReason: 'x'.repeat(320)
    });

    expect(textOf(find(component, '.excess'))).toContain('65 characters too long.');
});
