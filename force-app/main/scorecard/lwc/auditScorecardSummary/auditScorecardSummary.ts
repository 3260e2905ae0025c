import { LightningElement, api } from 'lwc';
import { phrase } from 'c/auditText';
import type { Comparison, RankedEvaluation } from 'c/auditScorecardRules';
import next from '@salesforce/label/c.Audit_Scorecard_Advice';
import title from '@salesforce/label/c.Audit_Scorecard_Summary';
import { advice, sentences } from './sentences';

/** Says in a few words a vendor what stands between the vendors. */
export default class AuditScorecardSummary extends LightningElement {
    /** The evaluations to speak of, in the order they are spoken of. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Everyone who is compared: a vendor stands behind those too who are not spoken of. */
    @api comparison: Comparison | undefined;
    /** Whether to give the reason of each verdict, where nothing else on the page does. */
    @api givesReasons = false;

    label = { title };

    get entries() {
        return this.evaluations
            .flatMap(({ id }) => this.comparison?.standings.get(id) ?? [])
            .map((standing) => ({
                id: standing.id,
                vendor: standing.vendor,
                reason: this.givesReasons ? standing.reason : '',
                text: sentences(standing),
                advice: advice(standing) && phrase(next, advice(standing))
            }));
    }
}
