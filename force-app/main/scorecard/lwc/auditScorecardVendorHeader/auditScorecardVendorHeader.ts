import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { DECISION_WORDS } from 'c/auditDecisionText';
import { evaluationPage } from 'c/auditEvaluationPage';
import { opensElsewhere } from 'c/auditLinkClick';
import { evidenceText, phrase, scoreText } from 'c/auditText';
import { DECISION } from 'c/auditScorecardRecords';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import { TOTAL_MAXIMUM } from 'c/auditScoring';
import ofMaximum from '@salesforce/label/c.Audit_Scorecard_Of_Maximum';

/** Heads a column of the scorecard with a vendor, its total and its verdict. */
export default class AuditScorecardVendorHeader extends NavigationMixin(LightningElement) {
    /** The evaluation of the column. */
    @api evaluation: RankedEvaluation | undefined;
    /** Whether the column is wide enough for large figures. */
    @api isRoomy = false;
    url = '';

    label = { ofMaximum: phrase(ofMaximum, TOTAL_MAXIMUM) };

    async connectedCallback(): Promise<void> {
        this.url = await this[NavigationMixin.GenerateUrl](evaluationPage(this.evaluation?.id ?? ''));
    }

    get headerClass(): string {
        return this.isRoomy ? 'header' : 'header compact';
    }

    get total(): string {
        return scoreText(this.evaluation?.total ?? 0);
    }

    /** What its evidence carries of the total; empty where that is not known. */
    get evidenced(): string {
        return evidenceText(this.evaluation?.evidencedTotal);
    }

    /** What is decided on the vendor; empty while nothing is. */
    get decided(): string {
        const value = this.evaluation?.decision.value ?? DECISION.undecided;
        return value === DECISION.undecided ? '' : DECISION_WORDS[value].name;
    }

    handleOpen(event: MouseEvent): void {
        if (opensElsewhere(event)) {
            return;
        }
        event.preventDefault();
        this[NavigationMixin.Navigate](evaluationPage(this.evaluation?.id ?? ''));
    }
}
