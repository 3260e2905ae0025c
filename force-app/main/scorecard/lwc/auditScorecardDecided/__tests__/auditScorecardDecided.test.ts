import AuditScorecardDecided from 'c/auditScorecardDecided';
import { DECISION } from 'c/auditScorecardRecords';
import { dateTimeText } from 'c/auditText';
import { mount, textOf } from '../../../../../test/mount';
import { evaluation } from '../../auditScorecardRules/__tests__/evaluation';

const ON = '2026-11-30T10:00:00.000Z';
const show = (isSelected: boolean) =>
    mount<AuditScorecardDecided>('c-audit-scorecard-decided', AuditScorecardDecided, {
        evaluation: isSelected
            ? evaluation('Tandemline', {
                  decision: { value: DECISION.selected, reason: 'Best proven.', by: 'Ada', on: ON }
              })
            : null
    });

it('says who is selected, why, by whom and when', async () => {
    const decided = show(true);

    expect(textOf(decided)).toBe(`Selected: Tandemline Best proven. Decided by Ada, ${dateTimeText(ON)}`);
    await expect(decided).toBeAccessible();
});

it('says nothing while nobody is selected', () => {
    expect(textOf(show(false))).toBe('');
});
