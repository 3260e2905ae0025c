import DimensionRubric from 'c/dimensionRubric';
import { findAll, mount } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const rubric = (properties: Members<DimensionRubric> = {}) =>
    mount<DimensionRubric>('c-dimension-rubric', DimensionRubric, { dimension: 'Sync Timing', ...properties });

it('shows the six rungs of the dimension in order', () => {
    const rungs = findAll(rubric(), 'li');

    expect(rungs).toHaveLength(6);
    expect(rungs[1]?.textContent).toBe('1Hourly');
});

it('marks the chosen rung in words too, and the considered one', () => {
    const rungs = findAll(rubric({ chosen: 1, considered: 4 }), 'li');

    expect(rungs.map(({ className }) => className)).toEqual([
        'rung',
        'rung chosen',
        'rung',
        'rung',
        'rung considered',
        'rung'
    ]);
    expect(rungs[1]?.textContent).toContain('(the rating given)');
});

it('is accessible', async () => {
    await expect(rubric({ chosen: 0 })).toBeAccessible();
});
