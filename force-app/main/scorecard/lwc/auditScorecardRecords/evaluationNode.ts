/** A field as GraphQL answers it; the whole field is missing when the user may not read it. */
export interface FieldNode<Value> {
    readonly value: Value | null;
    /** In the user's language and format; null where the value needs neither. */
    readonly displayValue?: string | null;
}

/** Another record by its name; null where there is none, or the user may not read it. */
export type NamedNode = { readonly Name?: FieldNode<string> } | null;

/** Which question an answer is to, and in which version of the catalogue. */
export interface QuestionNode {
    readonly Question_Code__c?: FieldNode<string>;
    readonly Catalog_Version__c?: FieldNode<string>;
}

/** A failed hard stop or a blocking gap: one Audit_Answer__c of SCORECARD_QUERY. */
export interface FailedAnswerNode extends QuestionNode {
    readonly Id: string;
    readonly Hard_Stop_Flag__c?: FieldNode<number>;
    readonly Waived_Flag__c?: FieldNode<number>;
    readonly Hard_Stop_Waiver_Reason__c?: FieldNode<string>;
    readonly Hard_Stop_Waived_By__r?: NamedNode;
    readonly Hard_Stop_Waived_On__c?: FieldNode<string>;
    readonly Blocking_Gap_Flag__c?: FieldNode<number>;
    readonly Dependent_Workflow__c?: FieldNode<string>;
}

/** Some answers of an evaluation. */
interface AnswerConnection<Node> {
    readonly pageInfo?: { readonly hasNextPage: boolean };
    readonly edges: readonly { readonly node: Node }[];
}

/** One Vendor_Evaluation__c of SCORECARD_QUERY, or of QUESTION_SETS_QUERY. */
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
    readonly Verdict__c?: FieldNode<string>;
    readonly Verdict_Reason__c?: FieldNode<string>;
    readonly Decision__c?: FieldNode<string>;
    readonly Decision_Reason__c?: FieldNode<string>;
    readonly Decided_By__r?: NamedNode;
    readonly Decided_On__c?: FieldNode<string>;
    readonly Total_Cost_of_Ownership__c?: FieldNode<number>;
    readonly Open_Count__c?: FieldNode<number>;
    readonly Hard_Stop_Count__c?: FieldNode<number>;
    readonly Waived_Count__c?: FieldNode<number>;
    readonly Dimension_Tally__c?: FieldNode<number>;
    readonly Blocking_Gap_Count__c?: FieldNode<number>;
    readonly Unproven_Count__c?: FieldNode<number>;
    /** Count and score of each dimension, such as Sync_Direction_Count__c, by its place among DIMENSIONS, from 1 on. */
    readonly [dimensionField: `${'count' | 'score'}${number}`]: FieldNode<number> | undefined;
    /** Questions that are not asked yet, where some are. */
    readonly open?: AnswerConnection<{ readonly Dimension__c?: FieldNode<string> }>;
    /** Ratings that go beyond their evidence, where they are few enough to be named. */
    readonly unproven?: AnswerConnection<QuestionNode>;
    /** Failed hard stops and blocking gaps. */
    readonly failed?: AnswerConnection<FailedAnswerNode>;
    /** What is asked: only of QUESTION_SETS_QUERY. */
    readonly questions?: AnswerConnection<QuestionNode> & { readonly pageInfo: { readonly hasNextPage: boolean } };
}

/** On how many sheets a question stands in one version of the catalogue. */
export interface QuestionCount extends QuestionNode {
    readonly Id: { readonly count: { readonly value: number | null } };
}

/** What the wire hands over for SCORECARD_QUERY, or for QUESTION_SETS_QUERY. */
export interface ScorecardReply {
    readonly uiapi: {
        readonly query: {
            readonly Vendor_Evaluation__c: {
                readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
                readonly edges: readonly { readonly node: EvaluationNode }[];
            };
        };
        /** Only of SCORECARD_QUERY: every question of the opportunity's sheets. */
        readonly aggregate?: {
            readonly Audit_Answer__c: {
                readonly pageInfo: { readonly hasNextPage: boolean };
                readonly edges: readonly { readonly node: { readonly aggregate: QuestionCount } }[];
            };
        };
    };
}
