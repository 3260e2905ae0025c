import { isApplicable, isBlockingGap, isHardStop, isUnproven, isWaivedHardStop, points } from './answer';
import type { ScoredAnswer } from './answer';
import {
    BAND,
    DIMENSIONS,
    METHOD,
    PARTIAL_THRESHOLD,
    RATING_MAXIMUM,
    STATUS,
    STRONG_THRESHOLD,
    TOTAL_MAXIMUM,
    VERDICT,
    WEAK_DIMENSION_THRESHOLD
} from './vocabulary';
import type { Band, Dimension, Method, Reason, Verdict } from './vocabulary';

/** The score of one dimension. */
export interface DimensionScore {
    dimension: Dimension;
    /** Sum of the points of its applicable answers. */
    points: number;
    /** How many of its answers are applicable. */
    count: number;
    /** How many of its answers are Not Asked. */
    open: number;
    /** It has no answer at all, not even Not Applicable: it is open, and counts 0. */
    isMissing: boolean;
    /** 0 to 5, not rounded; null when no answer applies. */
    score: number | null;
}

/** Everything a sheet or a scorecard shows of an evaluation. */
export interface EvaluationScore {
    /** One entry a dimension, in the order of DIMENSIONS. */
    dimensions: readonly DimensionScore[];
    applicableDimensions: number;
    /** 0 to 40, two decimals. While questions are open, the lowest total still possible. */
    total: number;
    /** 0 to 40, two decimals: the total with each rating no higher than its evidence carries. Mirrors Evidenced_Total__c. */
    evidencedTotal: number;
    /** 0 to 40, two decimals: the total if every open question were rated 5. */
    ceiling: number;
    /** Lowest applicable dimension score; null when none applies. */
    weakest: number | null;
    openCount: number;
    applicableCount: number;
    hardStopCount: number;
    /** How many of the failed hard stops are waived, each with its own reason. */
    waivedCount: number;
    /** The dimensions without any answer, in the order of DIMENSIONS. */
    missingDimensions: readonly Dimension[];
    blockingGapCount: number;
    unprovenCount: number;
    band: Band;
    verdict: Verdict;
    reason: Reason;
    /** At least one failed hard stop is waived. */
    isWaived: boolean;
    /** Every question of a dimension was marked Not Applicable, so the total is rescaled to 40. */
    isRescaled: boolean;
}

const roundToCents = (value: number): number => Math.round((value + Number.EPSILON) * 100) / 100;

/**
 * The total of the given dimension scores, 0 to 40, rounded once to two decimals.
 *
 * @param scores 0 to 5 a dimension; null for one that does not apply, which leaves the sum and rescales the total
 */
export const totalOf = (scores: readonly (number | null)[]): number => {
    const applicable = scores.filter((score) => score !== null);
    if (applicable.length === 0) {
        return 0;
    }
    const sum = applicable.reduce((left, right) => left + right, 0);
    return roundToCents((TOTAL_MAXIMUM * sum) / (RATING_MAXIMUM * applicable.length));
};

const scoreDimension = (dimension: Dimension, answers: readonly ScoredAnswer[], method: Method): DimensionScore => {
    const own = answers.filter((answer) => answer.dimension === dimension);
    const applicable = own.filter(isApplicable);
    const sum = applicable.reduce((total, answer) => total + points(answer, method), 0);
    return {
        dimension,
        points: sum,
        count: applicable.length,
        open: applicable.filter((answer) => answer.status === STATUS.notAsked).length,
        isMissing: own.length === 0,
        score: applicable.length === 0 ? null : sum / applicable.length
    };
};

/** The total of dimensions as they stand, 0 to 40: one without any answer is open, not excepted, and counts 0. */
export const totalSoFar = (dimensions: readonly DimensionScore[]): number =>
    totalOf(dimensions.map(({ score, isMissing }) => (isMissing ? 0 : score)));

const isWeakScore = (score: number | null): boolean => score !== null && score < WEAK_DIMENSION_THRESHOLD;

/**
 * 0 to 5: the score of a dimension if its open questions were rated 5, and all of them where it has no answer yet; null
 * when no answer applies.
 */
export const dimensionCeiling = ({ points: sum, open, count, isMissing }: DimensionScore): number | null => {
    if (count === 0) {
        return isMissing ? RATING_MAXIMUM : null;
    }
    return (sum + RATING_MAXIMUM * open) / count;
};

/** Whether a dimension scores too low for the verdict Strong for good: what is still open cannot lift it any more. */
export const isWeakDimension = (dimension: DimensionScore): boolean => isWeakScore(dimensionCeiling(dimension));

/** The band of a total that is already rounded to two decimals. */
export const bandOf = (total: number): Band => {
    if (total >= STRONG_THRESHOLD) {
        return BAND.strong;
    }
    return total >= PARTIAL_THRESHOLD ? BAND.partial : BAND.surfaceLevel;
};

type Findings = Omit<EvaluationScore, 'verdict' | 'reason'>;

/** What decides over a verdict. */
export type VerdictFindings = Pick<
    EvaluationScore,
    'hardStopCount' | 'waivedCount' | 'openCount' | 'applicableCount' | 'band' | 'blockingGapCount' | 'weakest'
> & { readonly missingDimensions: readonly unknown[] };

/** The verdict on an evaluation and why it is given. Mirrors Verdict__c and Verdict_Code__c. */
export const verdictOf = (findings: VerdictFindings): { verdict: Verdict; reason: Reason } => {
    if (findings.hardStopCount > findings.waivedCount) {
        return { verdict: VERDICT.hardStop, reason: 'Hard_Stop' };
    }
    if (findings.openCount > 0) {
        return { verdict: VERDICT.provisional, reason: 'Provisional' };
    }
    if (findings.missingDimensions.length > 0) {
        return { verdict: VERDICT.provisional, reason: 'Missing_Dimension' };
    }
    if (findings.applicableCount === 0) {
        return { verdict: VERDICT.provisional, reason: 'No_Answers' };
    }
    if (findings.band === BAND.surfaceLevel) {
        return { verdict: VERDICT.surfaceLevel, reason: 'Surface_Level' };
    }
    if (findings.blockingGapCount > 0) {
        return { verdict: VERDICT.partial, reason: 'Blocking_Gap' };
    }
    if (isWeakScore(findings.weakest)) {
        return { verdict: VERDICT.partial, reason: 'Weak_Dimension' };
    }
    return findings.band === BAND.strong
        ? { verdict: VERDICT.strong, reason: 'Strong' }
        : { verdict: VERDICT.partial, reason: 'Below_Strong' };
};

/**
 * Scores an evaluation as the formula fields of Vendor_Evaluation__c do: a preview, never the score of record.
 *
 * @param answers all answers of one evaluation, in any order
 * @param method value of Scoring_Method__c
 */
export const scoreEvaluation = (answers: readonly ScoredAnswer[], method: Method): EvaluationScore => {
    const dimensions = DIMENSIONS.map((dimension) => scoreDimension(dimension, answers, method));
    const scores = dimensions.map(({ score }) => score).filter((score) => score !== null);
    const missingDimensions = dimensions.filter(({ isMissing }) => isMissing).map(({ dimension }) => dimension);
    const total = totalSoFar(dimensions);
    const waivedCount = answers.filter(isWaivedHardStop).length;
    const findings: Findings = {
        dimensions,
        applicableDimensions: scores.length,
        total,
        evidencedTotal: totalSoFar(
            DIMENSIONS.map((dimension) => scoreDimension(dimension, answers, METHOD.evidenceCapped))
        ),
        ceiling: totalOf(dimensions.map(dimensionCeiling)),
        weakest: scores.length === 0 ? null : Math.min(...scores),
        openCount: answers.filter((answer) => answer.status === STATUS.notAsked).length,
        applicableCount: dimensions.reduce((sum, { count }) => sum + count, 0),
        hardStopCount: answers.filter(isHardStop).length,
        waivedCount,
        missingDimensions,
        blockingGapCount: answers.filter(isBlockingGap).length,
        unprovenCount: answers.filter(isUnproven).length,
        band: bandOf(total),
        isWaived: waivedCount > 0,
        isRescaled: ![0, DIMENSIONS.length].includes(scores.length + missingDimensions.length)
    };
    return { ...findings, ...verdictOf(findings) };
};
