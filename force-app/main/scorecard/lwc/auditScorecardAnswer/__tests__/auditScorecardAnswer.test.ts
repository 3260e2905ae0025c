import AuditScorecardAnswer from 'c/auditScorecardAnswer';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';
import type { Members } from '../../../../../test/mount';

const mockNavigate = jest.fn();
jest.mock('lightning/navigation', () => {
    const Navigate = Symbol('Navigate');
    const GenerateUrl = Symbol('GenerateUrl');
    const NavigationMixin = (Base: new () => object) =>
        class extends Base {
            [Navigate](page: unknown) {
                mockNavigate(page);
            }
            [GenerateUrl]() {
                return Promise.resolve('https://example.com/');
            }
        };
    return { NavigationMixin: Object.assign(NavigationMixin, { Navigate, GenerateUrl }) };
});

const show = (changes: Partial<ComparedAnswer> | null, members: Members<AuditScorecardAnswer> = {}) =>
    mount('c-audit-scorecard-answer', AuditScorecardAnswer, {
        answer: changes && comparedAnswer('A', 'SD-1', changes),
        vendor: 'Northlane',
        ...members
    });
const heat = (answer: Element) => find(answer, '.heat').className;
const status = (value: string) => ({ value, label: `(${value})` });
const said = (answer: Element) => textOf(find(answer, 'a')).replace('SD-1: Northlane ', '');

beforeEach(() => mockNavigate.mockClear());

describe('c-audit-scorecard-answer', () => {
    it('shows the rating with its evidence, and says whose it is', () => {
        const answer = show({ rating: 5 });

        expect(textOf(find(answer, 'a'))).toMatch(/^.*SD-1.*Northlane.* 5 Shown in Vendor Org$/);
        expect(heat(answer)).toBe('heat heat-5');
    });

    it.each<[string, string, string]>([
        ['Not Asked', '(Not Asked)', 'heat none'],
        ['Not Applicable', '(Not Applicable)', 'heat none'],
        ['No Answer', '(No Answer)', 'heat heat-0']
    ])(
        'says in the words of the user that a question is %s, and colours it by what it counts',
        (value, text, colour) => {
            const answer = show({ status: status(value), rating: null });

            expect(textOf(find(answer, '.rating'))).toBe(text);
            expect(findAll(answer, '.evidence')).toHaveLength(0);
            expect(heat(answer)).toBe(colour);
        }
    );

    it.each<[Partial<ComparedAnswer>, readonly string[]]>([
        [{}, []],
        [{ isFailedHardStop: true }, ['Hard stop']],
        [{ isFailedHardStop: true, isWaived: true }, ['Hard stop waived']],
        [{ isBlockingGap: true }, ['Blocking gap']],
        [
            { isBlockingGap: true, workflow: 'Lead routing', isUnproven: true },
            ['Blocking gap: Lead routing', 'Unproven']
        ]
    ])('marks %j as %j', (changes, marks) => {
        expect(findAll(show(changes), '.mark').map((mark) => textOf(mark))).toEqual(marks);
    });

    it('says what was promised and seen, in units that people read', () => {
        const answer = show({
            statedSeconds: 900,
            observedSeconds: 7.3,
            historyYears: 3,
            syncMechanism: { value: 'Webhooks', label: 'Webhooks' },
            conflictModes: { value: 'CRM Wins;Platform Wins', label: 'CRM Wins;Platform Wins' }
        });

        expect(findAll(answer, '.fact').map((fact) => textOf(fact))).toEqual([
            'stated 15 min',
            'observed 7.3 s',
            '3 years',
            'Webhooks',
            'CRM Wins and Platform Wins'
        ]);
    });

    it('shows what was said, the reason and the note only where they are asked for', () => {
        const words = { vendorAnswer: 'We sync at night.', notApplicableReason: 'No history', notes: 'Ask again' };

        expect(findAll(show(words), '.said')).toHaveLength(0);
        expect(findAll(show(words, { hasWords: true }), '.said').map((text) => textOf(text))).toEqual([
            'We sync at night.',
            'Reason: No history',
            'Note: Ask again'
        ]);
    });

    it('leads to the question in the sheet of the vendor', () => {
        find(show({}), 'a').click();

        expect(mockNavigate).toHaveBeenCalledWith({
            type: 'standard__recordPage',
            attributes: { recordId: 'A', objectApiName: 'Vendor_Evaluation__c', actionName: 'view' },
            state: { c__question: 'SD-1' }
        });
    });

    it('says of a question that is not on the sheet no more than that', () => {
        const answer = show(null);

        expect(textOf(answer)).toBe('not on this sheet');
        expect(findAll(answer, 'a')).toHaveLength(0);
    });

    it('is a stop of the Tab key only where it is told to be', () => {
        expect([true, false].map((isTabStop) => find(show({}, { isTabStop }), 'a').tabIndex)).toEqual([0, -1]);
    });

    it('is accessible', async () => {
        const answer = show({ isBlockingGap: true, vendorAnswer: 'Said' }, { hasWords: true, isTabStop: true });
        await settle();

        expect(said(answer)).not.toBe('');
        await expect(answer).toBeAccessible();
    });
});
