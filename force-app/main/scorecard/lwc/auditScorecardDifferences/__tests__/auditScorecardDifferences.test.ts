import AuditScorecardDifferences from 'c/auditScorecardDifferences';
import type { Differences, QuestionDifference } from 'c/auditScorecardRules';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const none = { method: null, scope: null, questions: null };
const questions = (changes: Partial<QuestionDifference>): QuestionDifference => ({
    count: 31,
    versions: ['1.0'],
    absent: [],
    added: [],
    reworded: [],
    isUnread: false,
    ...changes
});
const show = (sheets: Differences['sheets'], isCompared = false) =>
    mount('c-audit-scorecard-differences', AuditScorecardDifferences, {
        differences: { sheets, kinds: [] },
        isCompared
    });
const asRated = { value: 'As Rated', label: 'As Rated' };
const capped = { value: 'Evidence Capped', label: 'Evidence Capped' };
const unlike = [
    { ...none, vendor: 'A', method: asRated },
    { ...none, vendor: 'B', method: capped },
    { ...none, vendor: 'C', method: asRated }
];

describe('c-audit-scorecard-differences', () => {
    it('says what differs, vendor by vendor, those together of which the same is said', () => {
        expect(findAll(show(unlike), '.entry').map(textOf)).toEqual([
            'A and C scoring method As Rated',
            'B scoring method Evidence Capped'
        ]);
    });

    it.each([
        [questions({}), '31 questions catalogue 1.0'],
        [questions({ count: 1, versions: [] }), 'one question'],
        [questions({ absent: ['OC-1'] }), '31 questions catalogue 1.0 without OC-1'],
        [questions({ added: ['CU-1', 'CU-2'] }), '31 questions catalogue 1.0 with CU-1 and CU-2 besides'],
        [questions({ reworded: ['SD-1'] }), '31 questions catalogue 1.0 SD-1 in another version'],
        [questions({ absent: ['1', '2', '3', '4', '5', '6', '7'] }), '31 questions catalogue 1.0 without 7 of them'],
        [questions({ isUnread: true }), '31 questions catalogue 1.0 more answers than can be compared here']
    ])('says of questions %j', (difference, expected) => {
        expect(textOf(find(show([{ ...none, vendor: 'A', questions: difference }]), '.entry'))).toBe(`A ${expected}`);
    });

    it.each([
        [false, 'Compare all the same', true],
        [true, 'Do not compare them', false]
    ])('when compared: %p, offers the other', async (isCompared, name, asked) => {
        const element = show(unlike, isCompared);
        const chosen = jest.fn();
        element.addEventListener('comparechange', (event) => chosen((event as CustomEvent).detail));
        const button = find(element, '[data-compare]');
        expect(textOf(button)).toBe(name);

        button.click();
        expect(chosen).toHaveBeenCalledWith(asked);

        element.isCompared = !isCompared;
        await settle();
        expect(find(element, '[data-compare]')).toBe(button);
    });

    it('offers nothing where that is chosen elsewhere', async () => {
        const element = show(unlike);
        element.isFixed = true;
        await settle();

        expect(findAll(element, 'button')).toHaveLength(0);
        expect(findAll(element, '.entry')).toHaveLength(2);
    });

    it.each([false, true])('is accessible when compared: %p', async (isCompared) => {
        await expect(show(unlike, isCompared)).toBeAccessible();
    });
});
