import type { DimensionScore } from 'c/auditScoring';

/** A value of a picklist, and what it is called in the user's language. */
export interface Choice {
    value: string;
    label: string;
}

/** Why a failed hard stop is set aside. */
export interface Waiver {
    reason: string;
    /** Name of who waived it; empty when the user may not know. */
    by: string;
    /** Moment in ISO 8601; empty when the user may not know. */
    on: string;
}

/** A hard stop that has failed. */
export interface FailedHardStop {
    /** Code of its question. */
    code: string;
    /** Null while nobody has waived it. */
    waiver: Waiver | null;
}

/** A question on which our workflows depend, and whose answer falls short. */
export interface BlockingGap {
    /** Code of its question. */
    code: string;
    /** The workflow that depends on it; empty when nobody named one, or the user may not know. */
    workflow: string;
}

/** The values of Decision__c. */
export const DECISION = { undecided: 'Undecided', selected: 'Selected', notSelected: 'Not Selected' } as const;
export type DecisionValue = (typeof DECISION)[keyof typeof DECISION];

/** What was decided on a vendor. */
export interface Decision {
    value: DecisionValue;
    /** Why; on one that is undecided again, why that was taken back. Empty when the user may not know. */
    reason: string;
    /** Name of who decided; empty without a decision, or when the user may not know. */
    by: string;
    /** Moment in ISO 8601; empty without a decision, or when the user may not know. */
    on: string;
}

/** One evaluation as it stands in the database: its scores are the score of record. */
export interface VendorEvaluation {
    id: string;
    vendor: string;
    /** LastModifiedDate in ISO 8601: the state of the record that all this is of; empty when the user may not know. */
    version: string;
    /** Id of the vendor's account; null where the sheet has none. */
    accountId: string | null;
    /** The same for every sheet of one vendor. */
    vendorKey: string;
    /** Id of whose sheet it is; empty when the user may not know. */
    ownerId: string;
    /** Whose sheet it is; empty when the user may not know. */
    evaluator: string;
    /** Whether it is the sheet that counts for its vendor. */
    isConsensus: boolean;
    /** How many individual sheets stand behind a Consensus and are not compared themselves. */
    individualCount: number;
    /** Status__c in the user's language. */
    status: string;
    isCompleted: boolean;
    /** Sheet_Type__c in the user's language. */
    sheetType: string;
    /** Scoring_Method__c. */
    method: Choice;
    /** CRM_Scope__c. */
    scope: Choice;
    /** What the vendor is asked: the catalogue version by the code of each question. */
    questions: ReadonlyMap<string, string>;
    /** Whether there are more answers than were read: what they are is not known. */
    hasUnreadAnswers: boolean;
    /** 0 to 40, two decimals. */
    total: number;
    /** 0 to 40, two decimals: the total with each rating no higher than its evidence carries; null where that is not known. */
    evidencedTotal: number | null;
    /**
     * By how many of its points each dimension goes beyond its evidence, in the order of DIMENSIONS: 0 for all under the method
     * Evidence Capped; null where that is not known.
     */
    unprovenPoints: readonly number[] | null;
    band: string;
    /** Value of Verdict__c. */
    verdict: string;
    /** Why the verdict was given, in words. */
    reason: string;
    decision: Decision;
    /** Whether a part of the total cost of ownership is unknown, so that there is no total. */
    isCostUnknown: boolean;
    /** One entry a dimension, in the order of DIMENSIONS. */
    dimensions: readonly DimensionScore[];
    applicableCount: number;
    openCount: number;
    unprovenCount: number;
    hardStopCount: number;
    waivedCount: number;
    blockingGapCount: number;
    /** Codes of the ratings that go beyond their evidence, in the order they are asked; empty where they are more than six. */
    unproven: readonly string[];
    /** The hard stops that have failed, in the order they are asked. */
    hardStops: readonly FailedHardStop[];
    /** The blocking gaps, in the order they are asked. */
    blockingGaps: readonly BlockingGap[];
}
