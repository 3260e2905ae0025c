import type AuditScoreMeter from 'c/auditScoreMeter';
import AuditScorecardRaceRows from 'c/auditScorecardRaceRows';
import { compare } from 'c/auditScorecardRules';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { findAll, mount, textOf } from '../../../../../test/mount';
import type { Mounted } from '../../../../../test/mount';

const OPEN = { 0: { points: 0, open: 2 } };
const { runners, leadingTotal } = compare(
    ranked(
        evaluation('Leader', {}, { 1: { points: 10 } }),
        evaluation('Finished', { evidencedTotal: 20.5 }),
        evaluation('Rival', {}, OPEN),
        evaluation('Beaten', {}, { ...OPEN, 1: { points: 0 } })
    )
);
const show = () =>
    mount('c-audit-scorecard-race-rows', AuditScorecardRaceRows, {
        runners,
        leadingTotal,
        caption: 'Vendors by their total'
    });

describe('c-audit-scorecard-race-rows', () => {
    it('says of each vendor its place, its outlook, its total, what evidence carries of it and the best it can reach', () => {
        expect(findAll(show(), 'tbody tr').map(textOf)).toEqual([
            '1. Leader leads 33.00',
            '2. Finished cannot catch up by open questions 32.00 20.50 by evidence',
            '3. Rival can still catch up 28.00 33.00 at best',
            '4. Beaten cannot catch up by open questions 24.00 29.00 at best'
        ]);
    });

    it('draws every range on one scale, with the total to reach', () => {
        const meters = findAll<Mounted<AuditScoreMeter>>(show(), 'c-audit-score-meter');

        expect(meters.map(({ total, ceiling, mark }) => [total, ceiling, mark])).toEqual([
            [33, 33, 33],
            [32, 32, 33],
            [28, 33, 33],
            [24, 29, 33]
        ]);
    });

    it('heads columns and rows for those who hear the table', () => {
        const rows = show();

        expect(findAll(rows, 'th[scope="col"]').map(textOf)).toEqual([
            'Vendor',
            'Total',
            'Partial from 24, Strong from 34'
        ]);
        expect(findAll(rows, 'th[scope="row"]')).toHaveLength(4);
        expect(findAll(rows, 'caption').map(textOf)).toEqual(['Vendors by their total']);
    });

    it('is accessible', async () => {
        await expect(show()).toBeAccessible();
    });
});
