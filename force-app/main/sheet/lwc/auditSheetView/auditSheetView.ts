import type { AuditRecords } from 'c/auditRecords';
import { errorMessages, technicalDetail } from 'c/auditErrorMessages';
import emptyTitle from '@salesforce/label/c.Audit_Sheet_Empty_Title';
import missingText from '@salesforce/label/c.Audit_Sheet_Missing_Text';
import missingTitle from '@salesforce/label/c.Audit_Sheet_Missing_Title';
import { emptyText } from './emptyText';

/** The state that a page of one evaluation is in. */
export type SheetView =
    | { readonly kind: 'loading' | 'missing' }
    | { readonly kind: 'empty'; readonly text: string }
    | { readonly kind: 'failed'; readonly messages: readonly string[]; readonly detail: string }
    | { readonly kind: 'ready'; readonly records: AuditRecords };

/** What a page shows in place of an evaluation. */
export interface SheetViewNotice {
    /** Name of an SLDS icon. */
    readonly icon: string;
    readonly heading: string;
    readonly text: string;
}

/** The view of an evaluation that could not be loaded. */
export const failedView = (error: unknown): SheetView => ({
    kind: 'failed',
    messages: errorMessages(error),
    detail: technicalDetail(error)
});

/** The view of what was found; null where the record is not there, or not visible to the user. */
export const viewOfRecords = (records: AuditRecords | null): SheetView => {
    if (!records) {
        return { kind: 'missing' };
    }
    return records.answers.length === 0 ? { kind: 'empty', text: emptyText(records) } : { kind: 'ready', records };
};

/** What to say where there is no evaluation to show, or none with questions; null in every other state. */
export const noticeOfView = (view: SheetView): SheetViewNotice | null => {
    switch (view.kind) {
        case 'empty':
            return { icon: 'utility:setup', heading: emptyTitle, text: view.text };
        case 'missing':
            return { icon: 'utility:hide', heading: missingTitle, text: missingText };
        default:
            return null;
    }
};
