import fc from 'fast-check';
import { DIMENSIONS, RATINGS, VERDICT } from 'c/auditScoring';
import type { Verdict } from 'c/auditScoring';
import type { Reason } from 'c/auditNextQuestion';
import { asked, isOpen, rankingOf, rated, verdictOn } from './sheets';
import type { Asked } from './sheets';

const ENDS: readonly Verdict[] = [VERDICT.hardStop, VERDICT.surfaceLevel, VERDICT.partial, VERDICT.strong];

/** Sheets with one to three answers a dimension, of which a few are open. */
const anySheet = (mostOpen: number): fc.Arbitrary<readonly Asked[]> =>
    fc
        .record({
            level: fc.integer({ min: 1, max: 5 }),
            open: fc.integer({ min: 1, max: mostOpen }),
            dimensions: fc.tuple(
                ...DIMENSIONS.map(() =>
                    fc.array(
                        fc.record({
                            below: fc.integer({ min: 0, max: 2 }),
                            kind: fc.integer({ min: 0, max: 11 }),
                            isWaived: fc.boolean(),
                            isOpen: fc.boolean()
                        }),
                        { minLength: 1, maxLength: 3 }
                    )
                )
            )
        })
        .map(({ level, open, dimensions }) => {
            let left = open;
            return dimensions.flatMap((answers, index) =>
                answers.map(({ below, kind, isWaived, isOpen: mayOpen }, place) => {
                    const rating = Math.max(0, level - below);
                    const isLeft = mayOpen && left > 0;
                    left -= isLeft ? 1 : 0;
                    const flags = { isHardStop: kind === 0, isBlocking: kind === 1 };
                    const given = asked(DIMENSIONS[index] ?? '', `${index}-${place}`, isLeft ? null : rating, flags);
                    return !isLeft && isWaived ? { ...given, waiverReason: 'Accepted.' } : given;
                })
            );
        });

/** Every way to rate what is open but for one question, given to `visit` until it says that it has seen enough. */
const everyRating = (answers: readonly Asked[], visit: (rated: readonly Asked[]) => boolean): boolean => {
    const next = answers.find(isOpen);
    return next
        ? RATINGS.some((rating) =>
              everyRating(
                  answers.map((own) => (own === next ? rated(own, rating) : own)),
                  visit
              )
          )
        : visit(answers);
};

/** Every verdict that answers can end with, the worst being 0. */
const endsOf = (answers: readonly Asked[]): readonly number[] => {
    const ends = new Set<number>();
    everyRating(answers, (all) => {
        ends.add(ENDS.indexOf(verdictOn(all)));
        return false;
    });
    return [...ends];
};

/** Whether what a reason says is so, and no other rating could have been named. @param after the ends after each rating */
const isTrue = (reason: Reason, after: readonly (readonly number[])[]): boolean => {
    const only = (verdict: Verdict): boolean[] =>
        after.map((ends) => ends.every((end) => end === ENDS.indexOf(verdict)));
    switch (reason.kind) {
        case 'stop':
            return only(VERDICT.hardStop).lastIndexOf(true) === reason.atMost;
        case 'decides':
            return (
                only(reason.worse).lastIndexOf(true) === reason.atLeast - 1 &&
                only(reason.better).lastIndexOf(false) === reason.atLeast - 1
            );
        case 'settlesFrom':
            return only(reason.verdict).lastIndexOf(false) === reason.atLeast - 1;
        case 'settlesTo':
            return only(reason.verdict).indexOf(false) === reason.atMost + 1;
        case 'gap':
        case 'weak':
        case 'excludes':
            return after.findIndex((ends) => ends.includes(ENDS.indexOf(reason.verdict))) === reason.atMost + 1;
        case 'secures':
            return after
                .slice(reason.atLeast)
                .flat()
                .every((end) => end >= ENDS.indexOf(reason.verdict));
        case 'moves':
            return [reason.worst, reason.best].every((verdict) => after.flat().includes(ENDS.indexOf(verdict)));
        default:
            return new Set(after.map((ends) => ends.join())).size === 1;
    }
};

describe('against every rating of every open question tried out', () => {
    it('a question changes something exactly where some rating of the others lets it', () => {
        const seen = new Map<boolean, number>();
        fc.assert(
            fc.property(anySheet(4), (answers) => {
                const ranking = rankingOf(answers);
                expect(ranking.isSettled).toBe(endsOf(answers).length === 1);

                const changing = ranking.questions.map(({ question, changes, reason }) => {
                    const others = answers.map((own) => (own === question ? rated(own, 0) : own));
                    const isPivot = everyRating(others, (all) => {
                        const better = all.map((own) => (own.code === question.code ? rated(own, 5) : own));
                        return verdictOn(all) !== verdictOn(better);
                    });
                    expect([question.code, changes]).toEqual([question.code, isPivot]);
                    expect(reason.kind === 'none').toBe(!changes);
                    seen.set(isPivot, (seen.get(isPivot) ?? 0) + 1);
                    return isPivot;
                });
                expect(changing).toEqual([...changing].sort((left, right) => Number(right) - Number(left)));
                expect(changing.some((changes) => changes)).toBe(!ranking.isSettled);
            }),
            { numRuns: 120 }
        );
        expect([seen.get(true) ?? 0, seen.get(false) ?? 0].every((count) => count > 10)).toBe(true);
    });

    it('a reason names the verdicts that its ratings leave', () => {
        fc.assert(
            fc.property(anySheet(3), (answers) => {
                for (const { question, reason } of rankingOf(answers).questions) {
                    const after = RATINGS.map((rating) =>
                        endsOf(answers.map((own) => (own === question ? rated(own, rating) : own)))
                    );
                    expect({ reason, holds: isTrue(reason, after) }).toEqual({ reason, holds: true });
                }
            }),
            { numRuns: 150 }
        );
    });
});
