import AuditScorecardContradictions from 'c/auditScorecardContradictions';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { findAll, mount, settle, textOf } from '../../../../../test/mount';

const show = (...answers: ComparedAnswer[]) =>
    mount('c-audit-scorecard-contradictions', AuditScorecardContradictions, {
        evaluations: ranked(evaluation('A'), evaluation('B')),
        answers
    });
const timer = { syncMechanism: { value: 'Timer', label: 'Zeitgeber' } };

describe('c-audit-scorecard-contradictions', () => {
    it('says of the vendor that contradicts itself what does not fit, and leads to the questions', () => {
        const view = show(
            comparedAnswer('A', 'ST-1', timer),
            comparedAnswer('A', 'ST-3', { rating: 1 }),
            comparedAnswer('B', 'ST-1')
        );
        const links = findAll<HTMLElement & { code: string }>(view, 'c-audit-scorecard-question-link');

        expect(findAll(view, '[data-contradicting]').map(({ dataset }) => dataset.contradicting)).toEqual(['A']);
        expect(findAll(view, 'li').map((line) => textOf(line))).toEqual([
            expect.stringContaining('yet ST-3 says that some objects lag'),
            expect.stringContaining('yet a timer')
        ]);
        expect(links.map(({ code }) => code)).toEqual(['ST-1', 'ST-3', 'ST-1']);
    });

    it('holds nothing against a vendor that another said', () => {
        expect(textOf(show(comparedAnswer('A', 'ST-1'), comparedAnswer('B', 'ST-3', { rating: 1 })))).toBe('');
    });

    it('is accessible', async () => {
        const view = show(comparedAnswer('A', 'ST-1', timer));
        await settle();

        await expect(view).toBeAccessible();
    });
});
