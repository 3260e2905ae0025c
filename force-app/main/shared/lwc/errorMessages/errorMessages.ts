import connectionLost from '@salesforce/label/c.Common_Connection_Lost';
import unknownError from '@salesforce/label/c.Common_Unknown_Error';

type Shape = Readonly<Record<string, unknown>>;

/** How the platform and browsers say that a request never arrived, or its answer never came back. */
const LOST: readonly string[] = [
    'Disconnected or Canceled',
    'Failed to fetch',
    'Load failed',
    'NetworkError when attempting to fetch resource.'
];

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;
const shapeOf = (value: unknown): Shape => (isShape(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): readonly string[] =>
    typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];

/** Every error entry of a record error's body: about the page, about a field, at either of the two places. */
const entriesOf = (body: Shape): readonly unknown[] =>
    [body, shapeOf(body.output)].flatMap((place) => [
        ...listOf(place.pageErrors),
        ...listOf(place.errors),
        ...Object.values(shapeOf(place.fieldErrors)).flatMap(listOf)
    ]);

const sentencesOf = (error: unknown): readonly string[] => {
    if (Array.isArray(error)) {
        return error.flatMap(sentencesOf);
    }
    if (!isShape(error)) {
        return textOf(error);
    }
    if (error.body !== undefined) {
        const inner = sentencesOf(error.body);
        return inner.length > 0 ? inner : textOf(error.statusText);
    }
    const inner = entriesOf(error).flatMap(sentencesOf);
    // The message of a record error only says that there was one: its entries say which.
    return inner.length > 0 ? inner : [...textOf(error.message), ...(error.message ? [] : textOf(error.statusText))];
};

/**
 * Sentences of anything that can go wrong: a FetchResponse (array or object body, page, field and output errors merged),
 * a GraphQL result or its list of errors, an Error, a string. Never empty, never the same sentence twice.
 */
export const errorMessages = (error: unknown): string[] => {
    const sentences = [...new Set(sentencesOf(error).map((text) => (LOST.includes(text) ? connectionLost : text)))];
    return sentences.length > 0 ? sentences : [unknownError];
};

const codesOf = (error: unknown): readonly string[] => {
    if (Array.isArray(error)) {
        return error.flatMap(codesOf);
    }
    const { body, errorCode, extensions } = shapeOf(error);
    return [
        ...textOf(errorCode),
        ...textOf(shapeOf(extensions).ErrorType),
        ...(body === undefined ? entriesOf(shapeOf(error)).flatMap(codesOf) : codesOf(body))
    ];
};

/** Status and error codes, for whoever has to look into it; empty when the error carries none. */
export const technicalDetail = (error: unknown): string => {
    const { status, statusText } = shapeOf(error);
    const transport = [typeof status === 'number' ? String(status) : '', ...textOf(statusText)].join(' ').trim();
    return [...new Set([transport, ...codesOf(error)])].filter((part) => part !== '').join(' · ');
};

const COLLISION_STATUSES: readonly unknown[] = [409, 412];
const COLLISION_SENTENCE = /modified by .* during your edit session/;

/** Whether a save was refused because somebody else saved the record first. */
export const isCollision = (error: unknown): boolean =>
    COLLISION_STATUSES.includes(shapeOf(error).status) ||
    codesOf(error).includes('CollisionDetectedException') ||
    sentencesOf(error).some((sentence) => COLLISION_SENTENCE.test(sentence));
