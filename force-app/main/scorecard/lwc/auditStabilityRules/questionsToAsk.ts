import { nextQuestions } from 'c/auditNextQuestion';
import type { Reason } from 'c/auditNextQuestion';
import { RATINGS, RATING_MAXIMUM, SHALLOW_RATING } from 'c/auditScoring';
import type { VendorEvaluation } from 'c/auditScorecardRecords';
import { atBest, atWorst, bestAfter, withRating, worstAfter } from './openness';
import type { NamedQuestion, NamedQuestions } from './openness';
import { leadersBeside, leadersBesideEach, leadersOf } from './order';
import { settlementOf } from './settlement';
import type { Settlement } from './settlement';
import { EQUAL_WEIGHTS, areEqual, underWeights, weighedOne } from './weights';
import type { Weights } from './weights';

/** What a question can change of who leads, as data: the page puts it into words. Ratings are 0 to 5. */
export type LeadReason =
    /** With this rating or a higher one the vendor leads, whatever else is open. */
    | { readonly kind: 'leads'; readonly atLeast: number }
    /** With this rating or a lower one the vendor cannot lead any more. */
    | { readonly kind: 'falls'; readonly atMost: number }
    /** Together with others it decides whether the vendor leads. */
    | { readonly kind: 'races' };

/** An open question of one vendor that can still change the verdict or the leader. */
export interface QuestionToAsk {
    readonly evaluation: VendorEvaluation;
    readonly question: NamedQuestion;
    /** Whether the vendor leads now, alone or beside others. */
    readonly leadsNow: boolean;
    /** How many points of the vendor's total lie between a 0 and a 5. */
    readonly points: number;
    /** What it decides of the first place; null where it only decides over the verdict. */
    readonly lead: LeadReason | null;
    /** What it decides of the vendor's own verdict. */
    readonly verdict: Reason;
    /** How many of the ratings 0 to 5 leave nothing of it open. */
    readonly settling: number;
}

/** Who leads among the other vendors where what is open goes worst for all of them, and where it goes best. */
interface Others {
    readonly worst: readonly VendorEvaluation[];
    readonly best: readonly VendorEvaluation[];
}

/** From which rating of a question on its vendor can lead, and from which on it does, whatever else is open; 6 for none. */
interface Chances {
    readonly canFrom: number;
    readonly mustFrom: number;
}

/** The lowest rating at which something holds that holds at every higher one, too, found by halves; 6 where it holds at none. */
const lowestRating = (holds: (rating: number) => boolean): number => {
    let [from, to] = [0, RATINGS.length];
    while (from < to) {
        const middle = Math.floor((from + to) / 2);
        [from, to] = holds(middle) ? [from, middle] : [middle + 1, to];
    }
    return from;
};

/** One vendor against all others, under weights. */
class Contender {
    private readonly others: Others;
    private readonly weights: Weights;
    private readonly isWeighed: boolean;

    constructor(others: Others, weights: Weights) {
        this.others = others;
        this.weights = weights;
        this.isWeighed = !areEqual(weights);
    }

    /** Whether a vendor can lead after a rating: everything else goes best for it, and worst for all others. */
    canLead(evaluation: VendorEvaluation, question: NamedQuestion, rating: number): boolean {
        const best = bestAfter(evaluation, question, rating);
        return this.leadersBeside(best, this.others.worst).includes(evaluation.id);
    }

    /** Whether a vendor leads alone after a rating, even where everything else goes worst for it, and best for all others. */
    mustLead(
        evaluation: VendorEvaluation,
        open: readonly NamedQuestion[],
        question: NamedQuestion,
        rating: number
    ): boolean {
        const worst = worstAfter(evaluation, open, question, rating);
        const leaders = this.leadersBeside(worst, this.others.best);
        return leaders.length === 1 && leaders[0] === evaluation.id;
    }

    private leadersBeside(evaluation: VendorEvaluation, others: readonly VendorEvaluation[]): readonly string[] {
        // An end is counted exactly already, and equal weights change no total.
        const seen = this.isWeighed ? weighedOne(evaluation, this.weights) : evaluation;
        return leadersBeside(others, seen).map(({ id }) => id);
    }
}

/**
 * What a question can change of who leads; null where it can change nothing of it. A hard stop of the vendor that fails is
 * looked at by itself, as it would hide what its other questions can change.
 */
const chancesOf = (
    contender: Contender,
    evaluation: VendorEvaluation,
    open: readonly NamedQuestion[],
    question: NamedQuestion
): Chances | null => {
    const stops = open.filter((other) => other.isHardStop && other !== question);
    const passed = stops.reduce((given, stop) => withRating(given, stop, SHALLOW_RATING + 1), evaluation);
    const withoutStops = open.filter((other) => !stops.includes(other));
    const isDecided =
        !contender.canLead(evaluation, question, RATING_MAXIMUM) ||
        contender.mustLead(passed, withoutStops, question, 0);
    const canLeadStopped = (stop: NamedQuestion): boolean =>
        contender.canLead(withRating(evaluation, stop, SHALLOW_RATING), question, RATING_MAXIMUM);
    return isDecided && !stops.some(canLeadStopped)
        ? null
        : {
              canFrom: lowestRating((rating) => contender.canLead(evaluation, question, rating)),
              mustFrom: lowestRating((rating) => contender.mustLead(evaluation, open, question, rating))
          };
};

/** Of two ends that decide, the one is named to which more ratings lead. */
const reasonOf = ({ canFrom, mustFrom }: Chances): LeadReason => {
    const [keeping, leading] = [Math.min(canFrom, RATINGS.length), RATINGS.length - mustFrom];
    if (mustFrom > 0 && leading > 0 && leading >= keeping) {
        return { kind: 'leads', atLeast: mustFrom };
    }
    return keeping > 0 ? { kind: 'falls', atMost: keeping - 1 } : { kind: 'races' };
};

/** The questions of one vendor that change something. @param contender null where it is settled who leads */
const ofEvaluation = (
    evaluation: VendorEvaluation,
    open: readonly NamedQuestion[],
    contender: Contender | null,
    leadsNow: boolean
): readonly QuestionToAsk[] => {
    const known = new Map<string, Chances | null>();
    return nextQuestions(evaluation, open).questions.flatMap(({ question, changes, points, reason, ranges }) => {
        const kind = `${question.isHardStop} ${question.isBlocking} ${question.dimension}`;
        if (contender && !known.has(kind)) {
            known.set(kind, chancesOf(contender, evaluation, open, question));
        }
        const chances = known.get(kind) ?? null;
        const isOfVerdict = leadsNow && changes;
        const settling = ranges.filter(
            ({ worst, best }, rating) =>
                (!isOfVerdict || worst === best) && (!chances || rating < chances.canFrom || rating >= chances.mustFrom)
        ).length;
        const lead = chances && reasonOf(chances);
        return lead || isOfVerdict ? [{ evaluation, question, leadsNow, points, lead, verdict: reason, settling }] : [];
    });
};

/**
 * The open questions of all vendors that can still change the verdict of who leads, or who leads, those first that decide
 * most: what must not fail, then what more ratings settle, then what moves a total more. None where that is settled. While a
 * hard stop of a rival is open, one may be named that decides over the leader only as far as points go.
 * @param questions of an evaluation that is not there, nothing is said
 * @param weights under which the vendors are compared
 * @param settlement what `settlementOf` says of the same
 */
export const questionsToAsk = (
    evaluations: readonly VendorEvaluation[],
    questions: NamedQuestions,
    weights: Weights = EQUAL_WEIGHTS,
    settlement: Settlement | null = settlementOf(evaluations, questions, weights)
): readonly QuestionToAsk[] => {
    if (!settlement || settlement.isSettled) {
        return [];
    }
    const leaders = leadersOf(evaluations, weights).map(({ id }) => id);
    const worst = evaluations.map((evaluation) => atWorst(evaluation, questions.get(evaluation.id)));
    const besideWorst = leadersBesideEach(underWeights(worst, weights));
    const besideBest = leadersBesideEach(underWeights(evaluations.map(atBest), weights));
    return evaluations
        .flatMap((evaluation, place) => {
            const open = (questions.get(evaluation.id) ?? []).filter(({ dimension }) => dimension !== '');
            const others = { worst: besideWorst[place] ?? [], best: besideBest[place] ?? [] };
            const contender = settlement.isLeaderSettled ? null : new Contender(others, weights);
            return ofEvaluation(evaluation, open, contender, leaders.includes(evaluation.id));
        })
        .sort(
            (left, right) =>
                Number(right.question.isHardStop) - Number(left.question.isHardStop) ||
                right.settling - left.settling ||
                right.points - left.points
        );
};
