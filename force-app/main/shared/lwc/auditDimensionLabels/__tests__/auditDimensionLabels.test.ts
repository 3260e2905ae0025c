import { dimensionLabel } from 'c/auditDimensionLabels';
import { DIMENSIONS } from 'c/auditScoring';

it.each(DIMENSIONS)('%s has a name', (dimension) => {
    expect(dimensionLabel(dimension)).toBe(dimension);
});

it('calls an unknown dimension by its own name', () => {
    expect(dimensionLabel('Price')).toBe('Price');
});
