import type { Answer, Evaluation } from 'c/auditRecords';
import AuditSheetFindings from 'c/auditSheetFindings';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, mount, textOf } from '../../../../../test/mount';
import { actionsOf } from '../../../../../test/sheetActions';

type Changes = Record<string, Partial<Answer>>;
const findings = (changes: Changes = {}, evaluation: Partial<Evaluation> = {}) =>
    mount<AuditSheetFindings>('c-audit-sheet-findings', AuditSheetFindings, {
        sheet: sheetOf(auditRecords(changes, evaluation))
    });
const all = (change: Partial<Answer>): Changes =>
    Object.fromEntries(auditRecords().answers.map(({ code }) => [code, change]));
const weak = { status: 'Answered', rating: 1, evidence: 'Claim' } as const;

it('gives band, reason and range in words', () => {
    expect(textOf(findings())).toContain(
        "Band so far: Surface-level. The platform's own reason. Strong is out of reach: at best 28.57."
    );
});

it.each<[string, Changes, string]>([
    [
        'Partial is out of reach',
        { ...all(weak), 'SD-4': { status: 'Not Asked', rating: null } },
        'Partial is out of reach: at best 10.00.'
    ],
    ['everything is still possible', all({ status: 'Not Asked', rating: null }), 'At best 40.00.'],
    ['nothing is open', all(weak), 'Band: Surface-level.']
])('says when %s', (_what, changes, text) => {
    expect(textOf(findings(changes))).toContain(text);
});

it('counts ratings beyond their evidence', () => {
    expect(textOf(findings())).toContain('2 of 5 ratings go further than their evidence');
});

it('names what fails and leads to it', () => {
    const component = findings();
    const actions = actionsOf(component);
    expect(textOf(component)).toContain('1 hard stop');
    expect(textOf(component)).toContain('1 blocking gap');

    find(component, '[data-open="EH-1"]').click();

    expect(actions).toEqual([{ kind: 'open', code: 'EH-1' }]);
});

it('names the workflow that a blocking gap stops', () => {
    const component = findings({ 'EH-1': { dependentWorkflow: 'Renewals' } });

    expect(textOf(find(component, '[data-failure="blocking"]'))).toBe('1 blocking gap EH-1 (Renewals)');
});

it('calls a hard stop settled once it was waived', () => {
    const component = findings({ 'OC-1': { waiverReason: 'Until June.' } });

    expect(textOf(find(component, '[data-failure="waived"]'))).toBe('1 hard stop, waived OC-1');
    expect(textOf(component)).toContain('1 blocking gap');
});

it('says that the total is a preview when the org could not be asked', () => {
    const sheet = { ...sheetOf(), confirmationFailure: new Error('offline') };

    expect(textOf(mount<AuditSheetFindings>('c-audit-sheet-findings', AuditSheetFindings, { sheet }))).toContain(
        'Preview: the org could not'
    );
});

it('is accessible', async () => {
    await expect(findings()).toBeAccessible();
});

it('counts what cannot all be true, and leads to every question that has a part in it', () => {
    const component = findings({
        'SD-1': { status: 'Answered', rating: 4 },
        'OC-1': { status: 'Answered', rating: 2 },
        'ST-2': { status: 'Answered', rating: 5, statedSeconds: 900 }
    });
    const mark = find(component, '[data-failure="contradiction"]');

    expect(textOf(mark)).toMatch(/^2 contradictions/);
    expect([...mark.querySelectorAll('[data-open]')].map((button) => button.getAttribute('data-open'))).toEqual([
        'SD-1',
        'OC-1',
        'ST-2'
    ]);
});

it('says nothing of contradictions where there is none', () => {
    const consistent = findings({ 'OC-1': { status: 'Answered', rating: 3 } });

    expect(textOf(consistent)).not.toContain('contradiction');
});
