import HUBSPOT_OBJECTS from '@salesforce/schema/Vendor_Evaluation__c.HubSpot_Objects__c';
import SALESFORCE_OBJECTS from '@salesforce/schema/Vendor_Evaluation__c.Salesforce_Objects__c';
import STATUS from '@salesforce/schema/Vendor_Evaluation__c.Status__c';
import type { Dimension, Method } from 'c/scoring';

/** Values of the global value set Evaluation_Status. */
export const EVALUATION_STATUS = { draft: 'Draft', inProgress: 'In Progress', completed: 'Completed' } as const;
export type EvaluationStatus = (typeof EVALUATION_STATUS)[keyof typeof EVALUATION_STATUS];

/** What the platform computed of an evaluation: the score of record. */
export interface Figures {
    total: number;
    band: string;
    verdict: string;
    reason: string;
    /** 0 to 5; null when no answer applies. */
    dimensionScores: Readonly<Record<Dimension, number | null>>;
}

/** What the sheet changes of an evaluation. */
export interface EvaluationEntries {
    status: EvaluationStatus;
    /** Core objects that the vendor confirmed in both directions. */
    salesforceObjects: readonly string[];
    hubSpotObjects: readonly string[];
}

/** One Vendor_Evaluation__c. */
export interface Evaluation extends EvaluationEntries {
    readonly id: string;
    /** The vendor or product. */
    readonly name: string;
    /** The purchase that the evaluation serves; empty when there is none, or none the user may see. */
    readonly opportunityName: string;
    readonly method: Method;
    /** Whether a hard stop was waived with a reason. */
    readonly hasWaiver: boolean;
    readonly usesSalesforce: boolean;
    readonly usesHubSpot: boolean;
    /** Null when the user may not read the total. */
    readonly figures: Figures | null;
}

export type EvaluationChange = Partial<EvaluationEntries>;

/** Values of the global value sets Salesforce_Core_Object and HubSpot_Core_Object. */
export const SALESFORCE_CORE_OBJECTS = ['Contact', 'Lead', 'Account', 'Opportunity', 'Activity', 'Campaign'] as const;
export const HUBSPOT_CORE_OBJECTS = ['Contact', 'Company', 'Deal', 'Ticket', 'Call'] as const;

/** The code of the question that asks for the core objects. */
export const OBJECT_LIST_CODE = 'OC-1';

/** How many core objects of the CRMs in scope are not confirmed in both directions. Mirrors Core_Objects_Missing__c. */
export const coreObjectsMissing = (evaluation: Evaluation): number =>
    (evaluation.usesSalesforce ? SALESFORCE_CORE_OBJECTS.length - evaluation.salesforceObjects.length : 0) +
    (evaluation.usesHubSpot ? HUBSPOT_CORE_OBJECTS.length - evaluation.hubSpotObjects.length : 0);

/** Writes a change the way updateRecord wants it: by field API name, a multi-select as its values and semicolons. */
export const evaluationFields = (id: string, change: EvaluationChange): Record<string, unknown> => ({
    Id: id,
    ...(change.status && { [STATUS.fieldApiName]: change.status }),
    ...(change.salesforceObjects && { [SALESFORCE_OBJECTS.fieldApiName]: change.salesforceObjects.join(';') }),
    ...(change.hubSpotObjects && { [HUBSPOT_OBJECTS.fieldApiName]: change.hubSpotObjects.join(';') })
});
