import { isDelay, isHistory } from 'c/auditRecords';
import type { AnswerEntries, Answer } from 'c/auditRecords';

/** The entry whose figure proposes a rating. */
export type Figure = 'statedSeconds' | 'latencySeconds' | 'historyYears';

/** The rating that a figure belongs to. */
export interface Proposal {
    readonly rating: number;
    readonly figure: Figure;
    readonly value: number;
    /** Whether there is another figure that belongs no lower, so that it has to be said which one counts. */
    readonly isOfTwo: boolean;
}

/** What of an answer a proposal depends on. */
export type Proposing = Pick<AnswerEntries, Figure | 'syncMechanism'> & Pick<Answer, 'factKind' | 'thresholds'>;

const THRESHOLD = /^\d+(\.\d+)?$/;
/** One threshold for each rating from 1 on. */
const COUNT = 5;

/** The thresholds of the ratings from 1 on, null where there is none; null for a text that is no list of them. */
const thresholdsOf = (text: string): readonly (number | null)[] | null => {
    const parts = text.split(';').map((part) => part.trim());
    const isList = parts.length === COUNT && parts.every((part) => part === '' || THRESHOLD.test(part));
    return isList && parts.some((part) => part !== '')
        ? parts.map((part) => (part === '' ? null : Number(part)))
        : null;
};

/**
 * The best rating whose threshold a figure keeps; 0 when it keeps none.
 * @param thresholds Rating_Thresholds__c as it is written
 * @param bound whether a threshold is the most or the least that earns its rating
 * @returns null when the thresholds say nothing
 */
export const rungOf = (value: number, thresholds: string, bound: 'most' | 'least'): number | null => {
    const limits = thresholdsOf(thresholds);
    const keeps = (limit: number | null): boolean =>
        limit !== null && (bound === 'most' ? value <= limit : value >= limit);
    return limits && limits.findLastIndex(keeps) + 1;
};

const proposing = (figure: Figure, value: number | null, thresholds: string): Proposal[] => {
    const isFigure = figure === 'historyYears' ? isHistory : isDelay;
    if (value === null || !isFigure(value)) {
        return [];
    }
    const rating = rungOf(value, thresholds, figure === 'historyYears' ? 'least' : 'most');
    return rating === null ? [] : [{ rating, figure, value, isOfTwo: false }];
};

/** The lower of the stated and the observed figure counts; of two alike the observed one, because it was measured. */
const lowerOf = (answer: Proposing): Proposal | null => {
    const [stated] = proposing('statedSeconds', answer.statedSeconds, answer.thresholds);
    const [observed] = proposing('latencySeconds', answer.latencySeconds, answer.thresholds);
    if (!stated || !observed) {
        return stated ?? observed ?? null;
    }
    return { ...(stated.rating < observed.rating ? stated : observed), isOfTwo: true };
};

/**
 * The rating that the figures of an answer belong to, by the thresholds of its question. It is a proposal: what was said
 * besides may belong elsewhere.
 * @returns null when there is no figure, or its question has no thresholds
 */
export const proposalOf = (answer: Proposing): Proposal | null => {
    switch (answer.factKind) {
        case 'Seconds':
            return lowerOf(answer);
        case 'Mechanism':
            // The thresholds are for an interval, which only a timer has: an observed delay alone proposes nothing.
            return answer.syncMechanism === 'Timer' && answer.statedSeconds !== null ? lowerOf(answer) : null;
        case 'Years':
            return proposing('historyYears', answer.historyYears, answer.thresholds)[0] ?? null;
        default:
            return null;
    }
};
