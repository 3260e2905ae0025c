import { LightningElement, api } from 'lwc';
import type { Sheet } from 'c/auditSession';
import { countPhrase, phrase } from 'c/phrase';
import { scoreText } from 'c/scoreText';
import { TOTAL_MAXIMUM } from 'c/scoring';
import { verdictText } from 'c/verdictText';
import allAsked from '@salesforce/label/c.Sheet_All_Asked';
import announcement from '@salesforce/label/c.Sheet_Announcement';
import atBest from '@salesforce/label/c.Sheet_Range_At_Best';
import openMany from '@salesforce/label/c.Sheet_So_Far_Many';
import openOne from '@salesforce/label/c.Sheet_So_Far_One';
import outOf from '@salesforce/label/c.Sheet_Out_Of';

/** Where the evaluation stands: vendor, total, verdict and save state. */
export default class SheetHeader extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** Whether the user may complete and reopen. */
    @api canChangeStatus = false;

    label = { outOf: phrase(outOf, TOTAL_MAXIMUM) };

    get total(): string {
        return scoreText(this.sheet?.standing.total ?? 0);
    }

    get ceiling(): number {
        return this.sheet?.score.openCount === 0 ? this.sheet.standing.total : (this.sheet?.score.ceiling ?? 0);
    }

    get atBest(): string {
        return (this.sheet?.score.openCount ?? 0) > 0 ? phrase(atBest, scoreText(this.ceiling)) : '';
    }

    get progress(): string {
        const open = this.sheet?.score.openCount ?? 0;
        return open === 0 ? allAsked : countPhrase(open, openOne, openMany);
    }

    /** Read out whenever it changes. */
    get announcement(): string {
        return phrase(announcement, this.total, TOTAL_MAXIMUM, verdictText(this.sheet?.standing.verdict ?? ''));
    }
}
