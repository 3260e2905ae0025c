import AuditScorecardCostBreakEvens from 'c/auditScorecardCostBreakEvens';
import type { CostedVendor } from 'c/auditCostRules';
import { costedVendor } from '../../auditCostRules/__tests__/costed';
import { findAll, mount, textOf } from '../../../../../test/mount';

const show = (...vendors: CostedVendor[]) =>
    mount('c-audit-scorecard-cost-break-evens', AuditScorecardCostBreakEvens, { vendors });
const sentences = (view: Element) => findAll(view, '[data-break-even]').map(textOf);

/** Costs that are nothing, and entered as such. */
const ENTERED = { middleware: 0, services: 0 };
const NIGHTLOOM = costedVendor('Nightloom', { ...ENTERED, licence: 10_000, hours: 6, rate: 50, years: 1 });
const TANDEMLINE = costedVendor('Tandemline', { ...ENTERED, licence: 20_000, hours: 0.5, rate: 20, years: 1 });

describe('c-audit-scorecard-cost-break-evens', () => {
    it('says for each pair at how many hours the cheaper one changes', () => {
        expect(sentences(show(NIGHTLOOM, TANDEMLINE))).toEqual([
            'Nightloom is cheaper than Tandemline only below 4.1 hours of reconciliation a week.',
            'Tandemline is cheaper than Nightloom only below 5.4 hours of reconciliation a week.'
        ]);
    });

    it('says where there is none', () => {
        const view = show(costedVendor('A', { licence: 1, years: 1 }), costedVendor('B', {}));

        expect(findAll(view, '[data-none]').map(textOf)).toEqual([
            'As far as costs are entered, no number of hours changes who is cheaper.'
        ]);
    });

    it('folds many sentences by whose hours they are about', () => {
        const vendors = [1, 2, 3, 4].map((index) =>
            costedVendor(`V${index}`, { licence: 1_000 * index, hours: 10, rate: 50, years: 1 })
        );
        const groups = findAll(show(...vendors), 'details');

        expect(groups.map((group) => textOf(group.querySelector('summary') ?? group))).toEqual([
            'V1: compared with 3 others',
            'V2: compared with 3 others',
            'V3: compared with 3 others',
            'V4: compared with 3 others'
        ]);

        const dear = [800_000, 900_000].map((licence, index) =>
            costedVendor(`Dear ${index}`, { ...ENTERED, licence, hours: 1, rate: 50, years: 1 })
        );
        const folded = findAll(show(...vendors, ...dear), 'summary').map(textOf);
        expect(folded).toContain('Dear 0: compared with one other');
    });

    it('is accessible', async () => {
        await expect(show(NIGHTLOOM, TANDEMLINE)).toBeAccessible();
    });
});
