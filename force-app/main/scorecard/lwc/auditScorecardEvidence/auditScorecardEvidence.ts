import { LightningElement, api } from 'lwc';
import { cappedText, evidenceHint, evidenceRows } from 'c/auditEvidenceText';
import { ROOMY_COLUMNS } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import dimension from '@salesforce/label/c.Audit_Scorecard_Dimension';
import title from '@salesforce/label/c.Audit_Scorecard_Evidence';

/** Sets what each vendor was rated beside what its evidence carries. */
export default class AuditScorecardEvidence extends LightningElement {
    /** The columns, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];

    label = { dimension, title, hint: evidenceHint };

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
        return cappedText(this.evaluations);
    }
}
