import AuditScorecardOverview from 'c/auditScorecardOverview';
import { compare } from 'c/auditScorecardRules';
import { saveText } from 'c/auditTextFile';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, mount, settle } from '../../../../../test/mount';

jest.mock('c/auditTextFile', () => ({ ...jest.requireActual<object>('c/auditTextFile'), saveText: jest.fn() }));

const show = (count: number) => {
    const evaluations = ranked(...Array.from({ length: count }, (_, index) => evaluation(`V${index}`)));
    return mount('c-audit-scorecard-overview', AuditScorecardOverview, {
        evaluations: evaluations.slice(0, 2),
        comparison: compare(evaluations),
        showRadar: true,
        showSummary: true
    });
};

describe('c-audit-scorecard-overview', () => {
    it('saves everyone who is compared as a table, not only those in view', () => {
        find(show(3), '[data-export]').click();

        const [[name, csv] = []] = (saveText as jest.Mock<void, [string, string]>).mock.calls;
        expect(name).toMatch(/^Vendor comparison .*\.csv$/);
        expect(csv).toMatch(/\r\nV0,.*\r\nV1,.*\r\nV2,.*\r\n$/s);
    });

    it('is accessible', async () => {
        const overview = show(3);
        await settle();

        await expect(overview).toBeAccessible();
    });
});
