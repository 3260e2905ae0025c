const NUMBER = /\d+/g;
/** What a logic boils down to, step by step, until one value is left. */
const STEP = /\( ?N ?\)|\bNOT N\b|\bN (?:AND|OR) N\b/gi;

const isExpression = (logic: string): boolean => {
    let shape = logic.replace(NUMBER, 'N').replace(/\s+/g, ' ').trim();
    for (let before = ''; before !== shape;) {
        before = shape;
        shape = shape.replace(STEP, 'N');
    }
    return shape === 'N';
};

/**
 * What is wrong with a logic such as `1 AND (2 OR 3)` over so many filters, or undefined. The platform demands that
 * every filter is named and none that is not there.
 */
export const filterLogicProblem = (logic: string, filters: number): string | undefined => {
    if (!isExpression(logic)) {
        return `'${logic}' is no logic. Write numbers with AND, OR, NOT and parentheses.`;
    }
    const named = new Set(Array.from(logic.matchAll(NUMBER), ([number]) => Number(number)));
    const missing = [...named].find((number) => number < 1 || number > filters);
    if (missing !== undefined) {
        return `names filter ${missing} of ${filters}. Add the filter or correct the logic.`;
    }
    const unused = Array.from({ length: filters }, (_, index) => index + 1).find((number) => !named.has(number));
    return unused === undefined ? undefined : `leaves out filter ${unused}. Name every filter or remove it.`;
};
