import { LightningElement, api } from 'lwc';
import { nextOpen, shownScore } from 'c/auditSession';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import { dimensionLabel } from 'c/auditDimensionLabels';
import { countPhrase, phrase, scoreText } from 'c/auditText';
import { RATING_MAXIMUM, isBlockingGap, isUnwaivedHardStop, isWaivedHardStop, isWeakDimension } from 'c/auditScoring';
import type { DimensionScore } from 'c/auditScoring';
import { actionEvent } from 'c/auditSheetAction';
import allAsked from '@salesforce/label/c.Audit_Sheet_Dimension_Asked';
import blockingMany from '@salesforce/label/c.Audit_Sheet_Blocking_Gap_Many';
import blockingOne from '@salesforce/label/c.Audit_Sheet_Blocking_Gap_One';
import hardStop from '@salesforce/label/c.Audit_Common_Mark_Hard_Stop';
import missing from '@salesforce/label/c.Audit_Sheet_Dimension_Missing';
import next from '@salesforce/label/c.Audit_Sheet_Open_Next';
import noScore from '@salesforce/label/c.Audit_Sheet_No_Score';
import notApplicable from '@salesforce/label/c.Audit_Sheet_Status_Not_Applicable';
import openCount from '@salesforce/label/c.Audit_Sheet_Open_Count';
import progressMany from '@salesforce/label/c.Audit_Sheet_Progress';
import progressOne from '@salesforce/label/c.Audit_Sheet_Progress_One';
import title from '@salesforce/label/c.Audit_Sheet_Dimensions';
import waived from '@salesforce/label/c.Audit_Common_Mark_Waived';
import weak from '@salesforce/label/c.Audit_Sheet_Mark_Weak';

/** The eight dimensions with their score and state; a press shows one. */
export default class AuditDimensionNavigation extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** Value of Dimension__c in view. */
    @api current = '';

    label = { next, title };
    private followed = '';

    /** Where the list is a strip, it follows the dimension in view. */
    renderedCallback(): void {
        const item = this.template?.querySelector<HTMLElement>('[aria-current="true"]');
        const list = this.template?.querySelector<HTMLElement>('ul');
        if (item && list && this.followed !== this.current) {
            this.followed = this.current;
            // Compares the edges at which a line begins, because some languages are written from right to left.
            const isReversed = getComputedStyle(list).direction === 'rtl';
            const [from, to] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
            list.scrollLeft += isReversed ? to.right - from.right : to.left - from.left;
        }
    }

    get hasOpen(): boolean {
        return nextOpen(this.sheet?.answers ?? [], null) !== null;
    }

    get progress(): string {
        const { asked, all } = this.counts;
        return phrase(all === 1 ? progressOne : progressMany, asked, all);
    }

    get progressStyle(): string {
        const { asked, all } = this.counts;
        return `inline-size: ${all === 0 ? 0 : (100 * asked) / all}%`;
    }

    get items() {
        return (this.sheet?.score.dimensions ?? []).map((score) => {
            const points = this.sheet && shownScore(this.sheet, score.dimension);
            const warnings = this.warningsOf(score);
            return {
                dimension: score.dimension,
                name: dimensionLabel(score.dimension),
                score: points === null ? noScore : scoreText(points),
                // The warnings take the place of "all asked".
                state: warnings.length > 0 && score.open === 0 ? '' : this.stateOf(score),
                warnings: warnings.join(' · '),
                barStyle: `inline-size: ${(100 * (points ?? 0)) / RATING_MAXIMUM}%`,
                barClass: warnings.length > 0 ? 'fill failing' : 'fill',
                isCurrent: score.dimension === this.current ? 'true' : null
            };
        });
    }

    handleShow(event: Event): void {
        const { dimension = '' } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(actionEvent({ kind: 'showDimension', dimension }));
    }

    handleNext(): void {
        this.dispatchEvent(actionEvent({ kind: 'openNext' }));
    }

    private get counts() {
        const all = this.sheet?.answers.length ?? 0;
        return { all, asked: all - (this.sheet?.score.openCount ?? 0) };
    }

    private stateOf({ count, dimension, isMissing, open }: DimensionScore): string {
        const asked = isMissing ? missing : count === 0 ? notApplicable : open > 0 ? phrase(openCount, open) : allAsked;
        const isWaived = this.answersIn(dimension).some(isWaivedHardStop);
        return [asked, ...(isWaived ? [waived] : [])].join(' · ');
    }

    private answersIn(dimension: string): SheetAnswer[] {
        return (this.sheet?.answers ?? []).filter((answer) => answer.dimension === dimension);
    }

    private warningsOf(score: DimensionScore): string[] {
        const answers = this.answersIn(score.dimension);
        const isStopped = answers.some(isUnwaivedHardStop);
        const gaps = answers.filter(isBlockingGap).length;
        return [
            ...(isStopped ? [hardStop] : []),
            ...(gaps > 0 ? [countPhrase(gaps, blockingOne, blockingMany)] : []),
            ...(isWeakDimension(score) ? [weak] : [])
        ];
    }
}
