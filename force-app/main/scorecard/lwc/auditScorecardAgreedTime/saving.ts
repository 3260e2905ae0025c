import { updateRecord } from 'lightning/uiRecordApi';
import { errorMessages, isCollision, isRefusal, technicalDetail } from 'c/auditErrorMessages';
import type { ComparedAnswer } from 'c/auditScorecardRecords';
import AGREED from '@salesforce/schema/Audit_Answer__c.Agreed_Seconds__c';
import refused from '@salesforce/label/c.Audit_Contract_Agreed_Refused';
import stale from '@salesforce/label/c.Audit_Contract_Agreed_Stale';

/** A save that failed, in words. */
export interface AgreedFailure {
    messages: readonly string[];
    detail: string;
    /** Somebody else saved the answer first. */
    isStale: boolean;
    /** Trying again can help. */
    canRetry: boolean;
}

/** Saves the seconds that are agreed, or none, unless the answer changed since it was read. */
export const saveAgreed = async ({ id, version }: ComparedAnswer, seconds: number | null): Promise<void> => {
    const fields = { Id: id, [AGREED.fieldApiName]: seconds };
    await (version === '' ? updateRecord({ fields }) : updateRecord({ fields }, { ifUnmodifiedSince: version }));
};

/** What is said of a save that failed: the sentence of the rule that refused it, or what to do. */
export const agreedFailure = (error: unknown): AgreedFailure => {
    const isStale = isCollision(error);
    const isRefused = !isStale && isRefusal(error);
    return {
        messages: isStale ? [stale] : isRefused ? [refused] : errorMessages(error),
        detail: technicalDetail(error),
        isStale,
        canRetry: !isRefused
    };
};
