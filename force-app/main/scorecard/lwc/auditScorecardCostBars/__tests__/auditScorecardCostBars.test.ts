import AuditScorecardCostBars from 'c/auditScorecardCostBars';
import type { CostedVendor } from 'c/auditCostRules';
import { costedVendor } from '../../auditCostRules/__tests__/costed';
import { find, findAll, mount, textOf } from '../../../../../test/mount';

const show = (isByYear: boolean, ...vendors: CostedVendor[]) =>
    mount('c-audit-scorecard-cost-bars', AuditScorecardCostBars, { vendors, isByYear });

/** Where each part of each bar begins and ends, in percent of the scale. */
const ends = (chart: Element) =>
    findAll(chart, '[data-vendor]').map((row) =>
        [...row.querySelectorAll('.segment')].map((line) =>
            [line.getAttribute('class'), line.getAttribute('x1'), line.getAttribute('x2')].join(' ')
        )
    );

describe('c-audit-scorecard-cost-bars', () => {
    const cheap = costedVendor('Cheap', { licence: 1_000, services: 500, years: 1 });
    const dear = costedVendor('Dear', { licence: 1_000, hours: 1, rate: 25, middleware: 200, services: 500, years: 1 });

    it('draws the parts of each total one after the other, on one scale', () => {
        expect(ends(show(false, cheap, dear))).toEqual([
            ['segment licence 0% 33.33%', 'segment services 33.33% 50%'],
            [
                'segment licence 0% 33.33%',
                'segment middleware 33.33% 40%',
                'segment services 40% 56.67%',
                'segment reconciliation 56.67% 100%'
            ]
        ]);
    });

    it('draws what vendors cost a year where that is compared', () => {
        const long = costedVendor('Long', { licence: 1_000, services: 1_000, years: 2 });

        expect(ends(show(true, cheap, long))).toEqual([
            ['segment licence 0% 66.67%', 'segment services 66.67% 100%'],
            ['segment licence 0% 66.67%', 'segment services 66.67% 100%']
        ]);
    });

    it('has a scale for each currency', () => {
        const euros = costedVendor('Euros', { licence: 10, years: 1 }, { currency: 'EUR' });
        const dollars = costedVendor('Dollars', { licence: 1_000, years: 1 }, { currency: 'USD' });

        expect(ends(show(false, euros, dollars))).toEqual([['segment licence 0% 100%'], ['segment licence 0% 100%']]);
    });

    it('draws nothing where the total is not known, and says what is missing', () => {
        const chart = show(
            false,
            costedVendor('Blank', { licence: 5 }),
            costedVendor('Free', { licence: 0, years: 1 })
        );

        expect(ends(chart)).toEqual([[], []]);
        expect(findAll(chart, '.amount').map(textOf)).toEqual(['Not known: Contract term is not entered', '$0']);
    });

    it('is said in words for those who do not see it, and is accessible', async () => {
        const chart = show(false, cheap, dear);

        expect(find(chart, '[role="img"]').getAttribute('aria-label')).toBe(
            'Bars of the total over the term: Cheap $1,500 and Dear $3,000. The table says what each is made of.'
        );
        await expect(chart).toBeAccessible();
    });
});
