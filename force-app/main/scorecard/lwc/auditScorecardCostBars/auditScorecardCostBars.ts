import { LightningElement, api } from 'lwc';
import { COST_PARTS } from 'c/auditCostRules';
import type { CostedVendor } from 'c/auditCostRules';
import { partNames } from 'c/auditCostText';
import { listText, phrase } from 'c/auditText';
import chart from '@salesforce/label/c.Audit_Cost_Chart';
import chartEntry from '@salesforce/label/c.Audit_Cost_Chart_Entry';
import chartYear from '@salesforce/label/c.Audit_Cost_Chart_Year';
import perYear from '@salesforce/label/c.Audit_Cost_Per_Year';
import total from '@salesforce/label/c.Audit_Cost_Total';
import { barsOf } from './bars';

/** Draws what vendors cost as bars on one scale, made of the parts of the cost. */
export default class AuditScorecardCostBars extends LightningElement {
    /** The vendors, in the order they are drawn. */
    @api vendors: readonly CostedVendor[] = [];
    /** Whether what they cost a year is drawn instead of the total over the term. */
    @api isByYear = false;

    get title(): string {
        return this.isByYear ? perYear : total;
    }

    get bars() {
        return barsOf(this.vendors, this.isByYear).map((bar) => ({
            ...bar,
            segments: bar.segments.map((segment) => ({ ...segment, className: `segment ${segment.part}` }))
        }));
    }

    get text(): string {
        const entries = this.bars.map(({ vendor, text }) => phrase(chartEntry, vendor, text));
        return phrase(this.isByYear ? chartYear : chart, listText(entries));
    }

    get parts() {
        return COST_PARTS.map((part) => ({ part, name: partNames[part], className: `segment ${part}` }));
    }
}
