import AuditQuestionLine from 'c/auditQuestionLine';
import type { SheetAnswer } from 'c/auditSession';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

const BARE = { vendorAnswer: '', notes: '' } as const;
const line = (code: string, change: Partial<SheetAnswer> = {}, note = '') =>
    mount<AuditQuestionLine>('c-audit-question-line', AuditQuestionLine, { answer: sheetAnswer(code, change), note });
const marksIn = (component: Element) => findAll(component, '[data-mark]').map(textOf);

it('says what is asked, how it is rated and how that is known', () => {
    const { question } = sheetAnswer('SD-1');

    expect(textOf(line('SD-1', BARE))).toBe(`SD-1 ${question} Rating 4 S Shown in vendor org`);
});

it.each([
    ['SD-4', 'Not asked'],
    ['EH-1', 'Could not answer'],
    ['HD-1', 'Not applicable']
])('says in words that %s has no rating', (code, state) => {
    const component = line(code);

    expect(textOf(find(component, '.state'))).toBe(state);
    expect(findAll(component, '.rating')).toHaveLength(0);
});

it.each<[string, string, Partial<SheetAnswer>, string[]]>([
    ['nothing', 'SD-1', {}, []],
    ['a failed hard stop', 'OC-1', {}, ['Hard stop']],
    ['a waived hard stop', 'OC-1', { waiverReason: 'Until June.' }, ['Hard stop waived']],
    ['a gap, with its workflow', 'EH-1', { dependentWorkflow: 'Renewals' }, ['Blocking gap: Renewals']],
    ['what a workflow depends on and does not fail', 'SD-1', { isBlocking: true }, ['We depend on it']],
    ['a rating beyond its evidence', 'ST-2', { isBlocking: false }, ['Unproven']],
    ['what the vendor said', 'SD-1', { vendorAnswer: 'Within seconds.' }, ['Note']],
    ['a note', 'SD-1', { notes: 'Saw it.' }, ['Note']],
    ['a failed save', 'SD-1', { save: { kind: 'failed', error: new Error() } }, ['Not saved']],
    ['what is held back', 'SD-1', { save: { kind: 'unsaved' }, problem: 'tooLong' }, ['Kept, not saved yet']],
    ['no save that goes well', 'SD-1', { save: { kind: 'saved' } }, []]
])('marks %s', (_what, code, change, marks) => {
    expect(marksIn(line(code, { ...BARE, ...change }))).toEqual(marks);
});

it('says at its end what it is told to', () => {
    expect(textOf(find(line('SD-4', BARE, '1 min 20 s'), '.standing'))).toBe('1 min 20 s');
    expect(findAll(line('SD-4'), '.note')).toHaveLength(0);
});

it('opens its question on a press', () => {
    const component = line('SD-1');
    const actions = actionsOf(component);

    find(component, 'button').click();

    expect(actions).toEqual([{ kind: 'open', code: 'SD-1' }]);
});

it('takes the focus', () => {
    const component = line('SD-1');

    component.focus();

    expect(component.shadowRoot?.activeElement?.localName).toBe('button');
});

it.each(['SD-1', 'SD-4', 'OC-1', 'EH-1'])('is accessible on %s', async (code) => {
    await expect(line(code, { save: { kind: 'failed', error: new Error() } }, 'After the demo')).toBeAccessible();
});
