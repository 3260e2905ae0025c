/** What Java's `\s` means; a script's own takes in every blank of Unicode. */
const WHITE_SPACE = '\\t\\n\\v\\f\\r ';
/** What Java's dot does not match. */
const LINE_ENDS = '\\n\\r\\u0085\\u2028\\u2029';
const SYNTAX = /[\^$\\.*+?()[\]{}|/]/;
const TOKEN = /\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[pP]\{[A-Z][a-z]?\}|[dDwWtnrf]|[sS]|[^A-Za-z0-9])|&&|[\s\S]/gu;

/** A part of a pattern that the two languages read differently. */
class UnsupportedPattern extends Error {
    constructor(part: string) {
        super(`REGEX(): ${part} is not supported here, because Java may read it otherwise.`);
    }
}

const escaped = (token: string, isInClass: boolean): string => {
    const character = token.slice(1);
    if (character === 's') {
        return isInClass ? WHITE_SPACE : `[${WHITE_SPACE}]`;
    }
    if (character === 'S') {
        if (isInClass) {
            throw new UnsupportedPattern('\\S inside brackets');
        }
        return `[^${WHITE_SPACE}]`;
    }
    if (/^[A-Za-z]/.test(character) || SYNTAX.test(character)) {
        return token;
    }
    return isInClass && character === '-' ? token : character;
};

const inClass = (token: string): string => {
    if (token === '[' || token === '&&') {
        throw new UnsupportedPattern(`'${token}' inside brackets`);
    }
    return token;
};

/** A pattern of Java's as one of this language, for what both know; it has to match the whole text. */
const translated = (source: string): string => {
    let isInClass = false;
    let pattern = '';
    for (const [token] of source.matchAll(TOKEN)) {
        if (token === '\\') {
            throw new UnsupportedPattern('an escape');
        }
        if (token.startsWith('\\')) {
            pattern += escaped(token, isInClass);
        } else if (isInClass) {
            pattern += inClass(token);
            isInClass = token !== ']';
        } else {
            pattern += token === '.' ? `[^${LINE_ENDS}]` : token;
            isInClass = token === '[';
        }
    }
    return `^(?:${pattern})$`;
};

/** A regular expression as Salesforce, which is written in Java, reads it, or a sentence that says why there is none. */
export const javaPattern = (source: string): { readonly pattern: RegExp } | { readonly problem: string } => {
    try {
        return { pattern: new RegExp(translated(source), 'u') };
    } catch (error) {
        const problem =
            error instanceof UnsupportedPattern ? error.message : `REGEX() has no valid pattern: ${source}.`;
        return { problem };
    }
};
