import { LightningElement, api } from 'lwc';
import { phrase } from 'c/phrase';
import { standings } from 'c/scorecardRules';
import type { RankedEvaluation } from 'c/scorecardRules';
import next from '@salesforce/label/c.Scorecard_Advice';
import title from '@salesforce/label/c.Scorecard_Summary';
import { advice, sentences } from './sentences';

/** Says in a few words a vendor what stands between the vendors. */
export default class ScorecardSummary extends LightningElement {
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
