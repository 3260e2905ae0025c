/** A field as GraphQL answers it; the whole field is missing when the user may not read it. */
export interface FieldNode<Value> {
    readonly value: Value | null;
    /** In the user's language and format; null where the value needs neither. */
    readonly displayValue?: string | null;
}

/** Another record by its name; null where there is none, or the user may not read it. */
export type NamedNode = { readonly Name?: FieldNode<string> } | null;

/** One Audit_Answer__c of the scorecard's query. */
export interface AnswerNode {
    readonly Id: string;
    readonly Question_Code__c?: FieldNode<string>;
    readonly Catalog_Version__c?: FieldNode<string>;
    readonly Dimension__c?: FieldNode<string>;
    readonly Status__c?: FieldNode<string>;
    readonly Unproven_Flag__c?: FieldNode<number>;
    readonly Hard_Stop_Flag__c?: FieldNode<number>;
    readonly Waived_Flag__c?: FieldNode<number>;
    readonly Hard_Stop_Waiver_Reason__c?: FieldNode<string>;
    readonly Hard_Stop_Waived_By__r?: NamedNode;
    readonly Hard_Stop_Waived_On__c?: FieldNode<string>;
    readonly Blocking_Gap_Flag__c?: FieldNode<number>;
    readonly Dependent_Workflow__c?: FieldNode<string>;
}

/** One Vendor_Evaluation__c of the scorecard's query. */
export interface EvaluationNode {
    readonly Id: string;
    readonly Name?: FieldNode<string>;
    readonly LastModifiedDate?: FieldNode<string>;
    readonly Vendor__c?: FieldNode<string>;
    readonly Vendor__r?: NamedNode;
    readonly OwnerId?: FieldNode<string>;
    readonly Owner?: NamedNode;
    readonly Scoring_Method__c?: FieldNode<string>;
    readonly CRM_Scope__c?: FieldNode<string>;
    readonly Status__c?: FieldNode<string>;
    readonly Sheet_Type__c?: FieldNode<string>;
    readonly Total_Score__c?: FieldNode<number>;
    readonly Evidenced_Total__c?: FieldNode<number>;
    readonly Unproven_Points_Tally__c?: FieldNode<number>;
    readonly Band__c?: FieldNode<string>;
    readonly Verdict__c?: FieldNode<string>;
    readonly Verdict_Reason__c?: FieldNode<string>;
    readonly Decision__c?: FieldNode<string>;
    readonly Decision_Reason__c?: FieldNode<string>;
    readonly Decided_By__r?: NamedNode;
    readonly Decided_On__c?: FieldNode<string>;
    readonly Total_Cost_of_Ownership__c?: FieldNode<number>;
    readonly Applicable_Count__c?: FieldNode<number>;
    readonly Open_Count__c?: FieldNode<number>;
    readonly Hard_Stop_Count__c?: FieldNode<number>;
    readonly Waived_Count__c?: FieldNode<number>;
    readonly Dimension_Tally__c?: FieldNode<number>;
    readonly Blocking_Gap_Count__c?: FieldNode<number>;
    readonly Unproven_Count__c?: FieldNode<number>;
    /** Sum, count and score of each dimension, such as Sync_Timing_Sum__c. */
    readonly [dimensionField: `${string}_${'Sum' | 'Count' | 'Score'}__c`]: FieldNode<number> | undefined;
    readonly Audit_Answers__r?: {
        readonly pageInfo: { readonly hasNextPage: boolean };
        readonly edges: readonly { readonly node: AnswerNode }[];
    };
}

/** What the wire hands over for SCORECARD_QUERY. */
export interface ScorecardReply {
    readonly uiapi: {
        readonly query: {
            readonly Vendor_Evaluation__c: {
                readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
                readonly edges: readonly { readonly node: EvaluationNode }[];
            };
        };
    };
}
