import AuditScorecardDecision from 'c/auditScorecardDecision';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { find, mount, settle, textOf } from '../../../../../test/mount';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';

jest.mock('@salesforce/customPermission/Audit_Decide', () => ({ default: undefined }), { virtual: true });

it('lets nobody decide without the permission, whatever fields they may edit', async () => {
    const view = mount<AuditScorecardDecision>('c-audit-scorecard-decision', AuditScorecardDecision, {
        evaluations: ranked(evaluation('A'))
    });
    (getObjectInfo as unknown as { emit(data: unknown): void }).emit({
        updateable: true,
        fields: { Decision__c: { updateable: true }, Decision_Reason__c: { updateable: true } }
    });
    await settle();

    expect(find(view, 'c-audit-scorecard-vendor-decision')).toMatchObject({ mayDecide: false });
    expect(textOf(view)).toContain('Somebody with the permission Decide selects a vendor, and says why.');
});
