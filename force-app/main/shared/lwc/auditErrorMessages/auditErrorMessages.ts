import connectionLost from '@salesforce/label/c.Audit_Common_Connection_Lost';
import requestLimit from '@salesforce/label/c.Audit_Common_Request_Limit';
import serverDown from '@salesforce/label/c.Audit_Common_Server_Down';
import signedOut from '@salesforce/label/c.Audit_Common_Signed_Out';
import unknownError from '@salesforce/label/c.Audit_Common_Unknown_Error';

type Shape = Readonly<Record<string, unknown>>;

/** How the platform and browsers say that a request never arrived, or its reply never came back. */
const LOST: readonly string[] = [
    'Disconnected or Canceled',
    'Failed to fetch',
    'Load failed',
    'NetworkError when attempting to fetch resource.'
];

/** What a person can do about errors that the platform names by a code. */
const REMEDIES: readonly (readonly [code: RegExp, remedy: string])[] = [
    [/INVALID_SESSION_ID|INVALID_AUTH_HEADER/, signedOut],
    [/REQUEST_LIMIT_EXCEEDED/, requestLimit]
];
const SIGNED_OUT = 401;
const SERVER_DOWN = 500;

/** The platform's own sentences around the one of a rule that a parent record broke; the rule's is the one to read. */
const WRAPPERS: readonly RegExp[] = [
    /^There were custom validation error\(s\).*?The first validation error encountered was "(.+)"\.?\s*$/s,
    /FIELD_CUSTOM_VALIDATION_EXCEPTION: ?(.+?)(?:\. You can look up ExceptionCode values.*)?\s*$/s
];
/** What a flow that failed says before the technical words that follow. */
const FLOW_FAILED = /^(We can't save this record because the .+? process failed\.).*$/s;

/** A page of a server or a proxy that answers in the place of the platform. */
const isMarkup = (text: string): boolean => /^\s*<(!doctype|html|\?xml)/i.test(text);

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;
const shapeOf = (value: unknown): Shape => (isShape(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): readonly string[] =>
    typeof value === 'string' && value.trim() !== '' && !isMarkup(value) ? [value.trim()] : [];

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

const unwrapped = (sentence: string): string => {
    const inner = WRAPPERS.map((wrapper) => wrapper.exec(sentence)?.[1]).find((found) => found !== undefined);
    return inner ?? FLOW_FAILED.exec(sentence)?.[1] ?? sentence;
};

/** What to do about an error, where its code or its status says more than its words. */
const remedyOf = (error: unknown): string | null => {
    const codes = codesOf(error).join(' ');
    const status = Number(shapeOf(error).status ?? NaN);
    const known = REMEDIES.find(([code]) => code.test(codes));
    return known?.[1] ?? (status === SIGNED_OUT ? signedOut : null);
};

/**
 * Sentences of anything that can go wrong: a FetchResponse (array or object body, page, field and output errors merged),
 * a GraphQL result or its list of errors, an Error, a string. The sentence of a rule is given without what the platform
 * wraps it in. Never empty, never the same sentence twice.
 */
export const errorMessages = (error: unknown): string[] => {
    const remedy = remedyOf(error);
    if (remedy !== null) {
        return [remedy];
    }
    const found = sentencesOf(error).map((text) => (LOST.includes(text) ? connectionLost : unwrapped(text)));
    const isDown = Number(shapeOf(error).status ?? NaN) >= SERVER_DOWN && isMarkup(String(shapeOf(error).body ?? ''));
    const sentences = [...new Set(isDown ? [serverDown] : found)];
    return sentences.length > 0 ? sentences : [unknownError];
};

/** Status, error codes and what was left out of the sentences, for whoever has to look into it; empty without any. */
export const technicalDetail = (error: unknown): string => {
    const { status, statusText } = shapeOf(error);
    const transport = [typeof status === 'number' ? String(status) : '', ...textOf(statusText)].join(' ').trim();
    const wrapped = sentencesOf(error).filter((sentence) => unwrapped(sentence) !== sentence);
    return [...new Set([transport, ...codesOf(error), ...wrapped])].filter((part) => part !== '').join(' · ');
};

/** Whether the platform refused a save because the user may not change this very record. */
export const isRefusal = (error: unknown): boolean => technicalDetail(error).includes('INSUFFICIENT_ACCESS');

const COLLISION_STATUSES: readonly unknown[] = [409, 412];
const COLLISION_SENTENCE = /modified by .* during your edit session/;

/** Whether a save was refused because somebody else saved the record first. */
export const isCollision = (error: unknown): boolean =>
    COLLISION_STATUSES.includes(shapeOf(error).status) ||
    codesOf(error).includes('CollisionDetectedException') ||
    sentencesOf(error).some((sentence) => COLLISION_SENTENCE.test(sentence));
