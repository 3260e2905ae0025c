import { LightningElement, api } from 'lwc';
import type { Comparison } from 'c/auditScorecardRules';
import hint from '@salesforce/label/c.Audit_Scorecard_Race_Hint';
import title from '@salesforce/label/c.Audit_Scorecard_Race';
import { raceGroups } from './raceGroups';

/** Shows which vendors can still be first, and which cannot. */
export default class AuditScorecardRace extends LightningElement {
    /** What is compared, and who can still be first. */
    @api comparison: Comparison | undefined;
    /** Folded groups that the user has opened: rows nobody looks at are not drawn. */
    private opened: readonly string[] = [];

    label = { hint, title };

    get leadingTotal(): number {
        return this.comparison?.leadingTotal ?? 0;
    }

    get groups() {
        const groups = this.comparison ? raceGroups(this.comparison) : [];
        return groups.map((group) => ({ ...group, isDrawn: this.opened.includes(group.key) }));
    }

    handleToggle(event: Event): void {
        const { dataset, open } = event.currentTarget as HTMLDetailsElement;
        const key = dataset.group ?? '';
        this.opened = open ? [...this.opened, key] : this.opened.filter((other) => other !== key);
    }
}
