import { RATING_MAXIMUM, totalOf } from 'c/auditScoring';
import { canChange } from './influence';
import { isSettled, prospectOf, rangesAfter } from './prospect';
import type { Prospect, Range } from './prospect';
import { reasonOf } from './reason';
import type { Reason } from './reason';
import { stepsBetween } from './standing';
import type { OpenQuestion, Standing } from './standing';

/** What a question can still change of the verdict. */
export interface Influence {
    /** Whether it can change the verdict, whatever the other open questions are rated. */
    readonly changes: boolean;
    /** It must not fail. */
    readonly isHardStop: boolean;
    /** How many of the ratings 0 to 5 leave one verdict only, unless a hard stop fails. */
    readonly settling: number;
    /** How many points of the total lie between a 0 and a 5. */
    readonly points: number;
    /** How far the verdicts that remain lie apart, over all six ratings. */
    readonly apart: number;
    readonly reason: Reason;
    /** Between which verdicts it still ends after each rating, 0 first, unless another hard stop fails. */
    readonly ranges: readonly Range[];
}

/** An open question with what it can still change. */
export interface RankedQuestion<Question extends OpenQuestion = OpenQuestion> extends Influence {
    readonly question: Question;
}

/** The open questions of an evaluation in the order in which to ask them. */
export interface NextQuestions<Question extends OpenQuestion = OpenQuestion> {
    /** No open question can change the verdict, whatever each is rated, 0 to 5. */
    readonly isSettled: boolean;
    readonly questions: readonly RankedQuestion<Question>[];
}

const pointsIn = ({ best }: Prospect, dimension: string): number =>
    totalOf(
        best.map((share) =>
            share.count === 0 ? null : share.dimension === dimension ? RATING_MAXIMUM / share.count : 0
        )
    );

const influenceOf = (prospect: Prospect, question: OpenQuestion): Influence => {
    const ranges = rangesAfter(prospect, question);
    const changes = canChange(prospect, question);
    return {
        changes,
        ranges,
        isHardStop: question.isHardStop,
        settling: ranges.filter(({ worst, best }) => worst === best).length,
        points: pointsIn(prospect, question.dimension),
        apart: ranges.reduce((sum, { worst, best }) => sum + stepsBetween(worst, best), 0),
        reason: changes ? reasonOf(prospect, question, ranges) : { kind: 'none' }
    };
};

/** What the open questions of an evaluation can change, each found once for all that are alike. */
export const influencesIn = (prospect: Prospect): ((question: OpenQuestion) => Influence) => {
    const found = new Map<string, Influence>();
    return (question) => {
        const kind = `${question.isHardStop} ${question.isBlocking} ${question.dimension}`;
        const influence = found.get(kind) ?? influenceOf(prospect, question);
        found.set(kind, influence);
        return influence;
    };
};

/**
 * Below 0 where the first goes before the second. A hard stop goes first: a verdict without one takes all of them, and one
 * that fails ends it. Then come those of which more ratings settle the verdict, then those that move the total more, which
 * leaves the fewest to ask, and those after which the verdicts that remain lie closer together.
 */
export const byInfluence = (left: Influence, right: Influence): number =>
    Number(right.changes) - Number(left.changes) ||
    Number(right.isHardStop) - Number(left.isHardStop) ||
    right.settling - left.settling ||
    right.points - left.points ||
    left.apart - right.apart;

/**
 * The open questions of an evaluation by how much each can still change the verdict; of equal ones the first given first.
 * @param open all of them, in the order in which they are asked
 */
export const nextQuestions = <Question extends OpenQuestion>(
    standing: Standing,
    open: readonly Question[]
): NextQuestions<Question> => {
    const prospect = prospectOf(standing, open);
    const influence = influencesIn(prospect);
    const questions = open.map((question) => ({ question, ...influence(question) })).sort(byInfluence);
    return { isSettled: isSettled(prospect), questions };
};
