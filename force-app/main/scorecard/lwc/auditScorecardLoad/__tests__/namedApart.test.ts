import { evaluation } from '../../auditScorecardRules/__tests__/evaluation';
import { namedApart } from '../namedApart';

const sheet = (vendor: string, evaluator: string, isConsensus = false) =>
    evaluation(vendor, { evaluator, isConsensus, sheetType: isConsensus ? 'Consensus' : 'Individual' });
const names = (...evaluations: ReturnType<typeof evaluation>[]) => namedApart(evaluations).map(({ vendor }) => vendor);

describe('namedApart', () => {
    it('leaves names alone that only one sheet has', () => {
        expect(names(sheet('Acme', 'Dana'), sheet('Brindle', 'Dana'))).toEqual(['Acme', 'Brindle']);
    });

    it('tells sheets of one name apart by who began them, or as the Consensus', () => {
        expect(names(sheet('Acme', 'Dana'), sheet('Acme', 'Robin'), sheet('Acme', 'Dana', true))).toEqual([
            'Acme (Dana)',
            'Acme (Robin)',
            'Acme (Consensus)'
        ]);
    });

    it('numbers what one person began twice, and says the kind of sheet where nobody is known', () => {
        expect(names(sheet('Acme', 'Dana'), sheet('Acme', 'Dana'), sheet('Acme', ''))).toEqual([
            'Acme (Dana)',
            'Acme (Dana) 2',
            'Acme (Individual)'
        ]);
    });
});
