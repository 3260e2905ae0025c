import RATING from '@salesforce/schema/Audit_Answer__c.Rating__c';
import STATUS from '@salesforce/schema/Vendor_Evaluation__c.Status__c';
import type { ObjectInfoRepresentation } from 'lightning/uiObjectInfoApi';

/** What the wire hands over: neither while loading, then one of the two. */
export interface ObjectInfoResult {
    readonly data?: ObjectInfoRepresentation;
    readonly error?: unknown;
}

const mayUpdate = ({ data }: ObjectInfoResult, field: string): boolean =>
    !!data?.updateable && !!data.fields[field]?.updateable;

/** Whether the platform has said what the user may do. Who may not know of an object at all gets an error. */
export const hasReply = ({ data, error }: ObjectInfoResult): boolean => !!data || !!error;

/** Whether the user may rate, by the description of Audit_Answer__c. */
export const mayRate = (info: ObjectInfoResult): boolean => mayUpdate(info, RATING.fieldApiName);

/** Whether the user may complete and reopen, by the description of Vendor_Evaluation__c. */
export const mayChangeStatus = (info: ObjectInfoResult): boolean => mayUpdate(info, STATUS.fieldApiName);
