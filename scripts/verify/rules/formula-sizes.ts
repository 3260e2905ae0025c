import { MOST_COMPILED, MOST_WRITTEN } from '../../../org-model/compiled-size/compiled-size.ts';
import { formulaSizes } from '../../../org-model/checks/formula-size.ts';
import type { FormulaSize } from '../../../org-model/checks/formula-size.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Rule } from '../rule.ts';

/** Below the platform's limit: its columns may be longer than those that were measured. */
const MOST_PLANNED = 4000;

type Verdict = Pick<Finding, 'message' | 'severity'>;

const judge = ({ size, unmeasured, written }: FormulaSize): Verdict[] => {
    if (size === Infinity) {
        return [{ message: 'contains itself through the fields it refers to. Break the circle.' }];
    }
    return [
        ...(written > MOST_WRITTEN
            ? [
                  {
                      message: `has ${written} characters and Salesforce saves ${MOST_WRITTEN}. Move a part to a field of its own.`
                  }
              ]
            : []),
        ...(size > MOST_PLANNED
            ? [
                  {
                      message:
                          `compiles to ${size} characters, over ${MOST_PLANNED}; Salesforce refuses more than ${MOST_COMPILED}. ` +
                          'Name large fields once: CASE and comparisons copy a text, FLOOR and CEILING a number.'
                  }
              ]
            : []),
        ...(unmeasured.length > 0
            ? [
                  {
                      message:
                          `compiles to ${size} characters without ${unmeasured.join(', ')}, whose size was never measured. ` +
                          'Write it with what was, or check its syntax in an org.',
                      severity: 'warning' as const
                  }
              ]
            : [])
    ];
};

/** No formula field or validation rule is longer than Salesforce saves, or compiles to more than it can execute. */
export const sizes: Rule = (project) =>
    formulaSizes(project).flatMap((size) =>
        judge(size).map((verdict) => ({
            file: size.document.file,
            line: size.line,
            element: size.element,
            ...verdict
        }))
    );
