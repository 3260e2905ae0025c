/**
 * A function that keeps its last result for as long as it is given the same arguments: a template asks for a value once for every
 * place that shows it.
 */
export const forSameArguments = <Arguments extends readonly unknown[], Result>(
    compute: (...given: Arguments) => Result
): ((...given: Arguments) => Result) => {
    let last: { given: Arguments; result: Result } | null = null;
    return (...given) => {
        if (last === null || last.given.some((value, index) => value !== given[index])) {
            last = { given, result: compute(...given) };
        }
        return last.result;
    };
};
