import { LightningElement, api } from 'lwc';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import { ROOMY_COLUMNS } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import hint from '@salesforce/label/c.Audit_Scorecard_Unproven_Hint';
import none from '@salesforce/label/c.Audit_Scorecard_Evidence_None';
import openEvidence from '@salesforce/label/c.Audit_Scorecard_Evidence_Link';
import title from '@salesforce/label/c.Audit_Scorecard_Unproven_List';
import { unprovenRatings } from './unprovenRatings';

/** Lists the ratings that go beyond their evidence, with what was said of each and what to ask next. */
export default class AuditScorecardUnproven extends LightningElement {
    /** The vendors in view, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Their answers, each vendor's in the order they were asked. */
    @api answers: readonly ComparedAnswer[] = [];

    label = { hint, none, openEvidence, title };

    /** A few vendors are read at once; of many each is opened by who wants to read it. */
    get vendors() {
        const isOpen = this.evaluations.length <= ROOMY_COLUMNS;
        return unprovenRatings(this.evaluations, this.answers).map((vendor) => ({
            ...vendor,
            isOpen,
            isProven: vendor.ratings.length === 0
        }));
    }
}
