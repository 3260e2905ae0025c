import DimensionPanel from 'c/dimensionPanel';
import { sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

// The simulated browser does not lay out, so that it has nowhere to scroll.
Element.prototype.scrollIntoView = jest.fn();

const panel = (properties: Members<DimensionPanel> = {}) =>
    mount<DimensionPanel>('c-dimension-panel', DimensionPanel, {
        sheet: sheetOf(),
        dimension: 'Sync Direction',
        openCode: 'SD-1',
        ...properties
    });

it('shows the questions of its dimension, one of them open', () => {
    const component = panel();

    const list = find<HTMLElement & { answers: { code: string }[]; openCode: string }>(component, 'c-question-list');
    expect(list.answers.map(({ code }) => code)).toEqual(['SD-1', 'SD-4']);
    expect(list.openCode).toBe('SD-1');
});

it('gives the arithmetic behind its score', () => {
    expect(textOf(find(panel(), '.arithmetic'))).toBe('2.00 of 5 · 4 points over 2 questions');
    expect(textOf(find(panel({ dimension: 'Historical Data', openCode: 'HD-1' }), '.arithmetic'))).toBe(
        'No question of this dimension applies.'
    );
});

it('moves the focus into the open question', () => {
    const component = panel();

    component.focusOn('rating');

    expect(component.shadowRoot?.activeElement?.localName).toBe('c-question-list');
});

it('tells the keys only to who can use them', () => {
    expect(findAll(panel(), 'c-key-hints')).toHaveLength(1);
    expect(findAll(panel({ isReadOnly: true }), 'c-key-hints')).toHaveLength(0);
});

it.each([false, true])('is accessible with read only %s', async (isReadOnly) => {
    await expect(panel({ isReadOnly })).toBeAccessible();
});
