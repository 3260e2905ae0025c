import AuditDimensionPanel from 'c/auditDimensionPanel';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const panel = (properties: Members<AuditDimensionPanel> = {}) =>
    mount<AuditDimensionPanel>('c-audit-dimension-panel', AuditDimensionPanel, {
        sheet: sheetOf(),
        dimension: 'Sync Direction',
        openCode: 'SD-1',
        ...properties
    });

it('shows the questions of its dimension, one of them open', () => {
    const component = panel();

    const list = find<HTMLElement & { answers: { code: string }[]; openCode: string }>(
        component,
        'c-audit-question-list'
    );
    expect(list.answers.map(({ code }) => code)).toEqual(['SD-1', 'SD-4']);
    expect(list.openCode).toBe('SD-1');
});

it('gives the arithmetic behind its score', () => {
    expect(textOf(find(panel(), '.arithmetic'))).toBe('2.00 of 5 · 4 points over 2 questions');
    expect(textOf(find(panel({ dimension: 'Historical Data', openCode: 'HD-1' }), '.arithmetic'))).toBe(
        'No question of this dimension applies.'
    );
});

it.each([
    [1, 1, '1.00 of 5 · 1 point over 1 question'],
    [0, 2, '1.00 of 5 · 0 points over 2 questions']
])('counts %i of points and %i of questions in the right number', (points, count, words) => {
    const { score, figures } = sheetOf();
    const dimension = { ...score.dimensions[0], dimension: 'Sync Direction', points, count, score: 1 } as const;
    const sheet = {
        ...sheetOf(),
        score: { ...score, dimensions: [{ open: 0, isMissing: false, ...dimension }] },
        figures: { ...figures, dimensionScores: { ...figures.dimensionScores, 'Sync Direction': 1 } }
    };

    expect(textOf(find(panel({ sheet }), '.arithmetic'))).toBe(words);
});

it('calls a dimension without any answer open, and says what to do', () => {
    const records = auditRecords();
    const answers = records.answers.filter(({ dimension }) => dimension !== 'Sync Timing');
    const component = panel({ sheet: sheetOf({ ...records, answers }), dimension: 'Sync Timing', openCode: null });

    expect(textOf(find(component, '.arithmetic'))).toMatch(/^No answer yet\. An admin can import/);
});

it('moves the focus into the open question', () => {
    const component = panel();

    component.focusOn('rating');

    expect(component.shadowRoot?.activeElement?.localName).toBe('c-audit-question-list');
});

it.each([false, true])('is accessible with read only %s', async (isReadOnly) => {
    await expect(panel({ isReadOnly })).toBeAccessible();
});

it('offers to go on by itself only to who can answer', () => {
    const offered = (component: Element) => component.shadowRoot?.querySelectorAll('c-audit-go-on-switch').length;

    expect(offered(panel())).toBe(1);
    expect(offered(panel({ isReadOnly: true }))).toBe(0);
});
