import { formulaSizes } from '../formula-size.ts';
import type { FormulaSize } from '../formula-size.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { childNamed } from '../xml-element.ts';

const MOST_SAVED = 3900;
/** The smaller of the two limits sources give for the compiled size; source length predicts it only roughly. */
const MANY_EXPANDED = 5000;

const judge = ({ saved, expanded }: FormulaSize): Pick<Finding, 'message' | 'severity'> | undefined => {
    if (expanded === Infinity) {
        return { message: 'contains itself through the fields it refers to. Break the circle.' };
    }
    if (saved > MOST_SAVED) {
        return {
            message: `has ${saved} characters and Salesforce saves ${MOST_SAVED}. Move a part to a field of its own.`
        };
    }
    return expanded > MANY_EXPANDED
        ? {
              message: `expands to ${expanded} characters, over ${MANY_EXPANDED}. Check its compiled size in an org.`,
              severity: 'warning'
          }
        : undefined;
};

/** No formula is longer than Salesforce saves, none contains itself, and a long expansion is pointed out. */
export const sizes: Rule = ({ org }) =>
    formulaSizes(org).flatMap((size) => {
        const verdict = judge(size);
        const line = childNamed(size.document.root, 'formula')?.line;
        return verdict ? [{ file: size.document.file, line, element: 'CustomField.formula', ...verdict }] : [];
    });
