import { closest, distance } from 'fastest-levenshtein';

/**
 * ` Did you mean X?` when one of the known names is close enough to be a typing error, otherwise nothing.
 * The leading space lets it follow a sentence.
 */
export const didYouMean = (name: string, known: Iterable<string>): string => {
    const names = [...known];
    if (names.length === 0) {
        return '';
    }
    const nearest = closest(
        name.toLowerCase(),
        names.map((candidate) => candidate.toLowerCase())
    );
    const original = names.find((candidate) => candidate.toLowerCase() === nearest) ?? nearest;
    const limit = Math.max(2, Math.floor(name.length / 4));
    return distance(name.toLowerCase(), nearest) <= limit ? ` Did you mean ${original}?` : '';
};
