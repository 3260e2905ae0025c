import type { Finding } from '../../../org-model/findings/finding.ts';
import { checkFormula } from '../formula-type.ts';
import { parseFormula } from '../../../org-model/formula-syntax.ts';
import { resolveReference } from '../formula-reference.ts';
import { formulaUses } from '../formula-use.ts';
import type { FormulaUse } from '../formula-use.ts';
import type { Org } from '../org.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';
import { agree } from '../value-type.ts';

/** Formula fields that count: a blank in them is zero or blank, and which one must be on record. */
const NUMERIC: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);

const problemsOf = ({ object, text, expects, onSave }: FormulaUse, org: Org): string[] => {
    const parsed = parseFormula(text);
    if ('problem' in parsed) {
        return [parsed.problem];
    }
    const { type, problems } = checkFormula(parsed, { typeOf: (path) => resolveReference(org, object, path), onSave });
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
