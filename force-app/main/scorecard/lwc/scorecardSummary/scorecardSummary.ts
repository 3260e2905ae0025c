import { LightningElement, api } from 'lwc';
import { phrase } from 'c/phrase';
import { standings } from 'c/scorecardRules';
import type { RankedEvaluation } from 'c/scorecardRules';
import next from '@salesforce/label/c.Scorecard_Advice';
import title from '@salesforce/label/c.Scorecard_Summary';
import { advice, sentences } from './sentences';

/** Says in a few words a vendor what stands between the vendors. */
export default class ScorecardSummary extends LightningElement {
    /** The evaluations compared, best first. */
    @api evaluations: readonly RankedEvaluation[] = [];

    label = { title };

    get entries() {
        return standings(this.evaluations).map((standing) => ({
            id: standing.id,
            vendor: standing.vendor,
            text: sentences(standing),
            advice: advice(standing.verdict) && phrase(next, advice(standing.verdict))
        }));
    }
}
