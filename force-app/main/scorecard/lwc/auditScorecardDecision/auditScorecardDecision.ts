import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import type { Decisions, RankedEvaluation } from 'c/auditScorecardRules';
import MAY_DECIDE from '@salesforce/customPermission/Audit_Decide';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import DECISION from '@salesforce/schema/Vendor_Evaluation__c.Decision__c';
import REASON from '@salesforce/schema/Vendor_Evaluation__c.Decision_Reason__c';
import notYou from '@salesforce/label/c.Audit_Scorecard_Decision_Not_You';
import title from '@salesforce/label/c.Audit_Scorecard_Decision';

/** Shows what is decided on each vendor, and lets whoever may decide. */
export default class AuditScorecardDecision extends LightningElement {
    /** The vendors that are shown, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** What was decided on all of them. */
    @api decisions: Decisions<RankedEvaluation> | undefined;

    label = { notYou, title };
    private info: ObjectInfoRepresentation | undefined;
    private isBarred = false;

    @wire(getObjectInfo, { objectApiName: EVALUATION })
    receiveObjectInfo({ data, error }: { data?: ObjectInfoRepresentation; error?: unknown }): void {
        this.info = data;
        this.isBarred = error !== undefined;
    }

    /** Those that are shown, and below them sheets that are not compared, so that what is decided on them can be taken back. */
    get vendors(): readonly RankedEvaluation[] {
        return [...this.evaluations, ...(this.decisions?.behind ?? [])];
    }

    get mayDecide(): boolean {
        const fields = this.info?.updateable ? this.info.fields : {};
        return MAY_DECIDE === true && [DECISION, REASON].every(({ fieldApiName }) => fields[fieldApiName]?.updateable);
    }

    /** Only once it is known: the platform answers after the first paint. */
    get isReader(): boolean {
        return MAY_DECIDE !== true || this.isBarred || (this.info !== undefined && !this.mayDecide);
    }

    get selected(): RankedEvaluation | null {
        return this.decisions?.selected ?? null;
    }
}
