import { listText, phrase } from 'c/auditText';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { EVIDENCE, METHOD, evidenceCap } from 'c/auditScoring';
import capped from '@salesforce/label/c.Audit_Scorecard_Evidence_Capped';
import hint from '@salesforce/label/c.Audit_Scorecard_Evidence_Hint';

/** What each level of evidence carries, in a sentence. */
export const evidenceHint: string = phrase(hint, ...EVIDENCE.map(evidenceCap));

/** Whose scores count no more than evidence carries, so that nothing goes beyond it; empty where nobody's do. */
export const cappedText = (evaluations: readonly RankedEvaluation[]): string => {
    const vendors = evaluations
        .filter(({ method }) => method.value === METHOD.evidenceCapped)
        .map(({ vendor }) => vendor);
    return vendors.length === 0 ? '' : phrase(capped, listText(vendors));
};
