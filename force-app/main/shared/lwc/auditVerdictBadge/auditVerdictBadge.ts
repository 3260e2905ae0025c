import { LightningElement, api } from 'lwc';
import { VERDICT } from 'c/auditScoring';
import type { Verdict } from 'c/auditScoring';
import { verdictText } from 'c/auditVerdictText';

interface Look {
    tone: string;
    /** Path in a box of 16 by 16. Each verdict has its own silhouette, so that the colour is never needed. */
    shape: string;
}

const DISC = 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z';
const LOOKS: Readonly<Record<Verdict, Look>> = {
    [VERDICT.strong]: {
        tone: 'strong',
        shape: `${DISC}m3.6 5.2L7.3 10.8 4.4 8l1-1.1 1.9 1.8 3.2-3.6Z`
    },
    [VERDICT.partial]: { tone: 'partial', shape: `${DISC}m0 1.6a5.4 5.4 0 0 1 0 10.8Z` },
    [VERDICT.surfaceLevel]: {
        tone: 'surface-level',
        shape: `${DISC}m-5 5h10a5.4 5.4 0 1 1-10 0Z`
    },
    [VERDICT.provisional]: {
        tone: 'provisional',
        shape: `${DISC}m0 1.6a5.4 5.4 0 1 1 0 10.8A5.4 5.4 0 0 1 8 2.6Zm-.8 1.9h1.6v3.2l2.2 2.2-1.1 1.1-2.7-2.7Z`
    },
    [VERDICT.hardStop]: {
        tone: 'hard-stop',
        shape: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1ZM4 7v2h8V7Z'
    }
};

/** Shows a verdict as a word, a shape and a colour. */
export default class AuditVerdictBadge extends LightningElement {
    /** Value of Verdict__c. A value that is none of the five is shown as it is, without a shape. */
    @api verdict = '';

    get look(): Look {
        return LOOKS[this.verdict as Verdict] ?? { tone: 'unknown', shape: '' };
    }

    get word(): string {
        return verdictText(this.verdict);
    }

    get toneClass(): string {
        return `badge ${this.look.tone}`;
    }
}
