import { LightningElement, api } from 'lwc';
import type { Sheet } from 'c/auditSession';
import { dimensionLabel } from 'c/dimensionLabels';
import { countPhrase, phrase } from 'c/phrase';
import { scoreText } from 'c/scoreText';
import { DIMENSIONS } from 'c/scoring';
import arithmeticMany from '@salesforce/label/c.Sheet_Arithmetic_Many';
import arithmeticOne from '@salesforce/label/c.Sheet_Arithmetic_One';
import keys from '@salesforce/label/c.Sheet_Keys';
import none from '@salesforce/label/c.Sheet_Dimension_Not_Applicable';
import points from '@salesforce/label/c.Sheet_Points';

/** One dimension: its rubric and its questions, one of them open. */
export default class DimensionPanel extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** Value of Dimension__c in view. */
    @api dimension = '';
    /** Code of the open question; null when none is. */
    @api openCode: string | null = null;
    /** Whether answers can only be read. */
    @api isReadOnly = false;

    label = { keys };
    considered: number | null = null;

    /** Moves the focus to the open question. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('c-question-editor')?.focus();
    }

    get name(): string {
        return dimensionLabel(this.dimension);
    }

    get questions() {
        return (this.sheet?.answers ?? [])
            .filter(({ dimension }) => dimension === this.dimension)
            .map((answer) => ({ code: answer.code, answer, isOpen: answer.code === this.openCode }));
    }

    get chosen(): number | null {
        return this.questions.find(({ isOpen }) => isOpen)?.answer.rating ?? null;
    }

    get arithmetic(): string {
        const score = this.sheet?.score.dimensions.find(({ dimension }) => dimension === this.dimension);
        const dimension = DIMENSIONS.find((known) => known === this.dimension);
        const value = dimension ? this.sheet?.standing.dimensionScores[dimension] : null;
        return score?.score == null
            ? none
            : phrase(
                  points,
                  scoreText(value ?? score.score),
                  phrase(countPhrase(score.count, arithmeticOne, arithmeticMany), score.count, score.points)
              );
    }

    handleConsider(event: CustomEvent<number | null>): void {
        this.considered = event.detail;
    }
}
