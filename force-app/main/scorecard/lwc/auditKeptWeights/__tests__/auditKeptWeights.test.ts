import { keepWeights, keptWeights, withNamed } from 'c/auditKeptWeights';
import { EQUAL_WEIGHTS } from 'c/auditStabilityRules';

const named = (name: string, timing = 1) => ({ name, weights: { ...EQUAL_WEIGHTS, 'Sync Timing': timing } });

beforeEach(() => window.localStorage.clear());

describe('kept weights', () => {
    it('are found again as they were kept', () => {
        expect(keptWeights()).toEqual([]);
        expect(keepWeights([named('Speed', 5)])).toBe(true);
        expect(keptWeights()).toEqual([named('Speed', 5)]);
    });

    it('stand by name, each name once', () => {
        const sets = withNamed(withNamed([named('Speed', 5)], named('Care')), named('Speed', 2));

        expect(sets).toEqual([named('Care'), named('Speed', 2)]);
    });

    it.each(['no JSON', '{}', 'null', '[null, {"name": "A"}, {"name": "A", "weights": {"Sync Timing": 9}}]'])(
        'leave out what is none: %s',
        (text) => {
            window.localStorage.setItem('audit-weights', text);

            expect(keptWeights()).toEqual([]);
        }
    );
});
