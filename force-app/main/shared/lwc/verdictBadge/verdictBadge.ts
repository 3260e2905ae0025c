import { LightningElement, api } from 'lwc';
import { VERDICT } from 'c/scoring';
import type { Verdict } from 'c/scoring';
import HARD_STOP from '@salesforce/label/c.Verdict_Hard_Stop';
import PARTIAL from '@salesforce/label/c.Verdict_Partial';
import PROVISIONAL from '@salesforce/label/c.Verdict_Provisional';
import STRONG from '@salesforce/label/c.Verdict_Strong';
import SURFACE_LEVEL from '@salesforce/label/c.Verdict_Surface_Level';

interface Look {
    word: string;
    tone: string;
    /** Path in a box of 16 by 16. Each verdict has its own silhouette, so that the colour is never needed. */
    shape: string;
}

const DISC = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z';
const LOOKS: Readonly<Record<Verdict, Look>> = {
    [VERDICT.strong]: {
        word: STRONG,
        tone: 'strong',
        shape: `${DISC}m3.6 5.2L7.3 10.8 4.4 8l1-1.1 1.9 1.8 3.2-3.6Z`
    },
    [VERDICT.partial]: { word: PARTIAL, tone: 'partial', shape: `${DISC}m0 1.6a5.4 5.4 0 0 1 0 10.8Z` },
    [VERDICT.surfaceLevel]: {
        word: SURFACE_LEVEL,
        tone: 'surface-level',
        shape: `${DISC}m-5 5h10a5.4 5.4 0 1 1-10 0Z`
    },
    [VERDICT.provisional]: {
        word: PROVISIONAL,
        tone: 'provisional',
        shape: `${DISC}m0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6Zm-.8 1.9h1.6v3.2l2.2 2.2-1.1 1.1-2.7-2.7Z`
    },
    [VERDICT.hardStop]: {
        word: HARD_STOP,
        tone: 'hard-stop',
        shape: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1ZM4 7v2h8V7Z'
    }
};

/** Shows a verdict as a word, a shape and a colour. */
export default class VerdictBadge extends LightningElement {
    /** Value of Verdict__c. A value that is none of the five is shown as it is, without a shape. */
    @api verdict = '';

    get look(): Look {
        return LOOKS[this.verdict as Verdict] ?? { word: this.verdict, tone: 'unknown', shape: '' };
    }

    get toneClass(): string {
        return `badge ${this.look.tone}`;
    }
}
