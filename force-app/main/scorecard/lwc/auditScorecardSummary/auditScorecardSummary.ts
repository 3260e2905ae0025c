import { LightningElement, api } from 'lwc';
import { phrase } from 'c/auditPhrase';
import { standings } from 'c/auditScorecardRules';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import next from '@salesforce/label/c.Audit_Scorecard_Advice';
import title from '@salesforce/label/c.Audit_Scorecard_Summary';
import { advice, sentences } from './sentences';

/** Says in a few words a vendor what stands between the vendors. */
export default class AuditScorecardSummary extends LightningElement {
    /** The evaluations to speak of, in the order they are spoken of. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Everyone who is compared, best total first: a vendor stands behind those too who are not spoken of. */
    @api compared: readonly RankedEvaluation[] = [];
    /** Whether to give the reason of each verdict, where nothing else on the page does. */
    @api givesReasons = false;

    /** Whether the vendors stand apart: they are unlike, so that none is ahead of another. */
    @api isApart = false;

    label = { title };

    get entries() {
        const all = new Map(standings(this.compared, this.isApart).map((standing) => [standing.id, standing]));
        return this.evaluations
            .flatMap(({ id }) => all.get(id) ?? [])
            .map((standing) => ({
                id: standing.id,
                vendor: standing.vendor,
                reason: this.givesReasons ? standing.reason : '',
                text: sentences(standing),
                advice: advice(standing.verdict) && phrase(next, advice(standing.verdict))
            }));
    }
}
