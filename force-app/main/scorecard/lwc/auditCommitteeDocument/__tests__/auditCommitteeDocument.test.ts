import AuditCommitteeDocument from 'c/auditCommitteeDocument';
import { comparedFor } from 'c/auditCommitteeRecords';
import type { CommitteeDetails } from 'c/auditCommitteeRecords';
import type { PaperRow } from 'c/auditCommitteeRows';
import { DECISION } from 'c/auditScorecardRecords';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { decisionsOf } from 'c/auditScorecardRules';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { find, findAll, mount, textOf } from '../../../../../test/mount';

type Table = HTMLElement & { caption: string; vendors: readonly { vendor: string }[]; rows: readonly PaperRow[] };

const costs = (id: string, licence: number) =>
    [
        id,
        {
            id,
            version: '',
            isCompleted: true,
            entries: { licence, middleware: 0, services: 0, hours: 10, rate: 50, years: 3 },
            total: 3 * licence + 78_000
        }
    ] as const;
const DETAILS: CommitteeDetails = {
    costs: new Map([costs('A', 9000), costs('B', 8000)]),
    currencies: new Map(),
    entryNames: {},
    openQuestions: new Map(),
    answers: [
        comparedAnswer('A', 'SD-1', { isUnproven: true, rating: 5, evidencedPoints: 2 }),
        comparedAnswer('B', 'SD-1')
    ]
};
const selected = { value: DECISION.selected, reason: 'Best\nproven.', by: 'Mona', on: '2026-11-23T10:00:00.000Z' };
const A = evaluation('A', { total: 35, decision: selected });
const B = evaluation('B', { total: 30 });

const show = (
    evaluations: readonly VendorEvaluation[] = [A, B],
    details: Partial<CommitteeDetails> = {},
    evaluationIds: readonly string[] = []
) => {
    const all = ranked(...evaluations);
    return mount<AuditCommitteeDocument>('c-audit-committee-document', AuditCommitteeDocument, {
        compared: comparedFor(all, { opportunityId: '006A', evaluationIds, isComparedUnlike: false }),
        decisions: decisionsOf(all, []),
        details: { ...DETAILS, ...details }
    });
};
const tableOf = (component: Element, part: string) =>
    find<Table>(component, `[data-part="${part}"] c-audit-committee-table`);
const partOf = (component: Element, part: string) => textOf(find(component, `[data-part="${part}"]`));

it('has headline, comparison, evidence, cost, stability and decision, in this order', () => {
    const parts = findAll(show(), '[data-part]').map(({ dataset }) => dataset.part);

    expect(parts).toEqual(['headline', 'compare', 'evidence', 'cost', 'stability', 'decision']);
});

it('begins with who is selected, and with who leads', () => {
    const component = show();

    expect(find(component, 'c-audit-scorecard-decided')).toMatchObject({ evaluation: { vendor: 'A' } });
    expect(find(component, 'c-audit-scorecard-lead')).toMatchObject({ comparison: { lead: { kind: 'led' } } });
    expect(findAll(component, '[data-undecided]')).toHaveLength(0);
});

it('says that nobody is selected yet', () => {
    expect(textOf(find(show([B]), '[data-undecided]'))).toBe('Undecided: no vendor is selected yet.');
});

it('sets every chosen vendor side by side, in the chosen order, and names who is hidden', () => {
    const component = show([A, B, evaluation('C', { total: 20 })], {}, ['B', 'A']);

    for (const part of ['compare', 'evidence', 'cost']) {
        expect(tableOf(component, part).vendors.map(({ vendor }) => vendor)).toEqual(['B', 'A']);
    }
    expect(find(component, 'c-audit-scorecard-summary')).toMatchObject({ evaluations: [{ id: 'B' }, { id: 'A' }] });
    expect(find(component, 'c-audit-scorecard-lead')).toMatchObject({ hiddenEvaluations: [{ id: 'C' }] });
});

it('lists what is not proven, question by question', () => {
    expect(textOf(find(show(), '[data-unproven="SD-1"]'))).toBe('SD-1 Question SD-1? A: 5 → 2');
});

it('says that every rating is proven', () => {
    const component = show([A, B], { answers: [comparedAnswer('A', 'SD-1'), comparedAnswer('B', 'SD-1')] });

    expect(partOf(component, 'evidence')).toContain('No rating goes beyond its evidence.');
});

it('does not call proven what could not be read', () => {
    const component = show([A, B], { answers: [comparedAnswer('A', 'SD-1')] });

    expect(textOf(find(component, '[data-not-read]'))).toContain('B');
    expect(partOf(component, 'evidence')).not.toContain('No rating goes beyond its evidence.');
});

it('says what the vendors cost, and when the cheaper one changes', () => {
    const component = show();

    expect(tableOf(component, 'cost').rows.find(({ key }) => key === 'total')?.cells[0]).toMatchObject({
        text: '$105,000'
    });
    expect(findAll(component, '[data-break-even]').map(textOf)).toEqual([
        'A is cheaper than B only below 9.7 hours of reconciliation a week.',
        'B is cheaper than A only below 10.4 hours of reconciliation a week.'
    ]);
});

it('says what the user may not see in place of it', () => {
    const component = show([A, B], { costs: null, answers: null });

    expect(textOf(find(component, '[data-no-costs]'))).toContain('You are not allowed to see the costs');
    expect(textOf(find(component, '[data-no-answers]'))).toContain('You may not read the answers');
});

it('says how safe the order is', () => {
    expect(partOf(show(), 'stability')).toMatch(/Settled: nothing is open.* A .*B/);
});

it('says what is decided on each vendor, why, by whom and when', () => {
    const component = show();

    expect(textOf(find(component, '[data-decision-of="A"]'))).toMatch(
        /^A Selected Decided by Mona, .*2026.* Best proven\.$/
    );
    expect(textOf(find(component, '[data-decision-of="B"]'))).toBe('B Undecided');
});

it('says in what vendors are unlike, and has no leader then', () => {
    const capped = evaluation('B', { method: { value: 'Evidence Capped', label: 'Evidence Capped' } });
    const component = show([A, capped]);

    expect(find(component, 'c-audit-scorecard-differences')).toMatchObject({ isFixed: true, isCompared: false });
    expect(findAll(component, 'c-audit-scorecard-lead')).toHaveLength(0);
    expect(partOf(component, 'stability')).toContain('These vendors are not alike');
    expect(partOf(component, 'evidence')).toContain('Scored by evidence already: B.');
});

it('is accessible', async () => {
    await expect(show()).toBeAccessible();
});
