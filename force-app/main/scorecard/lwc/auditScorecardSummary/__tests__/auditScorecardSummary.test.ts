import AuditScorecardSummary from 'c/auditScorecardSummary';
import { toEvaluations } from 'c/auditScorecardRecords';
import { compare, rank } from 'c/auditScorecardRules';
import { findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';
import threeVendors from '../../auditScorecard/__tests__/data/graphql.threeVendors.json';

const compared = rank(toEvaluations([threeVendors]));
const show = (members: Members<AuditScorecardSummary> = {}) =>
    mount('c-audit-scorecard-summary', AuditScorecardSummary, {
        evaluations: compared,
        comparison: compare(compared),
        ...members
    });

describe('c-audit-scorecard-summary', () => {
    it('says of each vendor what stands between it and the lead', () => {
        expect(findAll(show(), '.entry').map(textOf)).toEqual([
            'Northlane Sync Leads by 10.17 points, ahead of Unify. ' +
                'Next: Go to contract, with sync latency and error handling written into the SLA.',
            'Unify 10.17 points behind Northlane Sync, but can still reach 40.00. ' +
                'Strong is still possible: 9 questions are open. ' +
                'Next: Ask the open questions; the total is only the least this vendor can end with.',
            'Batchwise Connect Out of the running until its hard stop is settled. Hard stop: OC-1. ' +
                'Your workflows depend on ST-1 (Lead routing), EH-2, which fall short. ' +
                'Weak in Object Coverage, Permission Scoping. Strong is out of reach. ' +
                'Next: Do not sign until the hard stop is settled, or an admin waives it with a reason.'
        ]);
    });

    it('speaks of the vendors in view only, and measures them against everyone', () => {
        expect(findAll(show({ evaluations: compared.slice(1, 2) }), '.entry').map(textOf)).toEqual([
            'Unify 10.17 points behind Northlane Sync, but can still reach 40.00. ' +
                'Strong is still possible: 9 questions are open. ' +
                'Next: Ask the open questions; the total is only the least this vendor can end with.'
        ]);
    });

    it('gives the reasons of the verdicts where nothing else does', () => {
        const reason = compared[0]?.reason ?? '';
        expect(reason).not.toBe('');

        expect(findAll(show({ givesReasons: true }), '.entry').map(textOf)[0]).toContain(reason);
        expect(findAll(show(), '.entry').map(textOf)[0]).not.toContain(reason);
    });

    it('is accessible', async () => {
        await expect(show()).toBeAccessible();
    });
});
