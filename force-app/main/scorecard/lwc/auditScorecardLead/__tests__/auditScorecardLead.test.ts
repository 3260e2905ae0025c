import { compare } from 'c/auditScorecardRules';
import AuditScorecardLead from 'c/auditScorecardLead';
import { DIMENSIONS, VERDICT } from 'c/auditScoring';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { find, findAll, mount, textOf } from '../../../../../test/mount';

const OPEN = { 0: { points: 0, open: 2 } };
const ALL_OPEN = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 0, open: 2 }]));
const strong = (vendor: string, total: number) =>
    evaluation(vendor, { total, verdict: VERDICT.strong, reason: 'Nothing blocks.' });
const show = (...evaluations: ReturnType<typeof evaluation>[]) =>
    mount('c-audit-scorecard-lead', AuditScorecardLead, { comparison: compare(ranked(...evaluations)) });
const NOBODY = 'None of the other vendors shown can catch up any more.';
const headline = (lead: Element) => textOf(find(lead, '[data-lead]'));
const sentences = (lead: Element) => findAll(lead, 'li').map(textOf);

describe('c-audit-scorecard-lead', () => {
    it('says who leads, by how much, why, and that it is decided', () => {
        const lead = show(strong('Northlane', 35.02), evaluation('Unify', { total: 25 }));

        expect(headline(lead)).toBe('Northlane leads with 35.02 of 40 points, 10.02 ahead of Unify.');
        expect(sentences(lead)).toEqual(['Strong: Nothing blocks.', NOBODY]);
    });

    it.each([
        [['A', 'B', 'C'], 'A, B, and C can still catch up.'],
        [['A', 'B', 'C', 'D'], '4 vendors can still catch up.']
    ])('names the rivals %j', (rivals, expected) => {
        const lead = show(strong('Northlane', 33), ...rivals.map((name) => evaluation(name, {}, OPEN)));

        expect(sentences(lead)).toContain(expected);
    });

    it.each([
        [{ 0: { points: 0, open: 2 } }, '2 questions are open, in Sync Direction.'],
        [{ 0: { points: 4, open: 1 } }, 'one question is open, in Sync Direction.'],
        [{ 1: { points: 4, open: 1 }, 3: { points: 4, open: 1 } }, 'in Object Coverage and Sync Timing.'],
        [
            Object.fromEntries([0, 1, 2, 3].map((index) => [index, { points: 4, open: 1 }])),
            '4 questions are open, in 4 dimensions.'
        ]
    ])('says where the only rival has open questions: %#', (tallies, expected) => {
        const rival = sentences(show(strong('Northlane', 32.4), evaluation('Rival', {}, tallies))).at(-1) ?? '';

        expect(rival).toMatch(/^Rival can still catch up: /);
        expect(rival.endsWith(expected)).toBe(true);
    });

    it('says who was not asked yet, and promises nothing of them', () => {
        const unasked = (name: string) => evaluation(name, {}, ALL_OPEN);

        expect(sentences(show(strong('A', 30), unasked('B')))).toEqual([
            'Strong: Nothing blocks.',
            'Not asked yet: B.'
        ]);
        expect(sentences(show(strong('A', 30), ...['B', 'C', 'D', 'E'].map(unasked)))).toContain(
            '4 vendors have not been asked yet.'
        );
    });

    it('says the verdicts of those who share the lead, and who can still break the tie', () => {
        const open = evaluation('Open', { total: 28, openCount: 2, verdict: VERDICT.provisional }, OPEN);

        expect(sentences(show(strong('Finished', 28), open))).toEqual([
            'Verdicts: Open (Provisional) and Finished (Strong).',
            'The tie is not settled: Open can still pull ahead.'
        ]);
    });

    it('speaks of no others where everybody shares the lead', () => {
        expect(sentences(show(strong('A', 30), strong('B', 30)))).toEqual(['Verdicts: A (Strong) and B (Strong).']);
    });

    it('says who is left out of the comparison', () => {
        const scopeOf = (hidden: string[]) =>
            textOf(
                find(
                    mount('c-audit-scorecard-lead', AuditScorecardLead, {
                        comparison: compare(ranked(strong('A', 30))),
                        hiddenEvaluations: ranked(...hidden.map((vendor) => strong(vendor, 20)))
                    }),
                    '.scope'
                )
            );

        expect(scopeOf(['B'])).toBe('Only 1 of 2 vendors are compared. Hidden: B.');
        expect(scopeOf(['B', 'C', 'D', 'E'])).toBe('1 of 5 vendors shown');
    });

    it('says where the leader is best', () => {
        const everywhere = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index, { points: 10 }]));

        const proven = { unprovenPoints: Array<number>(8).fill(0) };

        expect(sentences(show(evaluation('A', proven, { 2: { points: 10 } }), evaluation('B')))).toContain(
            'Best in Field Mapping.'
        );
        expect(sentences(show(evaluation('A', proven, everywhere), evaluation('B')))).toContain(
            'Best in every dimension.'
        );
    });

    it('lets nobody lead past a hard stop without saying so', () => {
        const stopped = (vendor: string, total: number) =>
            evaluation(vendor, { total, verdict: VERDICT.hardStop, reason: 'Do not sign.' });

        expect(sentences(show(stopped('Stopped', 39), strong('Clean', 20)))).toEqual([
            'Strong: Nothing blocks.',
            'Stopped has 39.00 points, but a hard stop keeps it out of the running.',
            NOBODY
        ]);
        expect(
            sentences(show(...['A', 'B', 'C', 'D'].map((name) => stopped(name, 39)), strong('Clean', 20)))
        ).toContain('4 vendors with as many points or more are out of the running: each has a hard stop.');
        expect(sentences(show(stopped('A', 39), stopped('B', 20)))).toEqual([
            'Hard Stop: Do not sign.',
            'Every vendor shown with answers has a hard stop.',
            NOBODY
        ]);
    });

    it.each([
        [[strong('A', 30), strong('B', 30)], 'A and B share the lead with 30.00 of 40 points.'],
        [[strong('Alone', 30)], 'Alone has 30.00 of 40 points.'],
        [[evaluation('A', {}, ALL_OPEN)], 'Nobody leads yet: no question has been asked of the vendors shown.']
    ])('has a headline for every case: %#', (evaluations, expected) => {
        expect(headline(show(...evaluations))).toBe(expected);
    });

    describe('beside what is rated, what evidence carries', () => {
        const proven = (vendor: string, total: number, evidencedTotal: number) => ({
            ...strong(vendor, total),
            evidencedTotal,
            unprovenPoints: DIMENSIONS.map(() => 0)
        });

        it('says that the leader is first by evidence, too', () => {
            const lead = show(proven('Tandemline', 35, 34), proven('Unify', 36.12, 34.5));

            expect(headline(lead)).toBe('Unify leads with 36.12 of 40 points, 1.12 ahead of Tandemline.');
            expect(sentences(lead)[0]).toBe('First by evidence, too: 34.50 of 36.12 points.');
        });

        it('says the verdict by evidence behind the one as rated, where it is another', () => {
            const lead = show(proven('Tandemline', 29, 29), proven('Unify', 36.12, 30));

            expect(sentences(lead).slice(0, 3)).toEqual([
                'First by evidence, too: 30.00 of 36.12 points.',
                expect.stringMatching(/^Strong: /),
                'By evidence the verdict is Partial.'
            ]);
        });

        it('begins with who is first by evidence where it is another', () => {
            const lead = show(proven('Tandemline', 35, 34), proven('Unify', 36.12, 19.1));

            expect(headline(lead)).toBe(
                'First by evidence: Tandemline, with 34.00 of 40 points. First as rated: Unify, with 36.12.'
            );
            expect(sentences(lead)).toEqual(['Unify: 19.10 of 36.12 points by evidence.', 'Verdicts: Unify (Strong).']);
        });

        it('says so where two lead as rated and one of them by evidence', () => {
            expect(headline(show(proven('Tandemline', 35, 34), proven('Unify', 35, 19)))).toBe(
                'First by evidence: Tandemline, with 34.00 of 40 points. First as rated: Tandemline and Unify, with 35.00.'
            );
        });

        it.each([
            [proven('Tandemline', 35, 35), 'Evidence carries every point of it.'],
            [proven('Tandemline', 35, 30.5), 'By evidence: 30.50 of 35.00 points.']
        ])('says of the only vendor how much of its total is carried: %#', (only, expected) => {
            expect(sentences(show(only))[0]).toBe(expected);
        });

        it('says nothing of evidence where that of one vendor is not known', () => {
            const lead = show(proven('Tandemline', 35, 34), strong('Unify', 36.12));

            expect(headline(lead)).toBe('Unify leads with 36.12 of 40 points, 1.12 ahead of Tandemline.');
            expect(sentences(lead).join(' ')).not.toMatch(/evidence/i);
        });
    });

    it('is accessible', async () => {
        await expect(show(strong('Northlane', 35.02), evaluation('Unify', { total: 25 }))).toBeAccessible();
    });
});
