import { LightningElement, api } from 'lwc';
import type { Comparison, RankedEvaluation } from 'c/auditScorecardRules';
import { leadWords } from './leadWords';
import type { LeadWords } from './leadWords';

/** Says in one headline who leads, and below it why. */
export default class AuditScorecardLead extends LightningElement {
    /** What is compared, and who leads. */
    @api comparison: Comparison | undefined;
    /** The vendors that are hidden from the comparison. */
    @api hiddenEvaluations: readonly RankedEvaluation[] = [];

    get words(): LeadWords | null {
        return this.comparison ? leadWords(this.comparison, this.hiddenEvaluations) : null;
    }
}
