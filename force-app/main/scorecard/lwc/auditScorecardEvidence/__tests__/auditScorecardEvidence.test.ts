import AuditScorecardEvidence from 'c/auditScorecardEvidence';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { findAll, mount, settle, textOf } from '../../../../../test/mount';

const NONE_BEYOND = [0, 0, 0, 0, 0, 0, 0, 0];
const show = (...evaluations: Parameters<typeof ranked>) =>
    mount('c-audit-scorecard-evidence', AuditScorecardEvidence, { evaluations: ranked(...evaluations) });
const cells = (view: Element, row: string) => findAll(view, `[data-row="${row}"] td`).map((cell) => textOf(cell));
const widths = (view: Element, row: string) =>
    findAll(view, `[data-row="${row}"] .bar > span`).map(({ style }) => style.inlineSize);

describe('c-audit-scorecard-evidence', () => {
    it('sets each score as rated beside what its evidence carries, and says by how much it goes beyond', () => {
        const view = show(
            evaluation('Claimer', { evidencedTotal: 31.5, unprovenPoints: [1, 0, 0, 0, 0, 0, 0, 0] }),
            evaluation('Prover', { evidencedTotal: 32, unprovenPoints: NONE_BEYOND })
        );

        expect(cells(view, 'total')).toEqual([
            '32.00 31.50 by evidence 0.50 not proven',
            '32.00 32.00 by evidence proven'
        ]);
        expect(cells(view, 'Sync Direction')).toEqual([
            '4.00 3.50 by evidence 0.50 not proven',
            '4.00 4.00 by evidence proven'
        ]);
        expect(widths(view, 'Sync Direction').slice(0, 2)).toEqual(['80%', '70%']);
    });

    it.each([
        ['was not asked', { count: 2, open: 2, points: 0 }, 'no answers yet'],
        ['has no answer', { count: 0, points: 0, isMissing: true }, 'no answers yet'],
        ['does not apply', { count: 0, points: 0 }, 'not applicable']
    ])('says of a dimension that %s that there is nothing to prove', (_, tally, expected) => {
        const view = show(evaluation('Vendor', { evidencedTotal: 30, unprovenPoints: NONE_BEYOND }, { 3: tally }));

        expect(cells(view, 'Sync Timing')).toEqual([expected]);
    });

    it('never calls proven what is not known to be', () => {
        expect(cells(show(evaluation('Vendor')), 'total')).toEqual(['32.00 not known']);
    });

    it('says whose scores count no more than evidence carries already', () => {
        const method = { value: 'Evidence Capped', label: 'Evidence Capped' };
        const view = show(evaluation('A', { method }), evaluation('B'));

        expect(textOf(view)).toContain('Scored by evidence already: A.');
        expect(textOf(show(evaluation('B')))).not.toContain('Scored by evidence already');
    });

    it.each([1, 3, 10])('is accessible with %i vendors', async (count) => {
        const vendors = Array.from({ length: count }, (_, index) =>
            evaluation(`Vendor ${index}`, { evidencedTotal: 30, unprovenPoints: [index, 0, 0, 0, 0, 0, 0, 0] })
        );
        const view = show(...vendors);
        await settle();

        await expect(view).toBeAccessible();
    });
});
