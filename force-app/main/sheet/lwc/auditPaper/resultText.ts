import { EVALUATION_STATUS } from 'c/auditRecords';
import type { Sheet } from 'c/auditSession';
import { countPhrase, evidenceText, phrase, scoreText } from 'c/auditText';
import { TOTAL_MAXIMUM } from 'c/auditScoring';
import { verdictText } from 'c/auditVerdictText';
import allAsked from '@salesforce/label/c.Audit_Sheet_All_Asked';
import completed from '@salesforce/label/c.Audit_Sheet_Completed_Title';
import openMany from '@salesforce/label/c.Audit_Sheet_So_Far_Many';
import openOne from '@salesforce/label/c.Audit_Sheet_So_Far_One';
import totalAndVerdict from '@salesforce/label/c.Audit_Sheet_Announcement';

const progressOf = ({ evaluation, score }: Sheet): string => {
    if (evaluation.status === EVALUATION_STATUS.completed) {
        return completed;
    }
    return score.openCount > 0 ? countPhrase(score.openCount, openOne, openMany) : allAsked;
};

/** Total, what evidence carries of it, verdict and how far the evaluation is, in one line. */
export const resultText = (sheet: Sheet): string =>
    [
        phrase(totalAndVerdict, scoreText(sheet.figures.total), TOTAL_MAXIMUM, verdictText(sheet.figures.verdict)),
        evidenceText(sheet.figures.evidencedTotal),
        progressOf(sheet)
    ]
        .filter((part) => part !== '')
        .join(' · ');
