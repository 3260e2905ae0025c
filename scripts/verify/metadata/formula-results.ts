import { parseFormula } from '../../../org-model/formula/formula-syntax.ts';
import type { Expression } from '../../../org-model/formula/formula-syntax.ts';

const textsOf = (expression: Expression): string[] | undefined => {
    if (expression.kind === 'literal') {
        return typeof expression.value === 'string' ? [expression.value] : expression.value === null ? [] : undefined;
    }
    if (expression.kind === 'reference') {
        return undefined;
    }
    const { arguments: given, name } = expression;
    const branches =
        name === 'if'
            ? given.slice(1)
            : name === 'case'
              ? given.filter((_, index) => index === given.length - 1 || (index > 0 && index % 2 === 0))
              : undefined;
    const texts = branches?.map(textsOf);
    return texts?.every((list) => list !== undefined) ? texts.flat() : undefined;
};

/** The texts a formula can return when every branch ends in one written in it, otherwise undefined. */
export const possibleTexts = (formula: string): ReadonlySet<string> | undefined => {
    const parsed = parseFormula(formula);
    const texts = 'problem' in parsed ? undefined : textsOf(parsed);
    return texts && new Set(texts);
};
