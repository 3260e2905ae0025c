import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import newTab from '@salesforce/label/c.Sheet_Print_New_Tab';
import print from '@salesforce/label/c.Sheet_Print';

/** Developer name of the tab that shows an evaluation on paper. */
const TAB = 'Audit_Paper';

/** The way from an evaluation to its page for paper, in a tab of its own so that the sheet stays where it is. */
export default class PaperLink extends NavigationMixin(LightningElement) {
    label = { newTab, print };
    /** Empty until the platform has given the address. */
    url = '';
    private shownId = '';
    private isOnPage = false;

    /** The Vendor_Evaluation__c to print. */
    @api
    get recordId(): string {
        return this.shownId;
    }
    set recordId(recordId: string) {
        if (recordId !== this.shownId) {
            this.shownId = recordId;
            void this.askForAddress();
        }
    }

    connectedCallback(): void {
        this.isOnPage = true;
        void this.askForAddress();
    }

    /** Only a component that is on the page is given addresses. */
    private async askForAddress(): Promise<void> {
        if (!this.isOnPage) {
            return;
        }
        const recordId = this.shownId;
        const url = await this[NavigationMixin.GenerateUrl]({
            type: 'standard__navItemPage',
            attributes: { apiName: TAB },
            state: { c__recordId: recordId }
        });
        this.url = recordId === this.shownId ? url : this.url;
    }
}
