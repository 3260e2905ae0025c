import { gql } from 'lightning/graphql';

/** How many answers EVALUATION_QUERY asks for: the most that one request gives. */
export const ANSWER_LIMIT = 200;

/**
 * One evaluation with what is entered about each question, in one request, and the guides of the two questions that the
 * sheet may open with: the one with the code in hand, if there is one, and the first that nobody has asked yet. The
 * other guides come with GUIDES_QUERY.
 * Every custom name carries an alias, because a namespace would change the key of the reply, and every field is optional,
 * because one unreadable field otherwise fails the whole query.
 * The id is required: a condition on nothing is left out, and every evaluation would come. The catalogue allows at most 49 questions; an
 * import may bring more than the request gives, so that it says whether there are others.
 */
// A field a line, which Prettier would make three.
// prettier-ignore
export const EVALUATION_QUERY = gql`
    query evaluationSheet($recordId: ID!, $codeInHand: String) {
        uiapi {
            query {
                Vendor_Evaluation__c: Vendor_Evaluation__c(where: { Id: { eq: $recordId } }, first: 1) {
                    edges {
                        node {
                            Id
                            Name @optional { value }
                            Opportunity__r: Opportunity__r @optional { Name @optional { value } }
                            Status__c: Status__c @optional { value }
                            Scoring_Method__c: Scoring_Method__c @optional { value }
                            CRM_Scope__c: CRM_Scope__c @optional { value }
                            Salesforce_Objects__c: Salesforce_Objects__c @optional { value }
                            Salesforce_Objects_Read__c: Salesforce_Objects_Read__c @optional { value }
                            Salesforce_Objects_Written__c: Salesforce_Objects_Written__c @optional { value }
                            HubSpot_Objects__c: HubSpot_Objects__c @optional { value }
                            HubSpot_Objects_Read__c: HubSpot_Objects_Read__c @optional { value }
                            HubSpot_Objects_Written__c: HubSpot_Objects_Written__c @optional { value }
                            Copy_Questions__c: Copy_Questions__c @optional { value }
                            Questions_Left_Out__c: Questions_Left_Out__c @optional { value }
                            Total_Score__c: Total_Score__c @optional { value }
                            Evidenced_Total__c: Evidenced_Total__c @optional { value }
                            Band__c: Band__c @optional { value }
                            Verdict__c: Verdict__c @optional { value }
                            Verdict_Reason__c: Verdict_Reason__c @optional { value }
                            Sync_Direction_Score__c: Sync_Direction_Score__c @optional { value }
                            Object_Coverage_Score__c: Object_Coverage_Score__c @optional { value }
                            Field_Mapping_Score__c: Field_Mapping_Score__c @optional { value }
                            Sync_Timing_Score__c: Sync_Timing_Score__c @optional { value }
                            Error_Handling_Score__c: Error_Handling_Score__c @optional { value }
                            Historical_Data_Score__c: Historical_Data_Score__c @optional { value }
                            Association_Integrity_Score__c: Association_Integrity_Score__c @optional { value }
                            Permission_Scoping_Score__c: Permission_Scoping_Score__c @optional { value }
                            Audit_Answers__r: Audit_Answers__r(
                                first: 200
                                orderBy: { Display_Order__c: { order: ASC } }
                            ) {
                                edges {
                                    node {
                                        Id
                                        LastModifiedDate @optional { value }
                                        LastModifiedBy @optional { Name @optional { value } }
                                        Question_Code__c: Question_Code__c @optional { value }
                                        Question__c: Question__c @optional { value }
                                        Fact_Kind__c: Fact_Kind__c @optional { value }
                                        Dimension__c: Dimension__c @optional { value }
                                        Is_Hard_Stop__c: Is_Hard_Stop__c @optional { value }
                                        Allows_Not_Applicable__c: Allows_Not_Applicable__c @optional { value }
                                        Status__c: Status__c @optional { value }
                                        Rating__c: Rating__c @optional { value }
                                        Evidence__c: Evidence__c @optional { value }
                                        Is_Blocking__c: Is_Blocking__c @optional { value }
                                        Vendor_Answer__c: Vendor_Answer__c @optional { value }
                                        Notes__c: Notes__c @optional { value }
                                        Evidence_Link__c: Evidence_Link__c @optional { value }
                                        Observed_Latency_Seconds__c: Observed_Latency_Seconds__c @optional { value }
                                        Stated_Seconds__c: Stated_Seconds__c @optional { value }
                                        Sync_Mechanism__c: Sync_Mechanism__c @optional { value }
                                        Conflict_Modes__c: Conflict_Modes__c @optional { value }
                                        Error_Categories__c: Error_Categories__c @optional { value }
                                        History_Years__c: History_Years__c @optional { value }
                                        Price_Terms__c: Price_Terms__c @optional { value }
                                        Dependent_Workflow__c: Dependent_Workflow__c @optional { value }
                                        Not_Applicable_Reason__c: Not_Applicable_Reason__c @optional { value }
                                        Hard_Stop_Waiver_Reason__c: Hard_Stop_Waiver_Reason__c @optional { value }
                                        Hard_Stop_Waived_By__r: Hard_Stop_Waived_By__r @optional { Name @optional { value } }
                                        Hard_Stop_Waived_On__c: Hard_Stop_Waived_On__c @optional { value }
                                    }
                                }
                                pageInfo { hasNextPage }
                            }
                        }
                    }
                }
                First_Open_Answer: Audit_Answer__c(
                    where: { Vendor_Evaluation__c: { eq: $recordId }, Status__c: { eq: "Not Asked" } }
                    first: 1
                    orderBy: { Display_Order__c: { order: ASC } }
                ) {
                    edges { node { ...questionGuide } }
                }
                Answer_In_Hand: Audit_Answer__c(
                    where: { Vendor_Evaluation__c: { eq: $recordId }, Question_Code__c: { eq: $codeInHand } }
                    first: 1
                ) {
                    edges { node { ...questionGuide } }
                }
            }
        }
    }

    fragment questionGuide on Audit_Answer__c {
        Id
        Good_Answer__c: Good_Answer__c @optional { value }
        Shallow_Answer__c: Shallow_Answer__c @optional { value }
        Rating_0_Meaning__c: Rating_0_Meaning__c @optional { value }
        Rating_1_Meaning__c: Rating_1_Meaning__c @optional { value }
        Rating_2_Meaning__c: Rating_2_Meaning__c @optional { value }
        Rating_3_Meaning__c: Rating_3_Meaning__c @optional { value }
        Rating_4_Meaning__c: Rating_4_Meaning__c @optional { value }
        Rating_5_Meaning__c: Rating_5_Meaning__c @optional { value }
        Why_It_Matters__c: Why_It_Matters__c @optional { value }
        Follow_Up_Question__c: Follow_Up_Question__c @optional { value }
        Rating_Thresholds__c: Rating_Thresholds__c @optional { value }
    }
`;

/**
 * What the questions of one evaluation bring along: their ladders, signs, reasons and follow-up questions. They are copied
 * once and kept for ever, so that nobody has to ask for them again after a save.
 */
// prettier-ignore
export const GUIDES_QUERY = gql`
    query questionGuides($recordId: ID!) {
        uiapi {
            query {
                Audit_Answer__c: Audit_Answer__c(
                    where: { Vendor_Evaluation__c: { eq: $recordId } }
                    first: 200
                    orderBy: { Display_Order__c: { order: ASC } }
                ) {
                    edges { node { ...questionGuide } }
                }
            }
        }
    }

    fragment questionGuide on Audit_Answer__c {
        Id
        Good_Answer__c: Good_Answer__c @optional { value }
        Shallow_Answer__c: Shallow_Answer__c @optional { value }
        Rating_0_Meaning__c: Rating_0_Meaning__c @optional { value }
        Rating_1_Meaning__c: Rating_1_Meaning__c @optional { value }
        Rating_2_Meaning__c: Rating_2_Meaning__c @optional { value }
        Rating_3_Meaning__c: Rating_3_Meaning__c @optional { value }
        Rating_4_Meaning__c: Rating_4_Meaning__c @optional { value }
        Rating_5_Meaning__c: Rating_5_Meaning__c @optional { value }
        Why_It_Matters__c: Why_It_Matters__c @optional { value }
        Follow_Up_Question__c: Follow_Up_Question__c @optional { value }
        Rating_Thresholds__c: Rating_Thresholds__c @optional { value }
    }
`;
