import type { Finding } from '../findings/finding.ts';
import { checkFormula } from '../formula/check-formula.ts';
import { parseFormula } from '../formula/formula-syntax.ts';
import { resolveReference } from './formula-reference.ts';
import { formulaUses } from './formula-use.ts';
import type { FormulaUse } from './formula-use.ts';
import type { Org } from '../org.ts';
import type { Check } from './check.ts';
import { agree } from '../formula/value-type.ts';

const problemsOf = ({ object, text, expects, onSave }: FormulaUse, org: Org): string[] => {
    const parsed = parseFormula(text);
    if ('problem' in parsed) {
        return [parsed.problem];
    }
    const typeOf = (path: string): ReturnType<typeof resolveReference> =>
        !onSave && org.field(object, path)?.type === 'LongTextArea'
            ? { problem: `${path} is a long text, which a formula field cannot read.` }
            : resolveReference(org, object, path);
    const { type, problems } = checkFormula(parsed, { typeOf, onSave });
    return agree(type, expects) ? [...problems] : [...problems, `returns a ${type} where a ${expects} is expected.`];
};

/** Every formula parses, refers to what exists, mixes no types and returns what its field or rule needs. */
export const formulas: Check = (checked) =>
    formulaUses(checked).flatMap((use): Finding[] =>
        problemsOf(use, checked.org).map((message) => ({
            file: use.document.file,
            line: use.line,
            element: use.element,
            message
        }))
    );
