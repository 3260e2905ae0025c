import type { AnswerChange } from 'c/auditRecords';
import { RATING_MAXIMUM, STATUS } from 'c/scoring';
import type { SheetAction } from './sheetAction';

/** The change that a rating makes to an answer. */
export const ratingChange = (rating: number): AnswerChange => ({ status: STATUS.answered, rating });

/**
 * What a single key asks for while a question has the focus: 0 to 5 rate it, N opens the next question not asked yet.
 * Null for every other key, and for any key pressed together with a modifier. Text fields keep their keys to themselves.
 */
export const shortcutAction = (event: KeyboardEvent, answerId: string, isReadOnly: boolean): SheetAction | null => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
        return null;
    }
    if (event.key.toLowerCase() === 'n') {
        return { kind: 'openNext' };
    }
    const rating = /^\d$/.test(event.key) ? Number(event.key) : NaN;
    return rating <= RATING_MAXIMUM && !isReadOnly
        ? { kind: 'answer', id: answerId, change: ratingChange(rating) }
        : null;
};
