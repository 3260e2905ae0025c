/** One field of a reply; absent when the user may not read it. */
export type Field<Value> = { readonly value?: Value | null } | null | undefined;

export interface Connection<Node> {
    readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null;
    readonly pageInfo?: { readonly hasNextPage?: boolean | null } | null;
}

/** What the question of one answer brings along; written once, and never again. */
export interface GuideNode {
    readonly Id: string;
    readonly Good_Answer__c?: Field<string>;
    readonly Shallow_Answer__c?: Field<string>;
    readonly Rating_0_Meaning__c?: Field<string>;
    readonly Rating_1_Meaning__c?: Field<string>;
    readonly Rating_2_Meaning__c?: Field<string>;
    readonly Rating_3_Meaning__c?: Field<string>;
    readonly Rating_4_Meaning__c?: Field<string>;
    readonly Rating_5_Meaning__c?: Field<string>;
    readonly Why_It_Matters__c?: Field<string>;
    readonly Follow_Up_Question__c?: Field<string>;
    readonly Rating_Thresholds__c?: Field<string>;
}

export interface AnswerNode {
    readonly Id: string;
    readonly LastModifiedDate?: Field<string>;
    readonly LastModifiedBy?: { readonly Name?: Field<string> } | null;
    readonly Question_Code__c?: Field<string>;
    readonly Question__c?: Field<string>;
    readonly Fact_Kind__c?: Field<string>;
    readonly Dimension__c?: Field<string>;
    readonly Is_Hard_Stop__c?: Field<boolean>;
    readonly Allows_Not_Applicable__c?: Field<boolean>;
    readonly Status__c?: Field<string>;
    readonly Rating__c?: Field<number>;
    readonly Evidence__c?: Field<string>;
    readonly Is_Blocking__c?: Field<boolean>;
    readonly Vendor_Answer__c?: Field<string>;
    readonly Notes__c?: Field<string>;
    readonly Evidence_Link__c?: Field<string>;
    readonly Observed_Latency_Seconds__c?: Field<number>;
    readonly Stated_Seconds__c?: Field<number>;
    readonly Sync_Mechanism__c?: Field<string>;
    readonly Conflict_Modes__c?: Field<string>;
    readonly Error_Categories__c?: Field<string>;
    readonly History_Years__c?: Field<number>;
    readonly Price_Terms__c?: Field<string>;
    readonly Dependent_Workflow__c?: Field<string>;
    readonly Not_Applicable_Reason__c?: Field<string>;
    readonly Hard_Stop_Waiver_Reason__c?: Field<string>;
    readonly Hard_Stop_Waived_By__r?: { readonly Name?: Field<string> } | null;
    readonly Hard_Stop_Waived_On__c?: Field<string>;
}

export interface EvaluationNode {
    readonly Id: string;
    readonly Name?: Field<string>;
    readonly Opportunity__r?: { readonly Name?: Field<string> } | null;
    readonly Status__c?: Field<string>;
    readonly Scoring_Method__c?: Field<string>;
    readonly CRM_Scope__c?: Field<string>;
    readonly Salesforce_Objects__c?: Field<string>;
    readonly Salesforce_Objects_Read__c?: Field<string>;
    readonly Salesforce_Objects_Written__c?: Field<string>;
    readonly HubSpot_Objects__c?: Field<string>;
    readonly HubSpot_Objects_Read__c?: Field<string>;
    readonly HubSpot_Objects_Written__c?: Field<string>;
    readonly Copy_Questions__c?: Field<boolean>;
    readonly Questions_Left_Out__c?: Field<string>;
    readonly Total_Score__c?: Field<number>;
    readonly Evidenced_Total__c?: Field<number>;
    readonly Band__c?: Field<string>;
    readonly Verdict__c?: Field<string>;
    readonly Verdict_Reason__c?: Field<string>;
    readonly Sync_Direction_Score__c?: Field<number>;
    readonly Object_Coverage_Score__c?: Field<number>;
    readonly Field_Mapping_Score__c?: Field<number>;
    readonly Sync_Timing_Score__c?: Field<number>;
    readonly Error_Handling_Score__c?: Field<number>;
    readonly Historical_Data_Score__c?: Field<number>;
    readonly Association_Integrity_Score__c?: Field<number>;
    readonly Permission_Scoping_Score__c?: Field<number>;
    readonly Audit_Answers__r?: Connection<AnswerNode> | null;
}

/** What the wire hands over for EVALUATION_QUERY. */
export interface EvaluationReply {
    readonly uiapi?: {
        readonly query?: {
            readonly Vendor_Evaluation__c?: Connection<EvaluationNode> | null;
            readonly First_Open_Answer?: Connection<GuideNode> | null;
            readonly Answer_In_Hand?: Connection<GuideNode> | null;
        } | null;
    };
}

/** What the wire hands over for GUIDES_QUERY. */
export interface GuidesReply {
    readonly uiapi?: { readonly query?: { readonly Audit_Answer__c?: Connection<GuideNode> | null } | null };
}
