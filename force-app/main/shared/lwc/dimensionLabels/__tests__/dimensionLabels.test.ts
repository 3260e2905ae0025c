import { dimensionLabel, rubricFor } from 'c/dimensionLabels';
import { DIMENSIONS } from 'c/scoring';

it.each(DIMENSIONS)('%s has a name and six different rungs', (dimension) => {
    expect(dimensionLabel(dimension)).toBe(dimension);
    expect(new Set(rubricFor(dimension)).size).toBe(6);
});

it('calls an unknown dimension by its own name and gives it no rubric', () => {
    expect(dimensionLabel('Price')).toBe('Price');
    expect(rubricFor('Price')).toEqual([]);
});
