import { isOpen } from 'c/auditSession';
import type { SheetAnswer } from 'c/auditSession';

/** What the agenda needs to know of an answer. */
type Asked = Pick<
    SheetAnswer,
    'code' | 'dimension' | 'isBlocking' | 'isHardStop' | 'problem' | 'status' | 'storedStatus'
>;

/** One open question, and its share of the time that is left. */
export interface AgendaItem {
    readonly code: string;
    /** Value of Dimension__c. */
    readonly dimension: string;
    /** Whether a weak answer to it caps the verdict, so that it is never left for later. */
    readonly isDeciding: boolean;
    /** Null while nobody knows how much time is left; 0 for a question that is left for after the demo. */
    readonly seconds: number | null;
}

/** Seconds that a question takes at least: to be asked, answered and rated. */
export const LEAST_SECONDS = 60;
/** Shares are multiples of so many seconds, because finer ones are of no use in a call. */
const STEP = 10;

const isDeciding = ({ isBlocking, isHardStop }: Asked): boolean => isHardStop || isBlocking;

/**
 * The open questions in the order in which to ask them: hard stops, what our workflows depend on, one question in each
 * dimension of which nothing is known, and the rest as it is asked.
 */
const inOrder = (answers: readonly Asked[]): Asked[] => {
    const open = answers.filter(isOpen);
    const known = new Set(answers.filter((answer) => !isOpen(answer)).map(({ dimension }) => dimension));
    const isFirstWord = (answer: Asked): boolean =>
        !known.has(answer.dimension) && answer === open.find(({ dimension }) => dimension === answer.dimension);
    const rankOf = (answer: Asked): number => {
        if (answer.isHardStop) {
            return 0;
        }
        return answer.isBlocking ? 1 : isFirstWord(answer) ? 2 : 3;
    };
    return [...open].sort((left, right) => rankOf(left) - rankOf(right));
};

/** Shares of the seconds, the same for all; what does not divide goes to the first ones. */
const sharesOf = (seconds: number, count: number): number[] => {
    const steps = Math.floor(seconds / STEP);
    return [...Array(count).keys()].map(
        (index) => STEP * (Math.floor(steps / count) + (index < steps % count ? 1 : 0))
    );
};

/**
 * The open questions in the order in which to ask them, each with its share of the time that is left. Where the time does
 * not give each of them a minute, the last ones are left for after the demo, and the others share all of it.
 * @param answers all answers of one evaluation, in the order in which they are asked
 * @param minutesLeft whole minutes; 0 or less when the demo is over, null when its length is not known
 */
export const agendaOf = (answers: readonly Asked[], minutesLeft: number | null): AgendaItem[] => {
    const open = inOrder(answers);
    const left = 60 * Math.max(0, minutesLeft ?? 0);
    const shares = sharesOf(left, Math.min(open.length, Math.floor(left / LEAST_SECONDS)));
    return open.map((answer, index) => ({
        code: answer.code,
        dimension: answer.dimension,
        isDeciding: isDeciding(answer),
        seconds: minutesLeft === null ? null : (shares[index] ?? 0)
    }));
};
