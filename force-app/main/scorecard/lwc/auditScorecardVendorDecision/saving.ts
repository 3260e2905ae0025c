import { updateRecord } from 'lightning/uiRecordApi';
import { errorMessages, isCollision, isRefusal, technicalDetail } from 'c/auditErrorMessages';
import type { Failure } from 'c/auditLoadFailure';
import DECISION from '@salesforce/schema/Vendor_Evaluation__c.Decision__c';
import REASON from '@salesforce/schema/Vendor_Evaluation__c.Decision_Reason__c';
import noEdit from '@salesforce/label/c.Audit_Scorecard_Decision_No_Edit';
import stale from '@salesforce/label/c.Audit_Scorecard_Decision_Stale';
import type { Draft } from './drafts';

/** A save that failed, in words. */
export interface SaveFailure extends Failure {
    /** Somebody else saved the evaluation first. */
    isStale: boolean;
    /** The user may not change this evaluation, so that trying again would not help. */
    isRefused: boolean;
}

/**
 * Saves a decision, unless the evaluation changed after this version; none is compared when it is empty.
 * @returns the version that it has now
 */
export const saveDecision = async (id: string, version: string, { value, reason }: Draft): Promise<string> => {
    const fields = { Id: id, [DECISION.fieldApiName]: value, [REASON.fieldApiName]: reason.trim() };
    const { lastModifiedDate } = await (version === ''
        ? updateRecord({ fields })
        : updateRecord({ fields }, { ifUnmodifiedSince: version }));
    return lastModifiedDate;
};

/** What is said of a save that failed: the sentence of the rule that refused it, or what to do. */
export const saveFailure = (error: unknown): SaveFailure => {
    const isStale = isCollision(error);
    const isRefused = !isStale && isRefusal(error);
    const messages = isStale ? [stale] : isRefused ? [noEdit] : errorMessages(error);
    return { kind: 'failed', messages, detail: technicalDetail(error), isStale, isRefused };
};
