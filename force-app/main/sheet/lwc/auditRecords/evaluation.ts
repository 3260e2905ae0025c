import HUBSPOT_OBJECTS from '@salesforce/schema/Vendor_Evaluation__c.HubSpot_Objects__c';
import RECOMMENDATION from '@salesforce/schema/Vendor_Evaluation__c.Recommendation__c';
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
    /** Whether it was to get its questions from the catalogue, as far as the user may know; an import brings them itself. */
    readonly copiesQuestions: boolean;
    /** Codes of the catalogue's questions that could not be copied; empty when all were. */
    readonly questionsLeftOut: string;
    readonly usesSalesforce: boolean;
    readonly usesHubSpot: boolean;
    /** Null when the user may not read the total. */
    readonly figures: Figures | null;
}

export type EvaluationChange = Partial<EvaluationEntries>;

/** The lists of core objects. */
export type ObjectList = 'salesforceObjects' | 'hubSpotObjects';

/**
 * Edits of an evaluation. Every core object is an edit of its own, such as `salesforceObjects.Lead`, true when it was
 * confirmed: the list itself belongs to everybody who works on the evaluation.
 */
export type EvaluationEdit = { status?: EvaluationStatus } & Partial<Record<`${ObjectList}.${string}`, boolean>>;

/** Values of the global value sets Salesforce_Core_Object and HubSpot_Core_Object. */
export const SALESFORCE_CORE_OBJECTS = ['Contact', 'Lead', 'Account', 'Opportunity', 'Activity', 'Campaign'] as const;
export const HUBSPOT_CORE_OBJECTS = ['Contact', 'Company', 'Deal', 'Ticket', 'Call'] as const;

/** The code of the question that asks for the core objects. */
export const OBJECT_LIST_CODE = 'OC-1';

/** How many core objects of the CRMs in scope are not confirmed in both directions. Mirrors Core_Objects_Missing__c. */
export const coreObjectsMissing = (evaluation: Evaluation): number =>
    (evaluation.usesSalesforce ? SALESFORCE_CORE_OBJECTS.length - evaluation.salesforceObjects.length : 0) +
    (evaluation.usesHubSpot ? HUBSPOT_CORE_OBJECTS.length - evaluation.hubSpotObjects.length : 0);

const OBJECTS: Readonly<Record<ObjectList, readonly string[]>> = {
    salesforceObjects: SALESFORCE_CORE_OBJECTS,
    hubSpotObjects: HUBSPOT_CORE_OBJECTS
};

const listWith = (list: ObjectList, confirmed: readonly string[], edit: EvaluationEdit): readonly string[] => {
    const wasOrIs = (object: string): boolean => edit[`${list}.${object}`] ?? confirmed.includes(object);
    // In the order of the value set, whatever the order of the presses; a value unknown to this version stays.
    return [...new Set([...OBJECTS[list], ...confirmed])].filter(wasOrIs);
};

/** What an edit makes of an evaluation: the entries that it touches, with their new values. */
export const changeOf = (evaluation: EvaluationEntries, edit: EvaluationEdit): EvaluationChange => ({
    ...(edit.status && { status: edit.status }),
    ...Object.fromEntries(
        (Object.keys(OBJECTS) as ObjectList[])
            .filter((list) => Object.keys(edit).some((entry) => entry.startsWith(`${list}.`)))
            .map((list) => [list, listWith(list, evaluation[list], edit)])
    )
});

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
    ...(change.salesforceObjects && { [SALESFORCE_OBJECTS.fieldApiName]: change.salesforceObjects.join(';') }),
    ...(change.hubSpotObjects && { [HUBSPOT_OBJECTS.fieldApiName]: change.hubSpotObjects.join(';') })
});
