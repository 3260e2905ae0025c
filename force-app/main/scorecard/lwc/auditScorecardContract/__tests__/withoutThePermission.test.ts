import AuditScorecardContract from 'c/auditScorecardContract';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, textOf } from '../../../../../test/mount';

jest.mock('@salesforce/customPermission/Audit_Decide', () => ({ default: undefined }), { virtual: true });

it('c-audit-scorecard-contract shows who does not decide what was agreed, and lets them agree on nothing', () => {
    const view = mount('c-audit-scorecard-contract', AuditScorecardContract, {
        evaluations: ranked(evaluation('A')),
        answers: [comparedAnswer('A', 'ST-3', { statedSeconds: 900, agreedSeconds: 60 })]
    });

    expect(textOf(find(view, '[data-part="clauses"]'))).toContain('longer than 1 min. The vendor states 15 min.');
    expect(findAll(view, '[data-agreed-times]')).toHaveLength(0);
});
