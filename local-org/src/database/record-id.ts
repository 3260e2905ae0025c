const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const SUFFIX_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three characters that make a 15-character id safe to compare without regard to case. */
const suffixOf = (id: string): string =>
    [0, 5, 10]
        .map((start) => {
            const bits = [...id.slice(start, start + 5)].reduce(
                (sum, letter, index) => sum + (letter >= 'A' && letter <= 'Z' ? 1 << index : 0),
                0
            );
            return SUFFIX_LETTERS[bits] ?? '';
        })
        .join('');

/**
 * An 18-character record id.
 * @param keyPrefix three characters that name the object
 * @param serial number of the record within its object, from 1
 */
export const recordId = (keyPrefix: string, serial: number): string => {
    let rest = serial;
    let digits = '';
    while (rest > 0) {
        digits = (DIGITS[rest % DIGITS.length] ?? '') + digits;
        rest = Math.floor(rest / DIGITS.length);
    }
    const short = keyPrefix + digits.padStart(12, '0');
    return short + suffixOf(short);
};

/** The 18-character form of an id given with 15 or 18 characters, or null when it is none. */
export const toRecordId = (text: string): string | null => {
    if (!/^[0-9A-Za-z]{15}$|^[0-9A-Za-z]{18}$/.test(text)) {
        return null;
    }
    const short = text.slice(0, 15);
    const full = short + suffixOf(short);
    return text.length === 15 || text === full ? full : null;
};

/** Prefix for the n-th object (from 0) that has none of its own: a00, a01 ... in base 62. */
export const assignedKeyPrefix = (index: number): string =>
    `a${DIGITS[Math.floor(index / DIGITS.length)] ?? '0'}${DIGITS[index % DIGITS.length] ?? '0'}`;
