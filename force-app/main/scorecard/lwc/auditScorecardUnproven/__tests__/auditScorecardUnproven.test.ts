import AuditScorecardUnproven from 'c/auditScorecardUnproven';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, settle, textOf } from '../../../../../test/mount';

const show = (vendors: readonly string[], ...answers: ComparedAnswer[]) =>
    mount('c-audit-scorecard-unproven', AuditScorecardUnproven, {
        evaluations: ranked(...vendors.map((vendor) => evaluation(vendor))),
        answers
    });
const claimed = (vendor: string, code: string, changes: Partial<ComparedAnswer> = {}) =>
    comparedAnswer(vendor, code, {
        rating: 5,
        evidence: { value: 'Claim', label: 'Behauptung' },
        evidencedPoints: 2,
        isUnproven: true,
        ...changes
    });

describe('c-audit-scorecard-unproven', () => {
    it('says what was rated, by what evidence, what was said, and what to ask next', () => {
        const view = show(
            ['A'],
            claimed('A', 'SD-3', {
                vendorAnswer: 'The newer one wins.',
                followUp: 'Show both modes.',
                evidenceLink: 'https://example.com/recording'
            })
        );

        expect(textOf(find(view, '[data-unproven="SD-3"]'))).toBe(
            'Question SD-3? Rated 5. Behauptung carries 2. Vendor: The newer one wins. Ask next: Show both modes. Open the evidence'
        );
        expect(find(view, '[data-unproven="SD-3"] .link').getAttribute('href')).toBe('https://example.com/recording');
    });

    it('lists each vendor its own, in the order they are asked, and leaves out what is proven', () => {
        const view = show(
            ['A', 'B'],
            claimed('A', 'SD-1'),
            comparedAnswer('A', 'SD-2'),
            claimed('A', 'SD-3'),
            claimed('B', 'FM-1')
        );
        const codes = (vendor: string) =>
            findAll(view, `[data-vendor="${vendor}"] [data-unproven]`).map(({ dataset }) => dataset.unproven);

        expect([codes('A'), codes('B')]).toEqual([['SD-1', 'SD-3'], ['FM-1']]);
        expect(findAll(view, '.count').map((count) => textOf(count))).toEqual([
            '2 ratings to prove',
            '1 rating to prove'
        ]);
    });

    it('says of a vendor without any that none goes beyond its evidence', () => {
        expect(textOf(show(['A'], comparedAnswer('A', 'SD-1')))).toContain('A No rating goes beyond its evidence.');
    });

    it('calls missing evidence what it counts as', () => {
        const none = { value: '', label: '' };

        expect(textOf(show(['A'], claimed('A', 'SD-1', { evidence: none })))).toContain(
            'Rated 5. No evidence recorded: a claim carries 2.'
        );
    });

    // eslint-disable-next-line no-script-url -- it is what must not become a link
    it.each(['javascript:alert(1)', 'https://example.com@evil', 'not an address'])(
        'makes no link of %s',
        (evidenceLink) => {
            expect(findAll(show(['A'], claimed('A', 'SD-1', { evidenceLink })), '.link')).toHaveLength(0);
        }
    );

    it('shows a few vendors at once, and lets many be opened one by one', () => {
        const openCount = (count: number) => {
            const vendors = Array.from({ length: count }, (_, index) => `V${index}`);
            return findAll(show(vendors, ...vendors.map((vendor) => claimed(vendor, 'SD-1'))), 'details[open]').length;
        };

        expect([openCount(3), openCount(10)]).toEqual([3, 0]);
    });

    it('is accessible', async () => {
        const view = show(['A', 'B'], claimed('A', 'SD-1', { evidenceLink: 'https://example.com/a' }));
        await settle();

        await expect(view).toBeAccessible();
    });
});
