import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { evaluationPage } from 'c/auditEvaluationPage';
import { opensElsewhere } from 'c/auditLinkClick';
import { countPhrase, phrase, scoreText } from 'c/auditText';
import { heatClass } from 'c/auditScorecardRows';
import { isAsked } from 'c/auditScorecardRules';
import { pageOfView } from 'c/auditScorecardView';
import { RATING_MAXIMUM, dimensionCeiling, isWeakDimension } from 'c/auditScoring';
import type { DimensionScore } from 'c/auditScoring';
import arithmetic from '@salesforce/label/c.Audit_Scorecard_Arithmetic';
import arithmeticOne from '@salesforce/label/c.Audit_Scorecard_Arithmetic_One';
import atBest from '@salesforce/label/c.Audit_Scorecard_Arithmetic_At_Best';
import best from '@salesforce/label/c.Audit_Scorecard_Best';
import dimensionOfVendor from '@salesforce/label/c.Audit_Scorecard_Dimension_Of_Vendor';
import missing from '@salesforce/label/c.Audit_Scorecard_Missing';
import notApplicable from '@salesforce/label/c.Audit_Scorecard_Not_Applicable';
import open from '@salesforce/label/c.Audit_Scorecard_Open';
import openOf from '@salesforce/label/c.Audit_Scorecard_Open_Of';
import sum from '@salesforce/label/c.Audit_Scorecard_Sum';
import weak from '@salesforce/label/c.Audit_Scorecard_Weak';

/** Shows the score of one vendor in one dimension, leads to its questions, and has the arithmetic behind it: on hover, on focus, in short on touch. */
export default class AuditScorecardCell extends NavigationMixin(LightningElement) {
    /** Record id of the evaluation. */
    @api evaluationId = '';
    /** What the vendor scored in the dimension. */
    @api score: DimensionScore | undefined;
    /** Name of the vendor, for those who hear the cell without its column. */
    @api vendor = '';
    /** The opportunity on whose page the score leads to the questions of its dimension; empty to lead to the sheet. */
    @api questionsOf = '';
    /** Whether no other vendor scores higher, and one scores lower or was not asked. */
    @api isBest = false;
    /** Whether Tab stops here: of the cells of a table it stops at one, arrows lead to the others. */
    @api isTabStop = false;
    isDismissed = false;
    url = '';

    label = { best, weak };

    async connectedCallback(): Promise<void> {
        this.url = await this[NavigationMixin.GenerateUrl](this.place);
    }

    /** Moves the focus to the score; nothing happens where none applies. */
    @api focus(): void {
        this.template?.querySelector('a')?.focus();
    }

    /** Why there is no score: nobody has answered yet, or every question was excepted. */
    get absence(): string {
        return this.score?.isMissing ? missing : notApplicable;
    }

    get stop(): string {
        return this.isTabStop ? '0' : '-1';
    }

    get applies(): boolean {
        return (this.score?.count ?? 0) > 0;
    }

    get isAsked(): boolean {
        return this.score !== undefined && isAsked(this.score);
    }

    get isWeak(): boolean {
        return this.score !== undefined && isWeakDimension(this.score);
    }

    private get heat(): number | null {
        return this.isAsked ? (this.score?.score ?? null) : null;
    }

    get heatClass(): string {
        return heatClass(this.heat);
    }

    get number(): string {
        return this.heat === null ? '–' : scoreText(this.heat);
    }

    get openText(): string {
        const { open: openCount, count } = this.score ?? { open: 0, count: 0 };
        if (openCount === 0) {
            return '';
        }
        return openCount === count ? phrase(open, openCount) : phrase(openOf, openCount, count);
    }

    get name(): string {
        return phrase(dimensionOfVendor, dimensionLabel(this.score?.dimension ?? ''), this.vendor);
    }

    get arithmetic(): string {
        if (!this.score) {
            return '';
        }
        const { points, count, open: openCount } = this.score;
        const words = countPhrase(count, arithmeticOne, arithmetic, points, RATING_MAXIMUM * count);
        return openCount === 0 ? words : phrase(atBest, words, scoreText(dimensionCeiling(this.score) ?? 0));
    }

    /** The arithmetic in short, for a finger that has no way to point without pressing. */
    get sum(): string {
        const { points, count } = this.score ?? { points: 0, count: 0 };
        return phrase(sum, points, RATING_MAXIMUM * count);
    }

    get arithmeticClass(): string {
        return this.isDismissed ? 'arithmetic dismissed' : 'arithmetic';
    }

    handleClick(event: MouseEvent): void {
        if (!opensElsewhere(event)) {
            event.preventDefault();
            this[NavigationMixin.Navigate](this.place);
        }
    }

    handleKeydown(event: KeyboardEvent): void {
        if (event.key === 'Escape') {
            this.isDismissed = true;
        }
    }

    handleLeave(): void {
        this.isDismissed = false;
    }

    private get place() {
        const { evaluationId, questionsOf, score } = this;
        return questionsOf
            ? pageOfView(questionsOf, 'questions', score?.dimension)
            : evaluationPage(evaluationId, { dimension: score?.dimension });
    }
}
