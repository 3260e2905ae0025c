import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetAnswer } from 'c/auditSession';
import AuditQuestionEditor from 'c/auditQuestionEditor';
import { auditRecords, sheetAnswer } from '../../../../../test/auditRecords';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';
import { actionsOf, press } from '../../../../../test/sheetActions';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const editor = (code: string, change: Partial<SheetAnswer> = {}, properties: Members<AuditQuestionEditor> = {}) =>
    mount<AuditQuestionEditor>('c-audit-question-editor', AuditQuestionEditor, {
        answer: sheetAnswer(code, change),
        evaluation: auditRecords().evaluation,
        ...properties
    });
const tell = (component: Element, choice: string, type: string, detail: unknown) =>
    find(component, `[data-choice="${choice}"]`).dispatchEvent(new CustomEvent(type, { detail }));
const { id } = sheetAnswer('SD-1');

it('shows the question with what a good and a shallow answer sound like', () => {
    const text = textOf(editor('SD-1'));

    expect(text).toContain('Is activity written back');
    expect(text).toContain('A good answer A specific, demonstrated answer');
    expect(text).toContain('A shallow answer A slide');
});

it('takes the focus to the rating and brings the question above it into view', () => {
    const component = editor('SD-1');

    component.focusOn('rating');

    expect(component.shadowRoot?.activeElement).toBe(find(component, '[data-choice="rating"]'));
    expect(jest.mocked(Element.prototype.scrollIntoView).mock.contexts.at(-1)).toBe(find(component, 'header'));
});

it('brings what is chosen from into view last in a window as low as the style sheet has it', () => {
    const styles = readFileSync(join(__dirname, '..', 'auditQuestionEditor.css'), 'utf8');
    const isLow = jest.spyOn(globalThis, 'matchMedia');
    isLow.mockImplementation((media) => ({ matches: styles.includes(`@media ${media} {`), media }) as MediaQueryList);
    const component = editor('SD-1');

    component.focusOn('rating');
    isLow.mockRestore();

    expect(jest.mocked(Element.prototype.scrollIntoView).mock.contexts.at(-1)).toBe(find(component, '.choices'));
});

const failed = { kind: 'failed', error: new Error('No.') } as const;

it.each([
    ['a failed save is given up', { save: failed }, 'c-audit-save-status'],
    ['somebody else’s change was chosen', { save: failed, theirs: sheetAnswer('SD-1') }, 'c-audit-collision-choice']
])('goes on at the rating when %s by whoever had the focus there', async (_when, change, part) => {
    const component = editor('SD-1', change);
    const decision = find(component, `div:has(> ${part})`);
    decision.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));

    component.answer = sheetAnswer('SD-1');
    await settle();

    expect(component.shadowRoot?.activeElement).toBe(find(component, '[data-choice="rating"]'));
});

it('brings what has to be decided into view, once', async () => {
    const component = editor('SD-1');
    const seen = jest.mocked(Element.prototype.scrollIntoView);
    seen.mockClear();

    component.answer = sheetAnswer('SD-1', { save: failed });
    await settle();
    component.answer = sheetAnswer('SD-1', { save: failed, notes: 'Typed since.' });
    await settle();

    expect(seen.mock.contexts).toEqual([find(component, '.decision')]);
});

it('leaves the focus alone when a failed save succeeds while it is elsewhere', async () => {
    const component = editor('SD-1', { save: failed });
    const decision = find(component, 'div:has(> c-audit-save-status)');
    decision.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    decision.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: document.body }));

    component.answer = sheetAnswer('SD-1');
    await settle();

    expect(component.shadowRoot?.activeElement).toBeNull();
});

it('leaves whoever went on to something else there', async () => {
    const component = editor('SD-1', { save: failed });
    const decision = find(component, 'div:has(> c-audit-save-status)');
    decision.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    decision.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }));
    const elsewhere = document.body.appendChild(document.createElement('input'));
    elsewhere.focus();

    component.answer = sheetAnswer('SD-1');
    await settle();

    expect(document.activeElement).toBe(elsewhere);
});

it('leads on to the next open question, where there is one', () => {
    expect(findAll(editor('SD-1'), '[data-action="next"]')).toHaveLength(0);
    const component = editor('SD-1', {}, { hasNext: true });
    const actions = actionsOf(component);

    find(component, '[data-action="next"]').click();

    expect(actions).toEqual([{ kind: 'go', step: 'nextOpen', from: 'SD-1' }]);
});

it('keeps its radio buttons apart from those of the same question elsewhere on the page', () => {
    const nameOf = (component: Element) =>
        find<HTMLElement & { name: string }>(component, '[data-choice="rating"]').name;

    expect(nameOf(editor('SD-1'))).not.toBe(nameOf(editor('SD-1')));
});

it('takes the focus to what the vendor said', () => {
    const component = editor('SD-1');
    const focus = jest.spyOn(find(find(component, 'c-audit-answer-words'), '[data-name="vendorAnswer"]'), 'focus');

    component.focusOn('vendorAnswer');

    expect(focus).toHaveBeenCalledTimes(1);
});

it('takes the focus to the reason why a question does not apply', () => {
    const component = editor('HD-1');
    const focus = jest.spyOn(find(find(component, 'c-audit-answer-marks'), '[data-mark="reason"]'), 'focus');

    component.focusOn('notApplicableReason');

    expect(focus).toHaveBeenCalledTimes(1);
});

it('takes the focus itself where nothing can be entered', () => {
    const component = editor('SD-1', {}, { isReadOnly: true });

    component.focusOn('rating');

    expect(component.shadowRoot?.activeElement).toBe(find(component, 'section'));
});

it('comes back from a text to the rating with Escape', () => {
    const component = editor('SD-1');
    const actions = actionsOf(component);

    press(findAll(find(component, 'c-audit-answer-words'), 'lightning-textarea')[0] ?? component, 'Escape');

    expect(actions).toEqual([{ kind: 'write', code: 'SD-1', part: 'rating' }]);
});

it('turns a chosen rating into an answer', () => {
    const component = editor('SD-1');
    const actions = actionsOf(component);

    tell(component, 'rating', 'choose', '0');

    expect(actions).toEqual([{ kind: 'answer', id, change: { status: 'Answered', rating: 0 } }]);
});

it('hands on the chosen evidence', () => {
    const component = editor('SD-1');
    const actions = actionsOf(component);

    tell(component, 'evidence', 'choose', 'Documented');

    expect(actions).toEqual([{ kind: 'answer', id, change: { evidence: 'Documented' } }]);
});

type Rating = HTMLElement & { segments: readonly { label: string; description: string }[] };

it('leaves a question not asked whose rating is taken back', () => {
    const component = editor('SD-1');
    const actions = actionsOf(component);

    tell(component, 'rating', 'choose', '');

    expect(actions).toEqual([{ kind: 'answer', id, change: { status: 'Not Asked', rating: null } }]);
});

it('shows what each rating means for this very question', () => {
    const { segments } = find<Rating>(editor('ST-2'), '[data-choice="rating"]');

    expect(segments.map(({ label }) => label)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(segments[5]?.description).toBe('Measures 30 seconds or less');
});

it('rates a question without a ladder between the shallow and the good answer', () => {
    const { segments } = find<Rating>(editor('SD-1', { meanings: [] }), '[data-choice="rating"]');

    expect(segments.map(({ description }) => description)).toEqual([
        'A shallow answer',
        '',
        '',
        '',
        '',
        'A good answer'
    ]);
});

it('is rated by a digit pressed anywhere in it', () => {
    const component = editor('SD-1');
    const actions = actionsOf(component);

    press(find(component, '[data-choice="evidence"]'), '2');

    expect(actions).toEqual([{ kind: 'answer', id, change: { status: 'Answered', rating: 2 } }]);
});

it('moves on with N', () => {
    const component = editor('SD-1');
    const actions = actionsOf(component);

    press(find(component, '[data-choice="rating"]'), 'n');

    expect(actions).toEqual([{ kind: 'go', step: 'nextOpen', from: 'SD-1' }]);
});

it('does not take digits typed into a text for ratings', () => {
    const component = editor('SD-1');
    const actions = actionsOf(component);
    const textarea = findAll(find(component, 'c-audit-answer-words'), 'lightning-textarea')[0];

    press(textarea ?? component, '5');

    expect(textarea).toBeDefined();
    expect(actions).toEqual([]);
});

it('lists the core objects only where the question asks for them', () => {
    expect(findAll(editor('OC-1'), 'c-audit-core-object-checklist')).toHaveLength(1);
    expect(findAll(editor('SD-1'), 'c-audit-core-object-checklist')).toHaveLength(0);
});

it('asks whose entry stays when somebody else saved first', () => {
    const change = { theirs: sheetAnswer('SD-1', { rating: 0 }), conflicts: ['rating'] as const };

    expect(findAll(editor('SD-1', change), 'c-audit-collision-choice')).toHaveLength(1);
});

it.each<[string, string, Partial<SheetAnswer>, Members<AuditQuestionEditor>]>([
    ['answered', 'SD-1', {}, {}],
    ['not asked', 'SD-4', {}, {}],
    ['a hard stop', 'OC-1', {}, {}],
    ['not applicable', 'HD-1', {}, {}],
    ['failed to save', 'SD-1', { save: { kind: 'failed', error: new Error('No.') } }, {}],
    ['read only', 'SD-1', {}, { isReadOnly: true }]
])('is accessible when %s', async (_state, code, change, properties) => {
    await expect(editor(code, change, properties)).toBeAccessible();
});
