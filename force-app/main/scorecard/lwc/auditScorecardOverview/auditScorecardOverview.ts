import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';
import EVALUATION from '@salesforce/schema/Vendor_Evaluation__c';
import save from '@salesforce/label/c.Audit_Scorecard_Export';
import { comparisonCsv, saveComparison } from 'c/auditScorecardExport';
import { ROOMY_COLUMNS } from 'c/auditScorecardRules';
import type { Comparison, RankedEvaluation, SortKey } from 'c/auditScorecardRules';

/** Shows the vendors in view by total and dimension: in a table, a picture and words. */
export default class AuditScorecardOverview extends LightningElement {
    /** The vendors in view, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Everyone who is compared, also those on another page. */
    @api comparison: Comparison | undefined;
    /** What the vendors are ordered by. */
    @api sortKey: SortKey = 'Total';
    /** The opportunity on whose page a score leads to its questions; where it is empty, scores lead to the sheets. */
    @api questionsOf = '';
    /** Whether the radar is shown. */
    @api showRadar = false;
    /** Whether the sentences about each vendor are shown. */
    @api showSummary = false;

    label = { save };

    /** What the columns of the file are called; without it they have the names of the fields. */
    @wire(getObjectInfo, { objectApiName: EVALUATION })
    private evaluationInfo: { data?: ObjectInfoRepresentation } | undefined;

    get isApart(): boolean {
        return this.comparison?.isApart ?? false;
    }

    get givesReasons(): boolean {
        return this.evaluations.length > ROOMY_COLUMNS;
    }

    /** Everyone who is compared, not only those in view. */
    handleExport(): void {
        saveComparison(comparisonCsv(this.comparison?.evaluations ?? [], this.evaluationInfo?.data?.fields));
    }
}
