import AuditFoundQuestions from 'c/auditFoundQuestions';
import { sheetOf } from '../../../../../test/auditRecords';
import { findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const found = (properties: Members<AuditFoundQuestions> = {}) =>
    mount<AuditFoundQuestions>('c-audit-found-questions', AuditFoundQuestions, {
        sheet: sheetOf(),
        search: { text: 'minutes', filter: null },
        codes: ['SD-4', 'ST-2'],
        ...properties
    });
const lists = (component: Element) =>
    findAll<HTMLElement & { answers: { code: string }[]; remarks: Record<string, string> }>(
        component,
        'c-audit-question-list'
    );

it('shows what was found under its dimensions', () => {
    const component = found();

    expect(findAll(component, 'h3').map(textOf)).toEqual(['Sync Direction', 'Sync Timing']);
    expect(lists(component).map(({ answers }) => answers.map(({ code }) => code))).toEqual([['SD-4'], ['ST-2']]);
});

it('shows where in an answer the word was found', () => {
    expect(lists(found())[1]?.remarks).toEqual({ 'ST-2': 'Under five minutes.' });
});

it('takes the focus to the open question', () => {
    const component = found({ openCode: 'ST-2' });

    component.focusOn('rating');

    expect(component.shadowRoot?.activeElement).toBe(lists(component)[1]);
});

it('says what to do when nothing was found', () => {
    expect(textOf(found({ codes: [] }))).toBe('No question found Look for another word, or take the filter away.');
});

it.each([
    ['rows', {}],
    ['an open question', { openCode: 'ST-2' }],
    ['nothing found', { codes: [] }]
])('is accessible with %s', async (_state, properties) => {
    await expect(found(properties)).toBeAccessible();
});
