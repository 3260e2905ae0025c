import type AuditScoreMeter from 'c/auditScoreMeter';
import AuditScorecardStanding from 'c/auditScorecardStanding';
import { toEvaluations } from 'c/auditScorecardRecords';
import { rank } from 'c/auditScorecardRules';
import { find, mount, textOf } from '../../../../../test/mount';
import type { Mounted } from '../../../../../test/mount';
import threeVendors from '../../auditScorecard/__tests__/data/graphql.threeVendors.json';

const [northlane, unify] = rank(toEvaluations([threeVendors]));
const show = (evaluation: typeof northlane, isRoomy = true) =>
    mount('c-audit-scorecard-standing', AuditScorecardStanding, { evaluation, leadingTotal: 35.17, isRoomy });

describe('c-audit-scorecard-standing', () => {
    it('draws the total with the range that is still possible', () => {
        const meter = find<Mounted<AuditScoreMeter>>(show(unify), 'c-audit-score-meter');

        expect([meter.total, meter.ceiling, meter.verdict]).toEqual([25, 40, 'Provisional']);
    });

    it('says how much is open, the reason as it is stored, and the band', () => {
        expect(textOf(show(unify))).toBe(
            '9 open, 40.00 at best Some questions have not been asked. Band so far: Partial'
        );
    });

    it('leaves the reason out where there is no room for it', () => {
        expect(textOf(show(unify, false))).toBe('9 open, 40.00 at best Band so far: Partial');
    });

    it('draws the total to reach for whoever does not lead', () => {
        const mark = (evaluation: typeof northlane) =>
            find<Mounted<AuditScoreMeter>>(show(evaluation), 'c-audit-score-meter').mark;

        expect([mark(northlane), mark(unify)]).toEqual([null, 35.17]);
    });

    it('speaks of no range when nothing is open', () => {
        expect(textOf(show(northlane))).toBe(
            'The total is at least 34, nothing blocks, and no dimension is weak. Band: Strong'
        );
    });

    it('is accessible', async () => {
        await expect(show(unify)).toBeAccessible();
    });
});
