import AuditScorecardContract from 'c/auditScorecardContract';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

jest.mock('@salesforce/customPermission/Audit_Decide', () => ({ default: true }), { virtual: true });

const ANSWERS = [
    comparedAnswer('A', 'ST-3', { statedSeconds: 60 }),
    comparedAnswer('B', 'ST-3', { statedSeconds: 900, isUnproven: true })
];
const show = (members: Members<AuditScorecardContract> = {}) =>
    mount('c-audit-scorecard-contract', AuditScorecardContract, {
        evaluations: ranked(evaluation('A'), evaluation('B')),
        answers: ANSWERS,
        ...members
    });
const part = (view: Element, key: string) => textOf(find(view, `[data-part="${key}"]`));
const outcome = (view: Element) => textOf(find(view, '.outcome'));
const useClipboard = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });

describe('c-audit-scorecard-contract', () => {
    it('drafts for the first vendor in view, and for whichever is chosen', async () => {
        const view = show();
        expect(part(view, 'clauses')).toContain('No object waits longer than 1 min.');
        expect(part(view, 'conditions')).toBe('Conditions before signing Nothing.');

        const select = find<HTMLSelectElement>(view, '[data-contract-vendor]');
        select.value = 'B';
        select.dispatchEvent(new CustomEvent('change'));
        await settle();

        expect(textOf(find(view, '.draft-title'))).toContain('Draft for legal review: B');
        expect(part(view, 'clauses')).toContain('No object waits longer than 15 min.');
        expect(part(view, 'conditions')).toContain('To be shown in our org');
    });

    it('begins with the vendor that is Selected', () => {
        const selected = evaluation('B');
        const decision = { ...selected.decision, value: 'Selected' as const };
        const view = show({ evaluations: ranked(evaluation('A'), { ...selected, decision }) });

        expect(textOf(find(view, '.draft-title'))).toContain('Draft for legal review: B');
    });

    it('warns where the verdict speaks against signing, on the page and in the text', async () => {
        const writeText = jest.fn().mockResolvedValue(undefined);
        useClipboard(writeText);
        const view = show({ evaluations: ranked(evaluation('A', { verdict: 'Hard Stop' })) });
        expect(textOf(find(view, '.warning'))).toBe('Not to be signed as it stands: the verdict is Hard Stop.');

        find(view, '[data-copy]').click();
        await settle();

        expect(writeText).toHaveBeenCalledWith(expect.stringContaining('\nNot to be signed as it stands'));
        expect(findAll(show(), '.warning')).toHaveLength(0);
    });

    it('offers no choice of one, and goes on with the first when the chosen one leaves', async () => {
        const view = show();
        const select = find<HTMLSelectElement>(view, '[data-contract-vendor]');
        select.value = 'B';
        select.dispatchEvent(new CustomEvent('change'));

        view.evaluations = ranked(evaluation('A'));
        await settle();

        expect(findAll(view, '[data-contract-vendor]')).toHaveLength(0);
        expect(textOf(find(view, '.draft-title'))).toContain('Draft for legal review: A');
    });

    it('lists the objects of the vendor', () => {
        const view = show({
            answers: [comparedAnswer('A', 'OC-1')],
            objectLists: new Map([['A', { read: 'Contact', written: 'Lead' }]])
        });

        expect(part(view, 'clauses')).toContain('These objects are read: Contact. These are written: Lead.');
    });

    it('offers what is owed by the vendor that is chosen for a mail and as tasks, and nothing where nothing is owed', async () => {
        const owed = (id: string) => comparedAnswer(id, 'SD-1', { isUnproven: true, followUp: 'Which calls?' });
        const view = show({ answers: [owed('B'), comparedAnswer('A', 'SD-1')], opportunityId: '006' });
        expect(findAll(view, 'c-audit-scorecard-follow-ups')).toHaveLength(0);

        const select = find<HTMLSelectElement>(view, '[data-contract-vendor]');
        select.value = 'B';
        select.dispatchEvent(new CustomEvent('change'));
        await settle();

        expect(find(view, '[data-part="followUps"] c-audit-scorecard-follow-ups')).toMatchObject({
            answers: [owed('B')],
            opportunityId: '006',
            text: '- SD-1: Which calls?',
            vendor: 'B'
        });
        await expect(view).toBeAccessible();
    });

    it('copies the draft as text, and says so', async () => {
        const writeText = jest.fn().mockResolvedValue(undefined);
        useClipboard(writeText);
        const view = show();

        find(view, '[data-copy]').click();
        await settle();

        expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^Draft for legal review: A.*\n\nClauses/s));
        expect(outcome(view)).toBe('Copied.');
    });

    it('says what to do where the browser does not let it be copied', async () => {
        useClipboard(() => Promise.reject(new Error('Denied')));
        const view = show();

        find(view, '[data-copy]').click();
        await settle();

        expect(outcome(view)).toContain('copy it by hand');
    });

    it('saves the draft as a plain text that names the vendor', () => {
        const saved: { name: string; type: string }[] = [];
        let type = '';
        URL.createObjectURL = jest.fn((blob: Blob) => {
            type = blob.type;
            return 'blob:draft';
        });
        URL.revokeObjectURL = jest.fn();
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
            saved.push({ name: this.download, type });
        });

        find(show(), '[data-save]').click();

        expect(saved).toEqual([
            { name: expect.stringMatching(/^Draft for legal review A .*\.txt$/), type: 'text/plain' }
        ]);
        jest.restoreAllMocks();
    });

    it('is accessible', async () => {
        const view = show();
        await settle();

        await expect(view).toBeAccessible();
    });

    it('lets who decides agree on the times of the vendor that is shown', () => {
        const view = show({ answers: [...ANSWERS, comparedAnswer('A', 'SD-1'), comparedAnswer('B', 'SD-2')] });
        const rows = findAll<HTMLElement & { answer: { code: string } }>(view, 'c-audit-scorecard-agreed-time');

        expect(rows.map(({ answer }) => answer.code)).toEqual(['ST-3']);
        expect(findAll(view, '[data-agreed-times]')).toHaveLength(1);
    });
});
