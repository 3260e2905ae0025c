import { comparedFor } from 'c/auditCommitteeRecords';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';

const three = ranked(
    evaluation('Best', { total: 35 }),
    evaluation('Next', { total: 30 }),
    evaluation('Last', { total: 20 })
);
const unlike = ranked(
    evaluation('Rated', { total: 35 }),
    evaluation('Capped', { total: 30, method: { value: 'Evidence Capped', label: 'Evidence Capped' } })
);
const choice = (evaluationIds: readonly string[], isComparedUnlike = false) => ({
    opportunityId: '006A',
    evaluationIds,
    isComparedUnlike
});
const names = (evaluations: readonly { vendor: string }[]) => evaluations.map(({ vendor }) => vendor);

describe('comparedFor', () => {
    it('compares the chosen vendors in the order in which they were chosen, and no other', () => {
        const { evaluations, comparison, hidden, leftOutCount } = comparedFor(three, choice(['Last', 'Next']));

        expect(names(evaluations)).toEqual(['Last', 'Next']);
        expect(names(comparison.evaluations)).toEqual(['Next', 'Last']);
        expect(names(hidden)).toEqual(['Best']);
        expect(leftOutCount).toBe(0);
    });

    it('compares everyone, best total first, where nobody was chosen', () => {
        const { evaluations, hidden } = comparedFor(three, choice([]));

        expect(names(evaluations)).toEqual(['Best', 'Next', 'Last']);
        expect(hidden).toEqual([]);
    });

    it('counts who was chosen and is not there', () => {
        const { evaluations, leftOutCount } = comparedFor(three, choice(['Gone', 'Best', 'Hidden']));

        expect(names(evaluations)).toEqual(['Best']);
        expect(leftOutCount).toBe(2);
    });

    it('has a vendor once, however often it is named', () => {
        const { evaluations, leftOutCount } = comparedFor(three, choice(['Best', 'Best']));

        expect(names(evaluations)).toEqual(['Best']);
        expect(leftOutCount).toBe(0);
    });

    it('lets unlike vendors stand apart by name, until they are compared all the same', () => {
        const apart = comparedFor(unlike, choice([]));
        expect(apart.differences?.kinds).toHaveLength(2);
        expect(apart.comparison.isApart).toBe(true);
        expect(names(apart.evaluations)).toEqual(['Capped', 'Rated']);

        const compared = comparedFor(unlike, choice(['Rated', 'Capped'], true));
        expect(compared.differences?.kinds).toHaveLength(2);
        expect(compared.comparison.isApart).toBe(false);
    });
});
