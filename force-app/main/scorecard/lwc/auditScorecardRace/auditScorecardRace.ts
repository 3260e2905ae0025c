import { LightningElement, api } from 'lwc';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import hint from '@salesforce/label/c.Audit_Scorecard_Race_Hint';
import title from '@salesforce/label/c.Audit_Scorecard_Race';
import { raceGroups } from './raceGroups';

/** Shows which vendors can still be first, and which cannot. */
export default class AuditScorecardRace extends LightningElement {
    /** Every vendor that is compared, best total first. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Folded groups that the user has opened: rows nobody looks at are not drawn. */
    private opened: readonly string[] = [];

    label = { hint, title };

    get race() {
        const { leadingTotal, groups } = raceGroups(this.evaluations);
        return {
            leadingTotal,
            groups: groups.map((group) => ({ ...group, isDrawn: this.opened.includes(group.key) }))
        };
    }

    handleToggle(event: Event): void {
        const { dataset, open } = event.currentTarget as HTMLDetailsElement;
        const key = dataset.group ?? '';
        this.opened = open ? [...this.opened, key] : this.opened.filter((other) => other !== key);
    }
}
