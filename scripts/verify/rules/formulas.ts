import * as checks from '../../../org-model/checks/formulas.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Project } from '../project.ts';
import type { Rule } from '../rule.ts';

/** Formula fields that count: a blank in them is zero or blank, and which one must be on record. */
const NUMERIC: ReadonlySet<string> = new Set(['Number', 'Currency', 'Percent']);

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
export const formulas: Rule = (project) => [...checks.formulas(project), ...blankTreatment(project)];
