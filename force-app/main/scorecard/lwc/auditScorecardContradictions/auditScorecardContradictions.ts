import { LightningElement, api } from 'lwc';
import { contradictionsIn } from 'c/auditContradictions';
import type { Contradiction } from 'c/auditContradictions';
import { forSameArguments } from 'c/auditForSameArguments';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import type { RankedEvaluation } from 'c/auditScorecardRules';
import hint from '@salesforce/label/c.Audit_Scorecard_Contradictions_Hint';
import title from '@salesforce/label/c.Audit_Scorecard_Contradictions';

const contradictionsOf = (evaluationId: string, answers: readonly ComparedAnswer[]): readonly Contradiction[] =>
    contradictionsIn(
        answers
            .filter((answer) => answer.evaluationId === evaluationId)
            .map((answer) => ({
                ...answer,
                status: answer.status.value,
                syncMechanism: answer.syncMechanism.value,
                conflictModes: answer.conflictModes.value,
                priceTerms: answer.priceTerms.value
            }))
    );

const contradictingVendors = (evaluations: readonly RankedEvaluation[], answers: readonly ComparedAnswer[]) =>
    evaluations
        .map(({ id, vendor }) => ({ id, vendor, contradictions: contradictionsOf(id, answers) }))
        .filter(({ contradictions }) => contradictions.length > 0);

/** Lists what each vendor said that cannot all be true. Nothing is shown where everything fits together. */
export default class AuditScorecardContradictions extends LightningElement {
    /** The vendors in view, in their order. */
    @api evaluations: readonly RankedEvaluation[] = [];
    /** Their answers. */
    @api answers: readonly ComparedAnswer[] = [];

    label = { hint, title };

    private readonly contradicting = forSameArguments(contradictingVendors);

    /** The vendors with a contradiction, each with the questions it is about. */
    get vendors() {
        return this.contradicting(this.evaluations, this.answers);
    }

    get hasAny(): boolean {
        return this.vendors.length > 0;
    }
}
