import { LightningElement, api } from 'lwc';
import { phrase } from 'c/auditText';
import next from '@salesforce/label/c.Audit_Scorecard_Page_Next';
import page from '@salesforce/label/c.Audit_Scorecard_Page';
import pageSheets from '@salesforce/label/c.Audit_Scorecard_Page_Sheets';
import previous from '@salesforce/label/c.Audit_Scorecard_Page_Previous';

/** Leads from one group of vendors to the next. */
export default class AuditScorecardPager extends LightningElement {
    /** Position of the first vendor in view, from 1. */
    @api first = 1;
    /** Position of the last vendor in view. */
    @api last = 1;
    /** How many vendors there are to page through. */
    @api total = 1;

    /** Whether a vendor may have several of them, so that they count as sheets. */
    @api countsSheets = false;

    label = { next, previous };

    get text(): string {
        return phrase(this.countsSheets ? pageSheets : page, this.first, this.last, this.total);
    }

    get isFirst(): boolean {
        return this.first <= 1;
    }

    get isLast(): boolean {
        return this.last >= this.total;
    }

    handlePrevious(): void {
        this.dispatchEvent(new CustomEvent('previous'));
    }

    handleNext(): void {
        this.dispatchEvent(new CustomEvent('next'));
    }
}
