import { gql } from 'lightning/graphql';

/**
 * Everything the scorecard shows of an opportunity, in one request for 200 evaluations. Of the answers it asks only for those that name an
 * open question, a hard stop or a blocking gap. Custom fields are aliased, so that a namespace does not rename them,
 * and optional, so that one field a user may not read does not cost the whole answer. The id is required: a condition on
 * nothing is left out, and every evaluation of the org would come. A cursor is a position in the result, so the order is
 * one that nothing disturbs between two pages.
 */
export const SCORECARD_QUERY = gql`
    query vendorScorecard($opportunityId: ID!, $after: String) {
        uiapi {
            query {
                Vendor_Evaluation__c(
                    first: 200
                    after: $after
                    where: { Opportunity__c: { eq: $opportunityId } }
                    orderBy: { Id: { order: ASC } }
                ) {
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                    edges {
                        node {
                            Id
                            Name {
                                value
                            }
                            Vendor__c: Vendor__c @optional {
                                value
                            }
                            CreatedBy @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Status__c: Status__c @optional {
                                displayValue
                                value
                            }
                            Sheet_Type__c: Sheet_Type__c @optional {
                                displayValue
                                value
                            }
                            Total_Score__c: Total_Score__c @optional {
                                value
                            }
                            Band__c: Band__c @optional {
                                value
                            }
                            Verdict__c: Verdict__c @optional {
                                value
                            }
                            Verdict_Reason__c: Verdict_Reason__c @optional {
                                value
                            }
                            Applicable_Count__c: Applicable_Count__c @optional {
                                value
                            }
                            Open_Count__c: Open_Count__c @optional {
                                value
                            }
                            Hard_Stop_Count__c: Hard_Stop_Count__c @optional {
                                value
                            }
                            Blocking_Gap_Count__c: Blocking_Gap_Count__c @optional {
                                value
                            }
                            Unproven_Count__c: Unproven_Count__c @optional {
                                value
                            }
                            Sync_Direction_Sum__c: Sync_Direction_Sum__c @optional {
                                value
                            }
                            Sync_Direction_Count__c: Sync_Direction_Count__c @optional {
                                value
                            }
                            Sync_Direction_Score__c: Sync_Direction_Score__c @optional {
                                value
                            }
                            Object_Coverage_Sum__c: Object_Coverage_Sum__c @optional {
                                value
                            }
                            Object_Coverage_Count__c: Object_Coverage_Count__c @optional {
                                value
                            }
                            Object_Coverage_Score__c: Object_Coverage_Score__c @optional {
                                value
                            }
                            Field_Mapping_Sum__c: Field_Mapping_Sum__c @optional {
                                value
                            }
                            Field_Mapping_Count__c: Field_Mapping_Count__c @optional {
                                value
                            }
                            Field_Mapping_Score__c: Field_Mapping_Score__c @optional {
                                value
                            }
                            Sync_Timing_Sum__c: Sync_Timing_Sum__c @optional {
                                value
                            }
                            Sync_Timing_Count__c: Sync_Timing_Count__c @optional {
                                value
                            }
                            Sync_Timing_Score__c: Sync_Timing_Score__c @optional {
                                value
                            }
                            Error_Handling_Sum__c: Error_Handling_Sum__c @optional {
                                value
                            }
                            Error_Handling_Count__c: Error_Handling_Count__c @optional {
                                value
                            }
                            Error_Handling_Score__c: Error_Handling_Score__c @optional {
                                value
                            }
                            Historical_Data_Sum__c: Historical_Data_Sum__c @optional {
                                value
                            }
                            Historical_Data_Count__c: Historical_Data_Count__c @optional {
                                value
                            }
                            Historical_Data_Score__c: Historical_Data_Score__c @optional {
                                value
                            }
                            Association_Integrity_Sum__c: Association_Integrity_Sum__c @optional {
                                value
                            }
                            Association_Integrity_Count__c: Association_Integrity_Count__c @optional {
                                value
                            }
                            Association_Integrity_Score__c: Association_Integrity_Score__c @optional {
                                value
                            }
                            Permission_Scoping_Sum__c: Permission_Scoping_Sum__c @optional {
                                value
                            }
                            Permission_Scoping_Count__c: Permission_Scoping_Count__c @optional {
                                value
                            }
                            Permission_Scoping_Score__c: Permission_Scoping_Score__c @optional {
                                value
                            }
                            Audit_Answers__r(
                                first: 49
                                where: {
                                    or: [
                                        { Status__c: { eq: "Not Asked" } }
                                        { Hard_Stop_Flag__c: { eq: 1 } }
                                        { Blocking_Gap_Flag__c: { eq: 1 } }
                                    ]
                                }
                                orderBy: { Display_Order__c: { order: ASC } }
                            ) @optional {
                                edges {
                                    node {
                                        Id
                                        Question_Code__c: Question_Code__c @optional {
                                            value
                                        }
                                        Dimension__c: Dimension__c @optional {
                                            value
                                        }
                                        Status__c: Status__c @optional {
                                            value
                                        }
                                        Hard_Stop_Flag__c: Hard_Stop_Flag__c @optional {
                                            value
                                        }
                                        Blocking_Gap_Flag__c: Blocking_Gap_Flag__c @optional {
                                            value
                                        }
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
