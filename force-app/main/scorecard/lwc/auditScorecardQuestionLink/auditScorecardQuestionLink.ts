import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { evaluationPage } from 'c/auditEvaluationPage';
import { opensElsewhere } from 'c/auditLinkClick';
import { phrase } from 'c/auditText';
import openQuestion from '@salesforce/label/c.Audit_Scorecard_Open_Question';

/** Leads to one question of a vendor in its sheet. */
export default class AuditScorecardQuestionLink extends NavigationMixin(LightningElement) {
    static delegatesFocus = true;

    /** Record id of the evaluation. */
    @api evaluationId = '';
    /** Code of the question. */
    @api code = '';
    /** Name of the vendor, for those who hear the link without its column. */
    @api vendor = '';
    url = '';

    async connectedCallback(): Promise<void> {
        this.url = await this[NavigationMixin.GenerateUrl](this.place);
    }

    get title(): string {
        return phrase(openQuestion, this.code, this.vendor);
    }

    handleOpen(event: MouseEvent): void {
        if (!opensElsewhere(event)) {
            event.preventDefault();
            this[NavigationMixin.Navigate](this.place);
        }
    }

    private get place() {
        return evaluationPage(this.evaluationId, { question: this.code });
    }
}
