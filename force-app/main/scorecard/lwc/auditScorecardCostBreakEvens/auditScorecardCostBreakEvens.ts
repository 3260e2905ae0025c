import { LightningElement, api } from 'lwc';
import { breakEvensOf } from 'c/auditCostRules';
import type { CostedVendor } from 'c/auditCostRules';
import { breakEvenText } from 'c/auditCostText';
import { phrase } from 'c/auditText';
import hint from '@salesforce/label/c.Audit_Cost_Break_Even_Hint';
import moreVendors from '@salesforce/label/c.Audit_Cost_Break_Even_More_Vendors';
import oneVendor from '@salesforce/label/c.Audit_Cost_Break_Even_More_Vendors_One';
import none from '@salesforce/label/c.Audit_Cost_Break_Even_None';
import title from '@salesforce/label/c.Audit_Cost_Break_Even';

/** As many sentences as are read in one go; more are folded, vendor by vendor. */
const READ_IN_ONE_GO = 6;

/** Says for each pair of vendors at how many hours of reconciliation the cheaper one changes. */
export default class AuditScorecardCostBreakEvens extends LightningElement {
    /** The vendors that are compared. */
    @api vendors: readonly CostedVendor[] = [];

    label = { hint, none, title };

    get sentences() {
        return breakEvensOf(this.vendors).map((breakEven) => ({
            key: `${breakEven.kind} ${breakEven.vendor.id} ${breakEven.other.id}`,
            id: breakEven.vendor.id,
            text: breakEvenText(breakEven)
        }));
    }

    get hasNone(): boolean {
        return this.sentences.length === 0;
    }

    get isFolded(): boolean {
        return this.sentences.length > READ_IN_ONE_GO;
    }

    get groups() {
        const { sentences } = this;
        return this.vendors
            .map(({ id, vendor }) => {
                const own = sentences.filter((sentence) => sentence.id === id);
                const words = own.length === 1 ? oneVendor : moreVendors;
                return { id, title: phrase(words, vendor, own.length), sentences: own };
            })
            .filter((group) => group.sentences.length > 0);
    }
}
