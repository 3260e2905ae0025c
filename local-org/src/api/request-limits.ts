import { ApiError } from './api-error.ts';

const DEEPEST_JSON = 100;
const FIRST_YEAR = 1700;
const LAST_YEAR = 4000;

/**
 * Refuses JSON that nests deeper than any request needs, before it is parsed.
 * @throws ApiError JSON_PARSER_ERROR
 */
export const refuseDeepJson = (text: string): void => {
    let depth = 0;
    let isText = false;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (isText) {
            index += character === '\\' ? 1 : 0;
            isText = character !== '"';
        } else if (character === '"') {
            isText = true;
        } else if (character === '{' || character === '[') {
            depth += 1;
            if (depth > DEEPEST_JSON) {
                throw new ApiError(400, 'JSON_PARSER_ERROR', `JSON nests deeper than ${DEEPEST_JSON} levels`);
            }
        } else if (character === '}' || character === ']') {
            depth -= 1;
        }
    }
};

/** True for text that a database cannot keep: a NUL, or half of a surrogate pair. */
export const isUnstorable = (text: string): boolean => text.includes('\u0000') || /\p{Surrogate}/u.test(text);

/** True for a day `YYYY-MM-DD` that the calendar has, within the years Salesforce keeps. */
export const isCalendarDay = (text: string): boolean => {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
    return date !== null && isKeptMoment(date) && date.toISOString().startsWith(text);
};

/** True for a moment within the years Salesforce keeps. */
export const isKeptMoment = (date: Date): boolean =>
    !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= FIRST_YEAR && date.getUTCFullYear() <= LAST_YEAR;
