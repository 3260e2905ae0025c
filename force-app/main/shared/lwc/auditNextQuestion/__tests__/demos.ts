import { DIMENSIONS, METHOD, RATING_MAXIMUM, scoreEvaluation } from 'c/auditScoring';
import { nextQuestions } from 'c/auditNextQuestion';
import type { NextQuestions } from 'c/auditNextQuestion';
import { asked, isOpen, rated, verdictOn } from './sheets';
import type { Asked } from './sheets';

/** How many questions the catalogue has in each dimension, and the one of them that must not fail. */
const QUESTIONS = [4, 4, 5, 4, 5, 3, 3, 3];
const HARD_STOP = '2-1';

/** Numbers from 0 to 1 that are the same on every run with the same seed. */
const numbersFrom = (seed: number): (() => number) => {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
};

/** A sheet of which nothing is asked, and what the vendor would be rated for each of its questions. */
export interface Demo {
    readonly answers: readonly Asked[];
    readonly ratings: ReadonlyMap<string, number>;
}

/**
 * Random demos. A vendor is as good as any other, from 0.5 to 4.8, in a dimension 0.7 better or worse (standard deviation), in
 * a question 1.1; one answer in twenty is none, and our workflows depend on one question in ten.
 */
export const randomDemos = (count: number, seed: number): readonly Demo[] => {
    const random = numbersFrom(seed);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Array.from({ length: count }, () => {
        const level = 0.5 + 4.3 * random();
        const ratings = new Map<string, number>();
        const answers = DIMENSIONS.flatMap((dimension, index) => {
            const own = level + 0.7 * normal();
            return Array.from({ length: QUESTIONS[index] ?? 0 }, (_question, place) => {
                const code = `${index + 1}-${place + 1}`;
                const rating = Math.min(RATING_MAXIMUM, Math.max(0, Math.round(own + 1.1 * normal())));
                ratings.set(code, random() < 0.05 ? 0 : rating);
                return asked(dimension, code, null, { isHardStop: code === HARD_STOP, isBlocking: random() < 0.1 });
            });
        });
        return { answers, ratings };
    });
};

/** Which of the open questions is asked next; the questions stand in the order of the sheet in `open`. */
type Choice = (ranking: NextQuestions<Asked>, open: readonly Asked[]) => Asked | undefined;

/** The first open question of the sheet. */
export const inPageOrder: Choice = (_ranking, [first]) => first;

/** The open question that can change the verdict most. */
export const inThisOrder: Choice = ({ questions: [first] }) => first?.question;

/** How many questions are asked until no open one can change the verdict, and which verdict it is. */
export const askedUntilSettled = ({ answers, ratings }: Demo, choose: Choice): { count: number; verdict: string } => {
    let given = answers;
    for (let count = 0; ; count += 1) {
        const open = given.filter(isOpen);
        const ranking = nextQuestions(scoreEvaluation(given, METHOD.asRated), open);
        const next = choose(ranking, open);
        if (ranking.isSettled || !next) {
            return { count, verdict: verdictOn(given.map((own) => rated(own, ratings.get(own.code) ?? 0))) };
        }
        given = given.map((own) => (own === next ? rated(own, ratings.get(own.code) ?? 0) : own));
    }
};
