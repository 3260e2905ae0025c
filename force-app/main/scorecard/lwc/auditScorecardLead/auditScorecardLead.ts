import { LightningElement, api } from 'lwc';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { leadWords } from './leadWords';
import type { LeadWords } from './leadWords';

/** Says in one headline who leads, and below it why. */
export default class AuditScorecardLead extends LightningElement {
    /** Every vendor that is compared, best total first. */
    @api evaluations: readonly RankedEvaluation[] = [];

    /** The vendors that are hidden from the comparison. */
    @api hiddenEvaluations: readonly RankedEvaluation[] = [];

    get words(): LeadWords {
        return leadWords(this.evaluations, this.hiddenEvaluations);
    }
}
