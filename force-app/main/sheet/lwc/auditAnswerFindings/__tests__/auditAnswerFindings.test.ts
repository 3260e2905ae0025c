import AuditAnswerFindings from 'c/auditAnswerFindings';
import type { SheetAnswer } from 'c/auditSession';
import { sheetAnswer } from '../../../../../test/auditRecords';
import { findAll, mount, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const findings = (code: string, change: Partial<SheetAnswer> = {}, properties: Members<AuditAnswerFindings> = {}) =>
    mount<AuditAnswerFindings>('c-audit-answer-findings', AuditAnswerFindings, {
        // What other answers say is told apart from what an answer says alone.
        answer: sheetAnswer(code, { contradictions: [], ...change }),
        ...properties
    });
const names = (component: Element) => findAll(component, '[data-finding]').map(({ dataset }) => dataset.finding);

it.each<[string, string, Partial<SheetAnswer>, string[]]>([
    ['nothing of an answer that is in order', 'SD-1', {}, []],
    ['a rating beyond its evidence', 'ST-2', {}, ['unproven']],
    ['a hard stop', 'OC-1', {}, ['hardstop']],
    ['a blocking gap', 'EH-1', {}, ['blocking']],
    ['a missing reason', 'OC-4', { problem: 'reasonMissing' }, ['problem']],
    ['a link that is none', 'OC-4', { problem: 'linkRefused' }, ['problem']],
    ['a text that is too long', 'OC-4', { problem: 'tooLong' }, ['problem']],
    ['several at once', 'OC-1', { evidence: null, rating: 2, isBlocking: true }, ['hardstop', 'blocking']]
])('says %s', (_what, code, change, expected) => {
    expect(names(findings(code, change))).toEqual(expected);
});

it('calls a hard stop settled once it was waived', () => {
    const component = findings('OC-1', { waiverReason: 'Until June.' });

    expect(names(component)).toEqual(['waived']);
    expect(textOf(component)).toContain('Hard stop, waived');
});

it('tells what the evidence carries and what would carry more', () => {
    expect(textOf(findings('ST-2'))).toBe('Claim carries a rating up to 2. A 3 needs: Documented.');
});

it('takes missing evidence for a claim', () => {
    expect(textOf(findings('ST-2', { evidence: null }))).toContain('Without evidence the rating counts as a claim');
});

it('adds what an unproven rating counts under Evidence Capped', () => {
    expect(textOf(findings('ST-2', {}, { method: 'Evidence Capped' }))).toContain('Until then it counts as 2.');
});

it('names the workflow that depends on a blocking gap', () => {
    expect(textOf(findings('EH-1', { dependentWorkflow: 'Renewals' }))).toContain('Blocking gap: Renewals depends on');
});

it('says each thing that does not go with what was said elsewhere', () => {
    const contradictions = ['SD-1 says one thing, OC-1 another.', 'SD-1 says one thing, ST-1 another.'];
    const component = findings('SD-1', { contradictions });

    expect(names(component)).toEqual(['contradiction', 'contradiction']);
    expect(textOf(component)).toBe(contradictions.join(' '));
});

it('is accessible', async () => {
    await expect(findings('OC-1', { isBlocking: true, problem: 'objectsMissing' })).toBeAccessible();
});
