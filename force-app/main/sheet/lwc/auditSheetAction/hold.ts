import MAY_WAIVE from '@salesforce/customPermission/Audit_Waive_Hard_Stop';
import type { SheetAnswer } from 'c/auditSession';
import { isWaivedHardStop } from 'c/auditScoring';

/** What keeps an answer from being changed: nothing of it may be, or not the failure for which it was waived. */
export type Hold = 'readOnly' | 'waived';

/**
 * What keeps this user from changing an answer; null when nothing does. A waiver was given for the failure as it is:
 * whoever may not waive may not exchange it, nor the objects behind it.
 */
export const holdOf = (answer: SheetAnswer | null, isReadOnly: boolean): Hold | null => {
    if (isReadOnly) {
        return 'readOnly';
    }
    return MAY_WAIVE !== true && answer && isWaivedHardStop(answer) ? 'waived' : null;
};
