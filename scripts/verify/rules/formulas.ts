import type { Finding } from '../../../org-model/findings/finding.ts';
import { checkFormula } from '../../../org-model/formula/check-formula.ts';
import { parseFormula } from '../../../org-model/formula/formula-syntax.ts';
import { resolveReference } from '../formula-reference.ts';
import { formulaUses } from '../formula-use.ts';
import type { FormulaUse } from '../formula-use.ts';
import type { Org } from '../../../org-model/org.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';
import { agree } from '../../../org-model/formula/value-type.ts';

/** Formula fields that count: a blank in them is zero or blank, and which one must be on record. */
const NUMERIC: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);

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

const blankTreatment = ({ documents }: Project): Finding[] =>
    documents
        .filter(
            ({ type, root }) =>
                type === 'CustomField' && root.textOf('formula') !== '' && NUMERIC.has(root.textOf('type'))
        )
        .filter(({ root }) => root.textOf('formulaTreatBlanksAs') === '')
        .map(({ file, root }) => ({
            file,
            line: root.line,
            element: 'CustomField.formulaTreatBlanksAs',
            message: 'missing on a number formula. Write BlankAsZero or BlankAsBlank: the default differs by tool.'
        }));

/** Every formula parses, refers to what exists, mixes no types and returns what its field or rule needs. */
export const formulas: Rule = (project) => [
    ...formulaUses(project).flatMap((use): Finding[] =>
        problemsOf(use, project.org).map((message) => ({
            file: use.document.file,
            line: use.line,
            element: use.element,
            message
        }))
    ),
    ...blankTreatment(project)
];
