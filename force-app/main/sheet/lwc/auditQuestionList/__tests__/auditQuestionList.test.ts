import AuditQuestionList from 'c/auditQuestionList';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const list = (properties: Members<AuditQuestionList> = {}, sheet = sheetOf()) =>
    mount<AuditQuestionList>('c-audit-question-list', AuditQuestionList, {
        sheet,
        answers: sheet.answers.slice(0, 3),
        openCode: 'SD-1',
        ...properties
    });

it('shows its questions, exactly one open', () => {
    const component = list();

    expect(findAll(component, '[data-code]').map(({ dataset }) => dataset.code)).toEqual(['SD-1', 'SD-4', 'OC-1']);
    expect(findAll(component, 'c-audit-question-editor')).toHaveLength(1);
    expect(findAll(component, 'c-audit-question-row')).toHaveLength(2);
});

it('shows at first nothing below the rungs and the evidence of the open question', () => {
    const component = list({ openCode: 'SD-4', isFirstView: true });
    const editor = find(component, 'c-audit-question-editor');

    expect(findAll(component, '[data-code]').map(({ dataset }) => dataset.code)).toEqual(['SD-1', 'SD-4']);
    expect(findAll(editor, '[data-choice]').map(({ dataset }) => dataset.choice)).toEqual(['rating', 'evidence']);
    expect(findAll(editor, 'c-audit-answer-words')).toHaveLength(0);
});

it('shows what is to be said of a closed question', () => {
    expect(
        textOf(find(list({ remarks: { 'SD-4': '…in the log…' } }), '[data-code="SD-4"] c-audit-question-row'))
    ).toContain('…in the log…');
});

it('tells its questions whether a hard stop was waived', () => {
    const waived = sheetOf(auditRecords({ 'OC-1': { waiverReason: 'Until June.' } }));

    expect(textOf(find(list({}, waived), '[data-code="OC-1"] c-audit-question-row'))).toContain('Hard stop waived');
});

it('takes the focus into the open question', () => {
    const component = list();

    component.focusOn('rating');

    expect(component.shadowRoot?.activeElement?.localName).toBe('c-audit-question-editor');
});

it.each([true, false])('is accessible with read only %s', async (isReadOnly) => {
    await expect(list({ isReadOnly })).toBeAccessible();
});
