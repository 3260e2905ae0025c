import { LightningElement, api } from 'lwc';
import { listText, phrase } from 'c/auditText';
import { ROOMY_COLUMNS } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { EVIDENCE, METHOD, evidenceCap } from 'c/auditScoring';
import capped from '@salesforce/label/c.Audit_Scorecard_Evidence_Capped';
import dimension from '@salesforce/label/c.Audit_Scorecard_Dimension';
import hint from '@salesforce/label/c.Audit_Scorecard_Evidence_Hint';
import title from '@salesforce/label/c.Audit_Scorecard_Evidence';
import { evidenceRows } from './evidenceRows';

/** Sets what each vendor was rated beside what its evidence carries. */
export default class AuditScorecardEvidence extends LightningElement {
    /** The columns, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];

    label = { dimension, title, hint: phrase(hint, ...EVIDENCE.map(evidenceCap)) };

    get tableClass(): string {
        return this.evaluations.length <= ROOMY_COLUMNS ? 'table' : 'table compact';
    }

    get rows() {
        return evidenceRows(this.evaluations).map((row) => ({
            ...row,
            className: row.isTotal ? 'total' : '',
            cells: row.cells.map((cell, index) => ({
                ...cell,
                evaluation: this.evaluations[index],
                gapClass: cell.isProven ? 'gap proven' : 'gap'
            }))
        }));
    }

    /** Whose scores count no more than evidence carries, so that nothing goes beyond it. */
    get cappedText(): string {
        const vendors = this.evaluations
            .filter(({ method }) => method.value === METHOD.evidenceCapped)
            .map(({ vendor }) => vendor);
        return vendors.length === 0 ? '' : phrase(capped, listText(vendors));
    }
}
