import { dateTimeText, phrase } from 'c/auditText';
import type { Decision } from 'c/auditScorecardRecords';
import decidedBy from '@salesforce/label/c.Audit_Scorecard_Decided_By';
import decidedOn from '@salesforce/label/c.Audit_Scorecard_Decided_On';

/** Who decided and when, as far as the user may know; empty without a decision. */
export const authorText = ({ by, on }: Decision): string => {
    const moment = dateTimeText(on);
    return moment === '' || by === '' ? moment && phrase(decidedOn, moment) : phrase(decidedBy, by, moment);
};
