import AuditScorecardCostTable from 'c/auditScorecardCostTable';
import type { CostedVendor } from 'c/auditCostRules';
import { costedVendor } from '../../auditCostRules/__tests__/costed';
import { findAll, mount, textOf } from '../../../../../test/mount';

const ENTRY_NAMES = { middleware: 'Annual Middleware Cost', hours: 'Reconciliation Hours', services: 'Services' };
const WHOLE = { licence: 12_000, middleware: 3_000, services: 8_000, hours: 4, rate: 50, years: 3 };

const show = (...vendors: CostedVendor[]) =>
    mount('c-audit-scorecard-cost-table', AuditScorecardCostTable, { vendors, entryNames: ENTRY_NAMES });
const rowsOf = (table: Element) => findAll(table, 'tbody tr').map((row) => [...row.children].map(textOf));

describe('c-audit-scorecard-cost-table', () => {
    it('says of each vendor its term, each part over it, and what they come to', () => {
        expect(
            rowsOf(show(costedVendor('Nightloom', WHOLE), costedVendor('Tandemline', { services: 100, years: 1 })))
        ).toEqual([
            ['Term', '3 years', '1 year'],
            ['Licence', '$36,000', 'not entered'],
            ['Middleware', '$9,000', 'not entered'],
            ['Services, paid once', '$8,000', '$100'],
            ['Reconciliation', '$31,200 4 hours a week at $50, 52 weeks a year', 'not entered'],
            [
                'Total over the term',
                '$84,200',
                '$100 Not entered, and counted as nothing: Annual Middleware Cost and Reconciliation Hours.'
            ],
            ['A year', '$28,066.67', '$100'],
            ['For each point, a year', '$1,403.33', '$5']
        ]);
    });

    it('says what each point costs over a term that is the same for all', () => {
        const rows = rowsOf(show(costedVendor('Nightloom', WHOLE), costedVendor('Tandemline', { ...WHOLE, hours: 2 })));

        expect(rows).toContainEqual(['For each point', '$4,210', '$3,430']);
    });

    it('says what keeps a total blank, and what is not known because of it', () => {
        const rows = rowsOf(show(costedVendor('A', { ...WHOLE, years: null }), costedVendor('B', {})));

        expect(rows).toContainEqual(['Licence', 'not known', 'not entered']);
        expect(rows).toContainEqual([
            'Total over the term',
            'Not known: Contract term is not entered',
            'Nothing is entered yet'
        ]);
        expect(rows).toContainEqual(['For each point', 'not known', 'not known']);
    });

    it('writes money in the currency of the record, and says where it is not saved yet', () => {
        const table = show(costedVendor('A', WHOLE, { currency: 'EUR', isOnItsWay: true }));

        expect(rowsOf(table)).toContainEqual(['Total over the term', '€84,200 as entered, not saved yet']);
    });

    it('heads columns and rows, can be scrolled by keyboard, and is accessible', async () => {
        const table = show(costedVendor('A', WHOLE));

        expect(findAll(table, 'thead th[scope="col"]').map(textOf)).toEqual(['A']);
        expect(findAll(table, 'th[scope="row"]')).toHaveLength(8);
        expect(findAll(table, '[role="region"][tabindex="0"]')).toHaveLength(1);
        await expect(table).toBeAccessible();
    });
});
