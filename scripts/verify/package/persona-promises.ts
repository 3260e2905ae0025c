/** What a persona may do with the records of an object. */
export interface ObjectPromise {
    /** The object rights it has; every other one it has not. */
    readonly rights: readonly string[];
    /** Fields it reads but never edits; `all` for a persona that edits none. Computed fields are left out anyway. */
    readonly readOnly: 'all' | readonly string[];
    /** Fields it does not even read. */
    readonly hidden: readonly string[];
    /** Of a set that is added to a person's own: the only fields it grants, to edit. */
    readonly adds?: readonly string[];
}

/** What a permission set promises: no right less, no right more. */
export interface PersonaPromise {
    readonly objects: Readonly<Record<string, ObjectPromise>>;
    readonly customPermissions: readonly string[];
    /** Names of whatever else it is granted: custom metadata types, flows, user permissions. */
    readonly others: readonly string[];
}

const READ = ['allowRead'];
const EDIT = [...READ, 'allowEdit'];
const CREATE = [...EDIT, 'allowCreate'];
const EVERYTHING = [...CREATE, 'allowDelete', 'viewAllRecords', 'modifyAllRecords'];

/** Written by the flow when an evaluation gets its questions: an evaluator answers them and never rewords them. */
const SNAPSHOT = [
    'Allows_Not_Applicable__c',
    'Answer_Key__c',
    'Catalog_Version__c',
    'Dimension__c',
    'Display_Order__c',
    'Fact_Kind__c',
    'Follow_Up_Question__c',
    'Good_Answer__c',
    'Is_Hard_Stop__c',
    'Question__c',
    'Question_Code__c',
    'Rating_0_Meaning__c',
    'Rating_1_Meaning__c',
    'Rating_2_Meaning__c',
    'Rating_3_Meaning__c',
    'Rating_4_Meaning__c',
    'Rating_5_Meaning__c',
    'Rating_Thresholds__c',
    'Scoring_Method__c',
    'Shallow_Answer__c',
    'Why_It_Matters__c'
];

/** Lists of the version before, which a flow empties into the new ones. */
const MOVED = ['HubSpot_Objects__c', 'Salesforce_Objects__c'];

/** Written by flows that replace whatever a caller sends, so nobody is offered them for editing. */
const RECORDED = ['Hard_Stop_Waived_By__c', 'Hard_Stop_Waived_On__c'];
const RECORDED_OF_DECISION = ['Decided_By__c', 'Decided_On__c', 'Selection_Key__c'];
const DECISION = ['Decision_Reason__c', 'Decision__c'];

/** The permission sets of the package by their developer names. */
export const PERSONA_PROMISES: Readonly<Record<string, PersonaPromise>> = {
    Integration_Audit_Admin: {
        objects: {
            Vendor_Evaluation__c: {
                rights: EVERYTHING,
                readOnly: [...MOVED, ...RECORDED_OF_DECISION, 'Questions_Left_Out__c', 'Tally_When_Completed__c'],
                hidden: []
            },
            Audit_Answer__c: { rights: EVERYTHING, readOnly: RECORDED, hidden: [] }
        },
        customPermissions: [
            'Audit_Assign_Evaluations',
            'Audit_Decide',
            'Audit_Lead_Consensus',
            'Audit_Waive_Hard_Stop'
        ],
        // To see the catalogue it keeps.
        others: ['Audit_Question__mdt']
    },
    Integration_Audit_Evaluator: {
        objects: {
            // A flow lets it delete an own draft on which nothing is answered, and nothing else.
            Vendor_Evaluation__c: {
                rights: [...CREATE, 'allowDelete'],
                readOnly: [
                    ...MOVED,
                    ...RECORDED_OF_DECISION,
                    ...DECISION,
                    'Consensus_Key__c',
                    'Copy_Questions__c',
                    'Questions_Left_Out__c',
                    'Tally_When_Completed__c'
                ],
                hidden: []
            },
            Audit_Answer__c: {
                rights: EDIT,
                readOnly: [...SNAPSHOT, ...RECORDED, 'Agreed_Seconds__c', 'Hard_Stop_Waiver_Reason__c'],
                hidden: []
            }
        },
        customPermissions: [],
        others: []
    },
    // Added to a person's own set: it gives decisions, and what is agreed, and nothing else.
    Integration_Audit_Moderator: {
        objects: {
            Vendor_Evaluation__c: { rights: EDIT, readOnly: [], hidden: [], adds: DECISION },
            Audit_Answer__c: { rights: EDIT, readOnly: [], hidden: [], adds: ['Agreed_Seconds__c'] }
        },
        customPermissions: ['Audit_Decide', 'Audit_Lead_Consensus'],
        others: []
    },
    Integration_Audit_Viewer: {
        objects: {
            Vendor_Evaluation__c: { rights: READ, readOnly: 'all', hidden: [] },
            Audit_Answer__c: { rights: READ, readOnly: 'all', hidden: ['Notes__c'] }
        },
        customPermissions: [],
        others: []
    }
};
