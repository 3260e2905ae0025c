import {
    breakEvenWords,
    carriedKey,
    comparedRows,
    decisionRows,
    evidencedRows,
    stabilityWords,
    totalCostRows,
    unprovenQuestions
} from 'c/auditCommitteeRows';
import type { PaperRow } from 'c/auditCommitteeRows';
import { costed } from 'c/auditCostRules';
import type { CostEntries } from 'c/auditCostRules';
import { DECISION } from 'c/auditScorecardRecords';
import { compare, decisionsOf } from 'c/auditScorecardRules';
import { evaluation, ranked } from '../../auditScorecardRules/__tests__/evaluation';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';

const NONE_BEYOND = [0, 0, 0, 0, 0, 0, 0, 0];
const cellsOf = (rows: readonly PaperRow[], key: string) => rows.find((row) => row.key === key)?.cells ?? [];
const textsOf = (rows: readonly PaperRow[], key: string) => cellsOf(rows, key).map(({ text }) => text);

describe('comparedRows', () => {
    const proven = evaluation(
        'Proven',
        { evidencedTotal: 32, unprovenPoints: NONE_BEYOND, verdict: 'Strong' },
        { 0: { points: 10 } }
    );
    const open = evaluation('Open', { verdict: 'Provisional' }, { 0: { points: 4 }, 1: { points: 5, open: 1 } });
    const stopped = evaluation('Stopped', {
        hardStopCount: 1,
        hardStops: [{ code: 'OC-1', waiver: null }],
        blockingGapCount: 2,
        blockingGaps: [
            { code: 'AI-2', workflow: 'Commission' },
            { code: 'ST-1', workflow: '' }
        ]
    });
    const evaluations = ranked(proven, open, stopped);
    const rows = comparedRows(evaluations, compare(evaluations));
    const columns = evaluations.map(({ vendor }) => vendor);
    const cell = (key: string, vendor: string) => cellsOf(rows, key)[columns.indexOf(vendor)];

    it('has total, verdict, the eight dimensions, and what the scores rest on', () => {
        expect(rows.map(({ label }) => label)).toEqual([
            'Total of 40',
            'Verdict',
            'Sync Direction',
            'Object Coverage',
            'Field Mapping',
            'Sync Timing',
            'Error Handling',
            'Historical Data',
            'Association Integrity',
            'Permission Scoping',
            'Hard stops',
            'Blocking gaps',
            'Unproven ratings',
            'Answered',
            'Sheet'
        ]);
    });

    it('says beside a total what evidence carries, and what is still possible', () => {
        expect(cell('total', 'Proven')?.notes).toEqual(['32.00 by evidence']);
        expect(cell('total', 'Open')?.notes).toEqual([expect.stringMatching(/^\d+\.\d\d at best$/)]);
        expect(cell('verdict', 'Open')?.text).toBe('Provisional');
    });

    it('marks the best that is proven, what is weak, and what is open', () => {
        expect(cell('Sync Direction', 'Proven')).toEqual({ text: '5.00', mark: 'best', isStrong: true });
        expect(cell('Sync Direction', 'Open')).toEqual({ text: '2.00', mark: 'weak', isStrong: false });
        expect(cell('Object Coverage', 'Open')?.mark).toBe('1 open');
    });

    it('names the questions that stop or block, and what depends on them', () => {
        expect(cell('hardStops', 'Stopped')).toMatchObject({ text: '1 · OC-1', isStrong: true });
        expect(cell('blockingGaps', 'Stopped')).toMatchObject({ text: '2 · ST-1', notes: ['AI-2 (Commission)'] });
        expect(cell('hardStops', 'Proven')).toMatchObject({ text: 'none', isStrong: false });
    });
});

describe('evidencedRows', () => {
    it('sets a score beside what its evidence carries, and says by how much it goes beyond', () => {
        const rows = evidencedRows(
            ranked(
                evaluation('Claimer', { evidencedTotal: 31.5, unprovenPoints: [1, 0, 0, 0, 0, 0, 0, 0] }),
                evaluation('Prover', { evidencedTotal: 32, unprovenPoints: NONE_BEYOND }),
                evaluation('Secret')
            )
        );

        expect(cellsOf(rows, 'total')).toEqual([
            { text: '32.00 → 31.50', notes: ['0.50 not proven'] },
            { text: '32.00', mark: 'proven' },
            { text: '32.00', mark: 'not known' }
        ]);
        expect(textsOf(rows, 'Sync Direction')).toEqual(['4.00 → 3.50', '4.00', '4.00']);
        expect(carriedKey).toBe('4 → 2 is a score of 4 as rated, of which the evidence carries 2.');
    });

    it('says why there is no score', () => {
        const rows = evidencedRows(ranked(evaluation('A', {}, { 1: { count: 0 }, 2: { count: 0, isMissing: true } })));

        expect(textsOf(rows, 'Object Coverage')).toEqual(['not applicable']);
        expect(textsOf(rows, 'Field Mapping')).toEqual(['no answers yet']);
    });
});

describe('unprovenQuestions', () => {
    const vendors = ranked(evaluation('A'), evaluation('B'));
    const unproven = { isUnproven: true, rating: 5, evidencedPoints: 2 };

    it('has each question of which a rating goes beyond its evidence, with those ratings', () => {
        const { questions, notRead } = unprovenQuestions(vendors, [
            comparedAnswer('A', 'SD-1', unproven),
            comparedAnswer('B', 'SD-1', { ...unproven, rating: 4, evidencedPoints: 3 }),
            comparedAnswer('A', 'SD-2'),
            comparedAnswer('B', 'SD-3', unproven)
        ]);

        expect(
            questions.map(({ code, question, ratings }) => [code, question, ratings.map(({ text }) => text)])
        ).toEqual([
            ['SD-1', 'Question SD-1?', ['A: 5 → 2', 'B: 4 → 3']],
            ['SD-3', 'Question SD-3?', ['B: 5 → 2']]
        ]);
        expect(notRead).toBe('');
    });

    it('names whose answers are not known, so that nobody looks proven who is not', () => {
        expect(unprovenQuestions(vendors, [comparedAnswer('A', 'SD-1')]).notRead).toMatch(/could not be read.*: B\.$/);
    });
});

const entries = (licence: number, hours: number): CostEntries => ({
    licence,
    middleware: 0,
    services: 0,
    hours,
    rate: 50,
    years: 3
});
const vendorsWithCosts = (count: number) =>
    Array.from({ length: count }, (_, index) =>
        costed(
            {
                id: `v${index}`,
                vendor: `V${index}`,
                vendorKey: `v${index}`,
                currency: null,
                entries: entries(9000 + 10 * index, 10)
            },
            { total: 105_000 + 30 * index, score: 20, isOnItsWay: false, isCompleted: true }
        )
    );

describe('costs', () => {
    it('have the term, each part, and what they come to', () => {
        const rows = totalCostRows(vendorsWithCosts(1), {});

        expect(textsOf(rows, 'total')).toEqual(['$105,000']);
        expect(textsOf(rows, 'perPoint')).toEqual(['$5,250']);
        expect(rows.find(({ key }) => key === 'total')?.isStrong).toBe(true);
        expect(cellsOf(rows, 'reconciliation')[0]?.notes).toEqual(['10 hours a week at $50, 52 weeks a year']);
    });

    it('say of few vendors when the cheaper of each pair changes', () => {
        const { hint, sentences } = breakEvenWords(vendorsWithCosts(4), 'v2');

        expect(sentences).toHaveLength(12);
        expect(sentences[0]).toMatch(/^V0 is cheaper than V1 only below /);
        expect(hint).toBe('Everything else stays as it is entered.');
    });

    it('say of many only what concerns the one that matters most', () => {
        const { hint, sentences } = breakEvenWords(vendorsWithCosts(5), 'v2');

        expect(sentences).toHaveLength(8);
        expect(sentences.every((sentence) => /\bV2\b/.test(sentence))).toBe(true);
        expect(hint).toContain('Only what concerns V2 is printed');
        expect(breakEvenWords(vendorsWithCosts(12), '').sentences).toHaveLength(132);
    });

    it('say that no number of hours changes who is cheaper', () => {
        expect(breakEvenWords(vendorsWithCosts(1), 'v0')).toEqual({
            hint: 'As far as costs are entered, no number of hours changes who is cheaper.',
            sentences: []
        });
    });
});

/** Nothing is asked in any dimension. */
const UNASKED = Object.fromEntries(NONE_BEYOND.map((_, index) => [index, { points: 0, count: 2, open: 2 }]));

describe('stabilityWords', () => {
    const first = evaluation('First', {}, { 0: { points: 10 } });
    const second = evaluation('Second', {}, { 1: { points: 9 } });

    it('says whether the order is settled, how close it is, and what changes it', () => {
        const { obstacle, headlines, sentences } = stabilityWords(ranked(first, second), new Map(), false);

        expect(obstacle).toBe('');
        expect(headlines[0]).toMatch(/^Settled: nothing is open/);
        expect(headlines[1]).toMatch(/First|Second/);
        expect(sentences).toContain('Without Sync Direction, Second would be first.');
    });

    it.each([
        [true, [first, second], /^These vendors are not alike/],
        [false, [evaluation('A', {}, UNASKED)], /^Nobody can be first yet/]
    ])('says why it says nothing', (isApart, evaluations, words) => {
        expect(stabilityWords(ranked(...evaluations), new Map(), isApart)).toMatchObject({
            obstacle: expect.stringMatching(words) as string,
            headlines: [],
            sentences: []
        });
    });
});

describe('decisionRows', () => {
    const selected = {
        value: DECISION.selected,
        reason: 'Best proven.',
        by: 'Mona Moderator',
        on: '2026-11-23T10:00:00.000Z'
    };

    it('has what is decided on each vendor, why, by whom and when', () => {
        const evaluations = ranked(evaluation('A', { decision: selected }), evaluation('B'));
        const rows = decisionRows(evaluations, decisionsOf(evaluations, []));

        expect(rows[0]).toMatchObject({ vendor: 'A', decision: 'Selected', reason: 'Best proven.', obstacles: [] });
        expect(rows[0]?.author).toMatch(/^Decided by Mona Moderator, .*2026/);
        expect(rows[1]).toMatchObject({ vendor: 'B', decision: 'Undecided', reason: '', author: '', obstacles: [] });
    });

    it('names what keeps a vendor from being selected while nobody is', () => {
        const evaluations = ranked(evaluation('A'));

        expect(decisionRows(evaluations, decisionsOf(evaluations, []))[0]?.obstacles).toEqual([
            'Its evaluation is not Completed.'
        ]);
    });

    it('has decisions on sheets that are not compared, too', () => {
        const evaluations = ranked(evaluation('A'));
        const behind = ranked(evaluation('A (Dana)', { decision: selected }));

        expect(decisionRows(evaluations, decisionsOf(evaluations, behind)).map(({ vendor }) => vendor)).toEqual([
            'A',
            'A (Dana)'
        ]);
    });
});
