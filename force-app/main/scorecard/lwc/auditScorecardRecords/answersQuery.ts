import { gql } from 'lightning/graphql';

/**
 * What the vendors in view answered, question by question: asked for once a view is opened that shows it. It is asked by
 * evaluation, since one request gives 200 records of a kind, and 200 children of each.
 */
// A field a line, which Prettier would make three.
// prettier-ignore
export const ANSWERS_QUERY = gql`
    query auditScorecardAnswers($evaluationIds: [ID]!) {
        uiapi {
            query {
                Vendor_Evaluation__c: Vendor_Evaluation__c(first: 200, where: { Id: { in: $evaluationIds } }) {
                    edges {
                        node {
                            Id
                            Salesforce_Objects_Read__c: Salesforce_Objects_Read__c @optional { value displayValue }
                            Salesforce_Objects_Written__c: Salesforce_Objects_Written__c @optional { value displayValue }
                            HubSpot_Objects_Read__c: HubSpot_Objects_Read__c @optional { value displayValue }
                            HubSpot_Objects_Written__c: HubSpot_Objects_Written__c @optional { value displayValue }
                            Audit_Answers__r: Audit_Answers__r(
                                first: 200
                                orderBy: { Display_Order__c: { order: ASC } }
                            ) @optional {
                                pageInfo { hasNextPage }
                                edges {
                                    node {
                                        Id
                                        LastModifiedDate @optional { value }
                                        Question_Code__c: Question_Code__c @optional { value }
                                        Question__c: Question__c @optional { value }
                                        Dimension__c: Dimension__c @optional { value }
                                        Status__c: Status__c @optional { value displayValue }
                                        Rating__c: Rating__c @optional { value }
                                        Evidence__c: Evidence__c @optional { value displayValue }
                                        Evidenced_Points__c: Evidenced_Points__c @optional { value }
                                        Unproven_Flag__c: Unproven_Flag__c @optional { value }
                                        Hard_Stop_Flag__c: Hard_Stop_Flag__c @optional { value }
                                        Waived_Flag__c: Waived_Flag__c @optional { value }
                                        Blocking_Gap_Flag__c: Blocking_Gap_Flag__c @optional { value }
                                        Dependent_Workflow__c: Dependent_Workflow__c @optional { value }
                                        Vendor_Answer__c: Vendor_Answer__c @optional { value }
                                        Notes__c: Notes__c @optional { value }
                                        Evidence_Link__c: Evidence_Link__c @optional { value }
                                        Stated_Seconds__c: Stated_Seconds__c @optional { value }
                                        Agreed_Seconds__c: Agreed_Seconds__c @optional { value }
                                        Observed_Latency_Seconds__c: Observed_Latency_Seconds__c @optional { value }
                                        Sync_Mechanism__c: Sync_Mechanism__c @optional { value displayValue }
                                        Conflict_Modes__c: Conflict_Modes__c @optional { value displayValue }
                                        Error_Categories__c: Error_Categories__c @optional { value displayValue }
                                        History_Years__c: History_Years__c @optional { value }
                                        Price_Terms__c: Price_Terms__c @optional { value displayValue }
                                        Not_Applicable_Reason__c: Not_Applicable_Reason__c @optional { value }
                                        Good_Answer__c: Good_Answer__c @optional { value }
                                        Follow_Up_Question__c: Follow_Up_Question__c @optional { value }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;
