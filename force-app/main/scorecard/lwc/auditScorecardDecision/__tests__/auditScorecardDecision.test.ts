import AuditScorecardDecision from 'c/auditScorecardDecision';
import { DECISION } from 'c/auditScorecardRecords';
import { decisionsOf } from 'c/auditScorecardRules';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { findAll, mount, settle, textOf } from '../../../../../test/mount';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';

jest.mock('@salesforce/customPermission/Audit_Decide', () => ({ default: true }), { virtual: true });

const objectInfo = getObjectInfo as unknown as { emit(data: unknown): void; error(): void };
const info = (isUpdateable: boolean, fields: Record<string, boolean>) => ({
    updateable: isUpdateable,
    fields: Object.fromEntries(Object.entries(fields).map(([name, updateable]) => [name, { updateable }]))
});
const BOTH = { Decision__c: true, Decision_Reason__c: true };

type Row = HTMLElement & { evaluation: { vendor: string }; selected: { vendor: string } | null; mayDecide: boolean };

const show = () => {
    const decision = { value: DECISION.selected, reason: 'Proven.', by: 'Ada', on: '' };
    const compared = ranked(evaluation('A'), evaluation('B'));
    const behind = ranked(evaluation('B of Ada', { decision }));
    return mount<AuditScorecardDecision>('c-audit-scorecard-decision', AuditScorecardDecision, {
        evaluations: compared,
        decisions: decisionsOf(compared, behind)
    });
};
const rows = (view: Element) => findAll<Row>(view, 'c-audit-scorecard-vendor-decision');

it('shows everyone who is compared, and sheets behind a Consensus that are decided on', () => {
    const view = show();

    expect(rows(view).map((row) => row.evaluation.vendor)).toEqual(['A', 'B', 'B of Ada']);
    expect(rows(view).map((row) => row.selected?.vendor)).toEqual(Array(3).fill('B of Ada'));
});

it.each([
    ['lets decide who may edit both fields', info(true, BOTH), true],
    ['lets nobody decide who may not edit the object', info(false, BOTH), false],
    ['lets nobody decide who may edit one field', info(true, { ...BOTH, Decision_Reason__c: false }), false]
])('%s', async (_, description, mayDecide) => {
    const view = show();
    expect(textOf(view)).not.toContain('Somebody with the permission Decide');
    objectInfo.emit(description);
    await settle();

    expect(rows(view).map((row) => row.mayDecide)).toEqual(Array(3).fill(mayDecide));
    expect(textOf(view).includes('Somebody with the permission Decide')).toBe(!mayDecide);
    await expect(view).toBeAccessible();
});

it('tells a reader who does not even know of the object who decides', async () => {
    const view = show();
    objectInfo.error();
    await settle();

    expect(textOf(view)).toContain('Somebody with the permission Decide');
});
