import HUBSPOT_READ from '@salesforce/schema/Vendor_Evaluation__c.HubSpot_Objects_Read__c';
import HUBSPOT_WRITTEN from '@salesforce/schema/Vendor_Evaluation__c.HubSpot_Objects_Written__c';
import RECOMMENDATION from '@salesforce/schema/Vendor_Evaluation__c.Recommendation__c';
import SALESFORCE_READ from '@salesforce/schema/Vendor_Evaluation__c.Salesforce_Objects_Read__c';
import SALESFORCE_WRITTEN from '@salesforce/schema/Vendor_Evaluation__c.Salesforce_Objects_Written__c';
import STATUS from '@salesforce/schema/Vendor_Evaluation__c.Status__c';
import type { Dimension, Method } from 'c/auditScoring';
import { OBJECT_LISTS, listsAfter } from './coreObjects';
import type { ObjectEdit, ObjectList, ObjectLists } from './coreObjects';

/** Values of the global value set Audit_Evaluation_Status. */
export const EVALUATION_STATUS = { draft: 'Draft', inProgress: 'In Progress', completed: 'Completed' } as const;
export type EvaluationStatus = (typeof EVALUATION_STATUS)[keyof typeof EVALUATION_STATUS];

/** What the platform computed of an evaluation: the score of record. */
export interface Figures {
    total: number;
    /** 0 to 40: the total with each rating no higher than its evidence carries; null where that is not known. */
    evidencedTotal: number | null;
    band: string;
    verdict: string;
    reason: string;
    /** 0 to 5; null when no answer applies. */
    dimensionScores: Readonly<Record<Dimension, number | null>>;
}

/** What the sheet changes of an evaluation. */
export interface EvaluationEntries extends ObjectLists {
    status: EvaluationStatus;
}

/** One Vendor_Evaluation__c. */
export interface Evaluation extends EvaluationEntries {
    readonly id: string;
    /** The vendor or product. */
    readonly name: string;
    /** The purchase that the evaluation serves; empty when there is none, or none the user may see. */
    readonly opportunityName: string;
    readonly method: Method;
    /** Whether it was to get its questions from the catalogue, as far as the user may know; an import brings them itself. */
    readonly copiesQuestions: boolean;
    /** Codes of the catalogue's questions that could not be copied; empty when all were. */
    readonly questionsLeftOut: string;
    readonly usesSalesforce: boolean;
    readonly usesHubSpot: boolean;
    /** Whether objects stand in the lists of the version before, which count here and move with the next save. */
    readonly keepsListsOfBefore: boolean;
    /** Null when the user may not read the total. */
    readonly figures: Figures | null;
}

export type EvaluationChange = Partial<EvaluationEntries>;

/** Edits of an evaluation: each core object is an edit of its own in each direction. */
export type EvaluationEdit = { status?: EvaluationStatus } & ObjectEdit;

/** What an edit makes of an evaluation: the entries that it touches, with their new values. */
export const changeOf = (evaluation: EvaluationEntries, edit: EvaluationEdit): EvaluationChange => ({
    ...(edit.status && { status: edit.status }),
    ...listsAfter(evaluation, edit)
});

const LIST_FIELDS: Readonly<Record<ObjectList, { readonly fieldApiName: string }>> = {
    salesforceObjectsRead: SALESFORCE_READ,
    salesforceObjectsWritten: SALESFORCE_WRITTEN,
    hubSpotObjectsRead: HUBSPOT_READ,
    hubSpotObjectsWritten: HUBSPOT_WRITTEN
};

const listFields = (change: EvaluationChange): Record<string, string> =>
    Object.fromEntries(
        OBJECT_LISTS.flatMap((list) => {
            const objects = change[list];
            return objects ? [[LIST_FIELDS[list].fieldApiName, objects.join(';')]] : [];
        })
    );

/**
 * Writes a change the way updateRecord wants it: by field API name, a multi-select as its values and semicolons; with it
 * what is advised, which stays as it is while undefined.
 */
export const evaluationFields = (
    id: string,
    change: EvaluationChange,
    recommendation?: string
): Record<string, unknown> => ({
    Id: id,
    ...(recommendation !== undefined && { [RECOMMENDATION.fieldApiName]: recommendation || null }),
    ...(change.status && { [STATUS.fieldApiName]: change.status }),
    ...listFields(change)
});
