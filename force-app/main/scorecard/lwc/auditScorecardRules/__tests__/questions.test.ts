import { filterQuestions, questionsOf } from 'c/auditScorecardRules';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { comparedAnswer } from '../../auditScorecardRecords/__tests__/comparedAnswer';

const status = (value: string) => ({ status: { value, label: value } });
const UNRATED = { rating: null, evidencedPoints: null };

describe('questionsOf', () => {
    it('sets what each vendor answered side by side, in the order of the columns', () => {
        const answers = [comparedAnswer('A', 'SD-1', { rating: 5 }), comparedAnswer('B', 'SD-1', { rating: 1 })];
        const [row] = questionsOf(['B', 'A'], answers);

        expect(row?.answers.map((answer) => answer?.rating)).toEqual([1, 5]);
    });

    it('leaves a gap where a sheet does not have the question', () => {
        const rows = questionsOf(['A', 'B'], [comparedAnswer('A', 'SD-1'), comparedAnswer('B', 'X-1')]);

        expect(rows.map(({ code, answers }) => [code, answers.map((answer) => answer?.id ?? null)])).toEqual([
            ['SD-1', ['A-SD-1', null]],
            ['X-1', [null, 'B-X-1']]
        ]);
    });

    it('stands dimension by dimension, whatever an own question comes after, and knows none last', () => {
        const answers = [
            comparedAnswer('A', 'OC-1', { dimension: 'Object Coverage' }),
            comparedAnswer('A', 'Z-1', { dimension: '' }),
            comparedAnswer('A', 'SD-1'),
            comparedAnswer('A', 'OWN-1')
        ];

        expect(questionsOf(['A'], answers).map(({ code }) => code)).toEqual(['SD-1', 'OWN-1', 'OC-1', 'Z-1']);
    });
});

describe('filterQuestions', () => {
    it.each<[string, Parameters<typeof filterQuestions>[1], Partial<ComparedAnswer>, Partial<ComparedAnswer>, boolean]>(
        [
            ['ratings two apart', 'differ', { rating: 5 }, { rating: 3 }, true],
            ['ratings one apart', 'differ', { rating: 5 }, { rating: 4 }, false],
            ['no answer, which counts 0', 'differ', { rating: 2 }, { ...status('No Answer'), ...UNRATED }, true],
            ['what nobody rated yet', 'differ', { rating: 5 }, { ...status('Not Asked'), ...UNRATED }, false],
            ['a failed hard stop', 'stops', { isFailedHardStop: true }, {}, true],
            ['a hard-stop question that holds', 'stops', {}, {}, false],
            ['a blocking gap', 'blocking', { isBlockingGap: true }, {}, true],
            ['a rating beyond its evidence', 'unproven', {}, { isUnproven: true }, true],
            ['a question that one vendor was not asked', 'open', {}, { ...status('Not Asked'), ...UNRATED }, true],
            ['a question that all were asked', 'open', {}, {}, false],
            ['anything', 'all', {}, {}, true]
        ]
    )('finds %s under %s: %j beside %j', (_, filter, left, right, isFound) => {
        const questions = questionsOf(
            ['A', 'B'],
            [comparedAnswer('A', 'SD-1', left), comparedAnswer('B', 'SD-1', right)]
        );

        expect(filterQuestions(questions, filter)).toHaveLength(isFound ? 1 : 0);
    });

    it('compares no rating with a sheet that does not have the question', () => {
        expect(filterQuestions(questionsOf(['A', 'B'], [comparedAnswer('A', 'SD-1')]), 'differ')).toEqual([]);
    });
});
