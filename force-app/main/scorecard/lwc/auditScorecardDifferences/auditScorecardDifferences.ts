import { LightningElement, api } from 'lwc';
import type { Differences } from 'c/auditScorecardRules';
import compare from '@salesforce/label/c.Audit_Scorecard_Unlike_Compare';
import compared from '@salesforce/label/c.Audit_Scorecard_Unlike_Compared';
import comparedText from '@salesforce/label/c.Audit_Scorecard_Unlike_Compared_Text';
import separate from '@salesforce/label/c.Audit_Scorecard_Unlike_Separate';
import text from '@salesforce/label/c.Audit_Scorecard_Unlike_Text';
import title from '@salesforce/label/c.Audit_Scorecard_Unlike';
import { differenceEntries } from './differenceWords';
import type { DifferenceEntry } from './differenceWords';

/** Says in what the vendors are unlike, and lets a reader compare them all the same. */
export default class AuditScorecardDifferences extends LightningElement {
    /** What differs. */
    @api differences: Differences | undefined;
    /** Whether the reader has chosen to compare the vendors all the same. */
    @api isCompared = false;
    /** Whether that is chosen elsewhere, so that there is nothing to press here. */
    @api isFixed = false;

    get label() {
        return this.isCompared
            ? { title: compared, text: comparedText, choice: separate }
            : { title, text, choice: compare };
    }

    get entries(): readonly DifferenceEntry[] {
        return this.differences ? differenceEntries(this.differences) : [];
    }

    get hasChoice(): boolean {
        return !this.isFixed;
    }

    handleChoice(): void {
        this.dispatchEvent(new CustomEvent<boolean>('comparechange', { detail: !this.isCompared }));
    }
}
