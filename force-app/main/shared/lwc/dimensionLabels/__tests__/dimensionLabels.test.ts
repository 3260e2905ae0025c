import { dimensionLabel } from 'c/dimensionLabels';
import { DIMENSIONS } from 'c/scoring';

it.each(DIMENSIONS)('%s has a name', (dimension) => {
    expect(dimensionLabel(dimension)).toBe(dimension);
});

it('calls an unknown dimension by its own name', () => {
    expect(dimensionLabel('Price')).toBe('Price');
});
