import type { AuditRecords } from 'c/auditRecords';
import { phrase } from 'c/auditText';
import leftOut from '@salesforce/label/c.Audit_Sheet_Empty_Left_Out';
import notCopied from '@salesforce/label/c.Audit_Sheet_Empty_Not_Copied';
import nothingGiven from '@salesforce/label/c.Audit_Sheet_Empty_Text';
import unplaced from '@salesforce/label/c.Audit_Sheet_Gap_Unplaced_Text';

/** Why an evaluation has no question to show, as far as the records tell, and what to do about it. */
export const emptyText = (records: AuditRecords): string => {
    const { copiesQuestions, questionsLeftOut } = records.evaluation;
    if (records.unplaced.length > 0) {
        return unplaced;
    }
    if (!copiesQuestions) {
        return notCopied;
    }
    return questionsLeftOut === '' ? nothingGiven : phrase(leftOut, questionsLeftOut);
};
