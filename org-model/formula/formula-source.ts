/** Characters of no meaning that stand for escaped ones while the parser, which knows no escapes, reads the source. */
const ESCAPED: Readonly<Record<string, string>> = {
    '\\': '\uE000',
    '"': '\uE001',
    "'": '\uE002',
    n: '\uE003',
    r: '\uE004',
    t: '\uE005'
};
const MEANT: Readonly<Record<string, string>> = {
    '\uE000': '\\',
    '\uE001': '"',
    '\uE002': "'",
    '\uE003': '\n',
    '\uE004': '\r',
    '\uE005': '\t'
};

const withEscapesMarked = (text: string): string =>
    text.replace(/\\([\s\S])/g, (escape, character: string) => {
        const mark = ESCAPED[character];
        if (mark === undefined) {
            throw new SyntaxError(`a text has the escape ${escape}: write the backslash of a pattern twice`);
        }
        return mark;
    });

/** The text that a literal of the parsed source stands for. */
export const unmarked = (text: string): string => text.replace(/[\uE000-\uE005]/g, (mark) => MEANT[mark] ?? mark);

const EXACT_DIGITS = 15;

/** The parser reads numbers as doubles: one that a double does not hold is refused rather than changed. */
const refuseInexact = (number: string): string => {
    const [whole = '', fraction] = number.split('.');
    const isExact =
        number.replace('.', '').replace(/^0+/, '').length <= EXACT_DIGITS ||
        (fraction === undefined && Number.isFinite(Number(whole)) && BigInt(Number(whole)) === BigInt(whole));
    if (!isExact) {
        throw new SyntaxError(`the number ${number} has more digits than can be read exactly`);
    }
    return number;
};

const TEXT_COMMENT_OR_NUMBER =
    /"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\/\*[\s\S]*?\*\/|(?<![\w.$])\d+(?:\.\d+)?/g;

/**
 * A formula's source as the parser takes it. A comment inside a quoted text is text.
 * @throws SyntaxError for an escape or a number that cannot be read as it is meant
 */
export const parsable = (source: string): string =>
    source.replace(TEXT_COMMENT_OR_NUMBER, (found) => {
        if (found.startsWith('/*')) {
            return ' ';
        }
        return /^["']/.test(found) ? withEscapesMarked(found) : refuseInexact(found);
    });
