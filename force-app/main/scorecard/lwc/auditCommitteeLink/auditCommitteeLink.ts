import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { committeePage } from 'c/auditCommitteeAddress';
import newTab from '@salesforce/label/c.Audit_Sheet_Print_New_Tab';
import print from '@salesforce/label/c.Audit_Committee_Print';

/** The way to the committee's document, in a tab of its own so that the scorecard stays where it is. */
export default class AuditCommitteeLink extends NavigationMixin(LightningElement) {
    /** The opportunity whose vendors are compared. */
    @api opportunityId = '';
    /** The evaluations to print, in their order. */
    @api evaluations: readonly { readonly id: string }[] = [];
    /** Whether they are compared although they are unlike. */
    @api isComparedUnlike = false;

    label = { newTab, print };
    /** Empty until the platform has given the address. */
    url = '';
    private askedFor = '';

    /** What the address is made of, so that it is asked for anew with every change. */
    get asked(): string {
        return JSON.stringify(this.page);
    }

    async renderedCallback(): Promise<void> {
        const { asked, page } = this;
        if (asked !== this.askedFor) {
            this.askedFor = asked;
            const url = await this[NavigationMixin.GenerateUrl](page);
            this.url = asked === this.asked ? url : this.url;
        }
    }

    private get page() {
        return committeePage({
            opportunityId: this.opportunityId,
            evaluationIds: this.evaluations.map(({ id }) => id),
            isComparedUnlike: this.isComparedUnlike
        });
    }
}
