import { LightningElement, api } from 'lwc';
import type { Sheet } from 'c/auditSession';
import { countPhrase, phrase } from 'c/phrase';
import { scoreText } from 'c/scoreText';
import { PARTIAL_THRESHOLD, STATUS, STRONG_THRESHOLD, bandOf, isBlockingGap, isHardStop } from 'c/scoring';
import { actionEvent } from 'c/sheetAction';
import atBest from '@salesforce/label/c.Sheet_Range_At_Best';
import blockingMany from '@salesforce/label/c.Sheet_Blocking_Gap_Many';
import blockingOne from '@salesforce/label/c.Sheet_Blocking_Gap_One';
import bandSoFar from '@salesforce/label/c.Sheet_Band_So_Far';
import band from '@salesforce/label/c.Sheet_Band';
import hardStopMany from '@salesforce/label/c.Sheet_Hard_Stop_Many';
import hardStopOne from '@salesforce/label/c.Sheet_Hard_Stop_One';
import noPartial from '@salesforce/label/c.Sheet_Range_No_Partial';
import noStrong from '@salesforce/label/c.Sheet_Range_No_Strong';
import unconfirmed from '@salesforce/label/c.Sheet_Unconfirmed';
import unprovenMany from '@salesforce/label/c.Sheet_Unproven_Many';
import unprovenOne from '@salesforce/label/c.Sheet_Unproven_One';
import partialWord from '@salesforce/label/c.Verdict_Partial';
import strongWord from '@salesforce/label/c.Verdict_Strong';
import surfaceWord from '@salesforce/label/c.Verdict_Surface_Level';

const BANDS: Readonly<Record<string, string>> = {
    Strong: strongWord,
    Partial: partialWord,
    'Surface-level': surfaceWord
};

/** Why the verdict is what it is, the range still possible, and what is unproven or failing. */
export default class SheetFindings extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;

    get band(): string {
        const name = this.sheet?.standing.band ?? bandOf(0);
        return phrase(this.sheet?.score.openCount === 0 ? band : bandSoFar, BANDS[name] ?? name);
    }

    get range(): string {
        const { openCount = 0, ceiling = 0 } = this.sheet?.score ?? {};
        if (openCount === 0) {
            return '';
        }
        if (ceiling < PARTIAL_THRESHOLD) {
            return phrase(noPartial, scoreText(ceiling));
        }
        return phrase(ceiling < STRONG_THRESHOLD ? noStrong : atBest, scoreText(ceiling));
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
            { name: 'hardstop', one: hardStopOne, many: hardStopMany, found: answers.filter(isHardStop) },
            { name: 'blocking', one: blockingOne, many: blockingMany, found: answers.filter(isBlockingGap) }
        ];
        return failing
            .filter(({ found }) => found.length > 0)
            .map(({ name, one, many, found }) => ({
                name,
                text: countPhrase(found.length, one, many),
                questions: found.map(({ code, question }) => ({ code, question }))
            }));
    }

    handleOpen(event: Event): void {
        const { open = '' } = (event.target as HTMLElement).dataset;
        this.dispatchEvent(actionEvent({ kind: 'open', code: open }));
    }
}
