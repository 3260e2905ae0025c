import { LightningElement, api } from 'lwc';
import { isUnfinished } from 'c/auditSession';
import type { Sheet } from 'c/auditSession';
import { countPhrase, phrase, scoreText } from 'c/auditText';
import { BAND, STATUS, bandOf, isBlockingGap, isUnwaivedHardStop, isWaivedHardStop } from 'c/auditScoring';
import type { Band } from 'c/auditScoring';
import { actionEvent } from 'c/auditSheetAction';
import { verdictText } from 'c/auditVerdictText';
import atBest from '@salesforce/label/c.Audit_Sheet_Range_At_Best';
import blockingMany from '@salesforce/label/c.Audit_Sheet_Blocking_Gap_Many';
import blockingOne from '@salesforce/label/c.Audit_Sheet_Blocking_Gap_One';
import contradictionMany from '@salesforce/label/c.Audit_Sheet_Contradiction_Many';
import contradictionOne from '@salesforce/label/c.Audit_Sheet_Contradiction_One';
import bandSoFar from '@salesforce/label/c.Audit_Sheet_Band_So_Far';
import band from '@salesforce/label/c.Audit_Sheet_Band';
import gapWorkflow from '@salesforce/label/c.Audit_Sheet_Gap_Workflow';
import hardStopMany from '@salesforce/label/c.Audit_Sheet_Hard_Stop_Many';
import hardStopOne from '@salesforce/label/c.Audit_Sheet_Hard_Stop_One';
import noPartial from '@salesforce/label/c.Audit_Sheet_Range_No_Partial';
import noStrong from '@salesforce/label/c.Audit_Sheet_Range_No_Strong';
import unconfirmed from '@salesforce/label/c.Audit_Sheet_Unconfirmed';
import unprovenMany from '@salesforce/label/c.Audit_Sheet_Unproven_Many';
import unprovenOne from '@salesforce/label/c.Audit_Sheet_Unproven_One';
import waivedMany from '@salesforce/label/c.Audit_Sheet_Waived_Many';
import waivedOne from '@salesforce/label/c.Audit_Sheet_Waived_One';

/** What is said of the highest total still possible, by its band. */
const RANGES: Readonly<Record<Band, string>> = {
    [BAND.surfaceLevel]: noPartial,
    [BAND.partial]: noStrong,
    [BAND.strong]: atBest
};
const HARD_STOP = { name: 'hardstop', className: 'failure', one: hardStopOne, many: hardStopMany } as const;
const WAIVED = { name: 'waived', className: 'failure settled', one: waivedOne, many: waivedMany } as const;
const CONTRADICTION = {
    name: 'contradiction',
    className: 'failure settled',
    one: contradictionOne,
    many: contradictionMany
} as const;
const BLOCKING = { name: 'blocking', className: 'failure', one: blockingOne, many: blockingMany } as const;

/** Why the verdict is what it is, the range still possible, and what is unproven or failing. */
export default class AuditSheetFindings extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;

    get band(): string {
        const name = this.sheet?.figures.band ?? bandOf(0);
        return phrase(this.isUnfinished ? bandSoFar : band, verdictText(name));
    }

    get range(): string {
        const { ceiling = 0 } = this.sheet?.score ?? {};
        if (!this.isUnfinished) {
            return '';
        }
        return phrase(RANGES[bandOf(ceiling)], scoreText(ceiling));
    }

    get unproven(): string {
        const { unprovenCount = 0 } = this.sheet?.score ?? {};
        const rated = (this.sheet?.answers ?? []).filter(({ status }) => status === STATUS.answered).length;
        return unprovenCount === 0
            ? ''
            : phrase(countPhrase(unprovenCount, unprovenOne, unprovenMany), unprovenCount, rated);
    }

    get unconfirmed(): string {
        return this.sheet?.confirmationFailure ? unconfirmed : '';
    }

    /** What fails, each with the questions it is about. */
    get failures() {
        const answers = this.sheet?.answers ?? [];
        const failing = [
            { ...HARD_STOP, found: answers.filter(isUnwaivedHardStop) },
            { ...WAIVED, found: answers.filter(isWaivedHardStop) },
            { ...BLOCKING, found: answers.filter(isBlockingGap) }
        ];
        return [...failing.map((failure) => ({ ...failure, count: failure.found.length })), this.contradiction]
            .filter(({ found }) => found.length > 0)
            .map(({ name, className, one, many, found, count }) => ({
                name,
                className,
                text: countPhrase(count, one, many),
                questions: found.map(({ code, dependentWorkflow, question }) => ({
                    code,
                    question,
                    workflow: name === BLOCKING.name && dependentWorkflow ? phrase(gapWorkflow, dependentWorkflow) : ''
                }))
            }));
    }

    /** What cannot all be true, with every question that has a part in it. */
    private get contradiction() {
        const { answers = [], contradictions = [] } = this.sheet ?? {};
        const found = answers.filter((answer) => answer.contradictions.length > 0);
        return { ...CONTRADICTION, found, count: contradictions.length };
    }

    private get isUnfinished(): boolean {
        return this.sheet !== null && isUnfinished(this.sheet.score);
    }

    handleOpen(event: Event): void {
        const { open = '' } = (event.target as HTMLElement).dataset;
        this.dispatchEvent(actionEvent({ kind: 'open', code: open }));
    }
}
