import closedText from '@salesforce/label/c.Audit_Sheet_Closed_Text';
import completedText from '@salesforce/label/c.Audit_Sheet_Completed_Text';
import completedTitle from '@salesforce/label/c.Audit_Sheet_Completed_Title';
import readOnlyText from '@salesforce/label/c.Audit_Sheet_Read_Only_Text';
import readOnlyTitle from '@salesforce/label/c.Audit_Sheet_Read_Only_Title';
import refusedText from '@salesforce/label/c.Audit_Sheet_Refused_Text';
import type { Sheet } from 'c/auditSession';
import { errorMessages } from 'c/auditErrorMessages';

/** Why the answers can only be read. */
export interface Notice {
    readonly icon: string;
    readonly heading: string;
    readonly text: string;
}

const COMPLETED: Notice = { icon: 'utility:lock', heading: completedTitle, text: completedText };
const CLOSED: Notice = { ...COMPLETED, text: closedText };
const READ_ONLY: Notice = { icon: 'utility:preview', heading: readOnlyTitle, text: readOnlyText };
const REFUSED: Notice = { ...READ_ONLY, text: refusedText };

/** Why the answers can only be read; null when they can be changed. */
export const noticeOf = (
    isCompleted: boolean,
    canRate: boolean,
    canReopen: boolean,
    isRefused: boolean
): Notice | null => {
    if (isCompleted) {
        return canReopen && !isRefused ? COMPLETED : CLOSED;
    }
    if (isRefused) {
        return REFUSED;
    }
    return canRate ? null : READ_ONLY;
};

/** Why saves wait that go on by themselves, said once for all of them; null while none waits. */
export const interruptionOf = (sheet: Sheet | null): { readonly text: string } | null => {
    const waiting = sheet?.answers.find(({ save }) => save?.kind === 'failed' && save.retry !== undefined);
    return waiting?.save?.kind === 'failed' ? { text: errorMessages(waiting.save.error).join(' ') } : null;
};
