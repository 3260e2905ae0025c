import AuditScorecardLegend from 'c/auditScorecardLegend';
import { findAll, mount, textOf } from '../../../../../test/mount';

const show = () => mount('c-audit-scorecard-legend', AuditScorecardLegend);

describe('c-audit-scorecard-legend', () => {
    it('explains every colour and every mark', () => {
        expect(findAll(show(), 'li').map(textOf)).toEqual([
            'Dimension score 0 1 2 3 4 5',
            '– nothing asked yet',
            '★ best in row, and its evidence carries it',
            '▼ weak: below 3, whatever is still open',
            'Partial from 24, Strong from 34',
            'total of the leader',
            'still possible',
            'beyond its evidence'
        ]);
    });

    it('is accessible', async () => {
        await expect(show()).toBeAccessible();
    });
});
