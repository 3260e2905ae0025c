import { LightningElement, api } from 'lwc';
import { isUnfinished } from 'c/auditSession';
import type { Sheet } from 'c/auditSession';
import { countPhrase, evidenceText, phrase, scoreText } from 'c/auditText';
import { TOTAL_MAXIMUM } from 'c/auditScoring';
import { verdictText } from 'c/auditVerdictText';
import allAsked from '@salesforce/label/c.Audit_Sheet_All_Asked';
import announcement from '@salesforce/label/c.Audit_Sheet_Announcement';
import openMany from '@salesforce/label/c.Audit_Sheet_So_Far_Many';
import openOne from '@salesforce/label/c.Audit_Sheet_So_Far_One';
import missingMany from '@salesforce/label/c.Audit_Sheet_Without_Answers_Many';
import missingOne from '@salesforce/label/c.Audit_Sheet_Without_Answers_One';
import outOf from '@salesforce/label/c.Audit_Sheet_Out_Of';

/** The head of the sheet: vendor, total, verdict and save state. */
export default class AuditSheetHeader extends LightningElement {
    /** Everything the sheet shows. */
    @api sheet: Sheet | null = null;
    /** Whether the user may complete and reopen. */
    @api canChangeStatus = false;

    /** Whether only the total is drawn, so that nobody waits for the rest. */
    @api isFirstView = false;

    label = { outOf: phrase(outOf, TOTAL_MAXIMUM) };

    get isWhole(): boolean {
        return !this.isFirstView;
    }

    get total(): string {
        return scoreText(this.sheet?.figures.total ?? 0);
    }

    get ceiling(): number {
        return (this.isUnfinished ? this.sheet?.score.ceiling : this.sheet?.figures.total) ?? 0;
    }

    get progress(): string {
        const { openCount = 0, missingDimensions = [] } = this.sheet?.score ?? {};
        if (openCount > 0) {
            return countPhrase(openCount, openOne, openMany);
        }
        const missing = missingDimensions.length;
        return missing > 0 ? countPhrase(missing, missingOne, missingMany) : allAsked;
    }

    /** What evidence carries of the total; empty where that is not known. */
    get evidenced(): string {
        return evidenceText(this.sheet?.figures.evidencedTotal);
    }

    /** Read out whenever it changes. */
    get announcement(): string {
        return phrase(announcement, this.total, TOTAL_MAXIMUM, verdictText(this.sheet?.figures.verdict ?? ''));
    }

    private get isUnfinished(): boolean {
        return this.sheet !== null && isUnfinished(this.sheet.score);
    }
}
