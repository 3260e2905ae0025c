/**
 * A custom label with its placeholders filled: `{0}` takes the first value, `{1}` the second.
 * A placeholder without a value stays as it is, so that a wrong label shows.
 */
export const phrase = (label: string, ...values: readonly (string | number)[]): string =>
    label.replace(/\{(\d+)\}/g, (placeholder, position: string) => String(values[Number(position)] ?? placeholder));

/** The label for one when the count is 1, otherwise the label for many; `{0}` takes the count, `{1}` the next value. */
export const countPhrase = (
    count: number,
    one: string,
    many: string,
    ...values: readonly (string | number)[]
): string => phrase(count === 1 ? one : many, count, ...values);
