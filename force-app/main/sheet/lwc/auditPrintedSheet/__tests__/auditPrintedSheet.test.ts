import AuditPrintedSheet from 'c/auditPrintedSheet';
import { auditRecords, sheetOf } from '../../../../../test/auditRecords';
import { find, findAll, mount, textOf } from '../../../../../test/mount';

const printed = (changes: Parameters<typeof auditRecords>[0] = {}) =>
    mount<AuditPrintedSheet>('c-audit-printed-sheet', AuditPrintedSheet, { sheet: sheetOf(auditRecords(changes)) });
const answerIn = (component: Element, code: string) => textOf(find(component, `[data-code="${code}"] .answer`));

it('has every question of the sheet', () => {
    expect(findAll(printed(), '[data-code]')).toHaveLength(sheetOf().answers.length);
});

it('has the score of every dimension, and what is open of it', () => {
    const component = printed();
    const scores = findAll(component, '[data-score]').map(textOf);

    expect(scores).toHaveLength(8);
    expect(scores[0]).toMatch(/^Sync Direction \d\.\d\d of 5 · \d open$/);
    expect(scores).toContain('Historical Data Not applicable');
});

it('says the rating, the evidence and what is wrong in words', () => {
    const component = printed({ 'OC-1': { isBlocking: true, evidence: 'Shown in Vendor Org' } });

    expect(answerIn(component, 'OC-1')).toMatch(
        /^State Answered · Hard stop · Blocking gap Rating 2 · \S.* Evidence Shown/
    );
    expect(answerIn(component, 'OC-1')).toContain('Our workflows depend on this Yes');
});

it('says what was written, and by whom a hard stop was waived and why', () => {
    const component = printed({
        'OC-1': {
            evidenceLink: 'https://docs.example.com/objects',
            vendorAnswer: 'Six of them.',
            waiverReason: 'Replaced in March',
            waivedBy: 'Ada Admin',
            waivedOn: '2026-11-23T10:00:00.000Z'
        }
    });

    expect(answerIn(component, 'OC-1')).toMatch(/Hard stop waived.*Replaced in March Waived by Ada Admin, .*2026/);
    expect(answerIn(component, 'OC-1')).toMatch(/Six of them\. Link to evidence https:\/\/docs\.example\.com\/objects/);
});

it('says of each core object in which directions it goes, where the question asks for them', () => {
    const component = printed();

    expect(answerIn(component, 'OC-1')).toMatch(
        /Salesforce objects Contact: reads and writes .*Campaign: not confirmed/
    );
    expect(findAll(component, '[data-line="Salesforce objects"]')).toHaveLength(1);
});

it('says of a question that was not asked only that', () => {
    expect(answerIn(printed(), 'SD-4')).toBe('State Not asked');
});

it('is accessible', async () => {
    await expect(printed()).toBeAccessible();
});
