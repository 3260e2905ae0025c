import type { Choice } from './vendorEvaluation';

/** One answer of a vendor, as it stands in the database. What the user may not read is empty. */
export interface ComparedAnswer {
    id: string;
    evaluationId: string;
    /** LastModifiedDate in ISO 8601: the state of the record that all this is of; empty when the user may not know. */
    version: string;
    /** The same for one question in every sheet; the answer's id where the user may not read it. */
    code: string;
    question: string;
    /** Value of Dimension__c. */
    dimension: string;
    /** Status__c. */
    status: Choice;
    /** 0 to 5; null unless the status is Answered. */
    rating: number | null;
    /** Evidence__c; its value is empty where none is recorded. */
    evidence: Choice;
    /** 0 to 5: the rating, no higher than its evidence carries; null where that is not known. */
    evidencedPoints: number | null;
    isUnproven: boolean;
    isFailedHardStop: boolean;
    isWaived: boolean;
    isBlockingGap: boolean;
    /** The workflow of ours that depends on the question. */
    workflow: string;
    /** What the vendor said. */
    vendorAnswer: string;
    /** The evaluator's working notes. */
    notes: string;
    /** Why the question does not apply. */
    notApplicableReason: string;
    evidenceLink: string;
    /** What a convincing answer sounds like. */
    goodAnswer: string;
    /** What to ask next where the answer falls short. */
    followUp: string;
    /** Seconds that the vendor stated; null without. */
    statedSeconds: number | null;
    /** Seconds that the contract shall hold; null where it holds what was stated. */
    agreedSeconds: number | null;
    /** Seconds that were measured; null without. */
    observedSeconds: number | null;
    historyYears: number | null;
    /** Sync_Mechanism__c. */
    syncMechanism: Choice;
    /** Conflict_Modes__c: values, and their labels, set apart by semicolons. */
    conflictModes: Choice;
    /** Error_Categories__c: values, and their labels, set apart by semicolons. */
    errorCategories: Choice;
    /** Price_Terms__c. */
    priceTerms: Choice;
}

/** The core objects of the CRM that a vendor reads and writes, by their labels, set apart by semicolons; empty without. */
export interface ObjectLists {
    read: string;
    written: string;
}
