import { LightningElement, api } from 'lwc';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { countPhrase, phrase, scoreText } from 'c/auditText';
import type AuditQuestionList from 'c/auditQuestionList';
import { DIMENSIONS } from 'c/auditScoring';
import type { Part } from 'c/auditSheetAction';
import arithmetic from '@salesforce/label/c.Audit_Sheet_Arithmetic';
import missing from '@salesforce/label/c.Audit_Sheet_Dimension_Missing_Text';
import none from '@salesforce/label/c.Audit_Sheet_Dimension_Not_Applicable';
import points from '@salesforce/label/c.Audit_Sheet_Points';
import pointsMany from '@salesforce/label/c.Audit_Sheet_Arithmetic_Points_Many';
import pointsOne from '@salesforce/label/c.Audit_Sheet_Arithmetic_Points_One';
import questionsMany from '@salesforce/label/c.Audit_Sheet_Arithmetic_Questions_Many';
import questionsOne from '@salesforce/label/c.Audit_Sheet_Arithmetic_Questions_One';

/** One dimension: its score and its questions, one of them open. */
export default class AuditDimensionPanel extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** Value of Dimension__c in view. */
    @api dimension = '';
    /** Code of the open question; null when none is. */
    @api openCode: string | null = null;
    /** Whether answers can only be read. */
    @api isReadOnly = false;

    /** Whether only what is worked with first is drawn: the question, its rungs and its evidence. */
    @api isFirstView = false;
    /** Whether the sheet goes on by itself once a question is finished. */
    @api goesOn = false;

    /** Moves the focus to a part of the open question. */
    @api focusOn(part: Part): void {
        this.template?.querySelector<HTMLElement & AuditQuestionList>('c-audit-question-list')?.focusOn(part);
    }

    get offersGoingOn(): boolean {
        return !this.isReadOnly;
    }

    get name(): string {
        return dimensionLabel(this.dimension);
    }

    get answers(): SheetAnswer[] {
        return (this.sheet?.answers ?? []).filter(({ dimension }) => dimension === this.dimension);
    }

    get arithmetic(): string {
        const score = this.sheet?.score.dimensions.find(({ dimension }) => dimension === this.dimension);
        const dimension = DIMENSIONS.find((known) => known === this.dimension);
        const value = dimension ? this.sheet?.figures.dimensionScores[dimension] : null;
        if (score?.score == null) {
            return score?.isMissing ? missing : none;
        }
        return phrase(
            points,
            scoreText(value ?? score.score),
            phrase(
                arithmetic,
                countPhrase(score.points, pointsOne, pointsMany),
                countPhrase(score.count, questionsOne, questionsMany)
            )
        );
    }
}
