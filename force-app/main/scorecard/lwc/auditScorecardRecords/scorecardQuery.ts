import { gql } from 'lightning/graphql';

/**
 * Everything the scorecard shows of an opportunity, in one request for 200 evaluations. All answers of each are read: which
 * questions were asked decides whether two vendors are compared like with like, and a part of them would decide it wrongly.
 * Custom fields are aliased, so that a namespace does not rename them, and optional, so that one field a user may not read
 * does not cost the whole answer. The id is required: a condition on nothing is left out, and every evaluation of the org
 * would come. A cursor is a position in the result, so the order is one that nothing disturbs between two pages. An owner
 * may be a queue, so that the name is asked of a user.
 */
export const SCORECARD_QUERY = gql`
    query auditScorecard($opportunityId: ID!, $after: String) {
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
                            LastModifiedDate @optional {
                                value
                            }
                            Vendor__c: Vendor__c @optional {
                                value
                            }
                            Vendor__r: Vendor__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            OwnerId @optional {
                                value
                            }
                            Owner @optional {
                                ... on User {
                                    Name @optional {
                                        value
                                    }
                                }
                            }
                            Scoring_Method__c: Scoring_Method__c @optional {
                                displayValue
                                value
                            }
                            CRM_Scope__c: CRM_Scope__c @optional {
                                displayValue
                                value
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
                            Evidenced_Total__c: Evidenced_Total__c @optional {
                                value
                            }
                            Unproven_Points_Tally__c: Unproven_Points_Tally__c @optional {
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
                            Decision__c: Decision__c @optional {
                                value
                            }
                            Decision_Reason__c: Decision_Reason__c @optional {
                                value
                            }
                            Decided_By__r: Decided_By__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Decided_On__c: Decided_On__c @optional {
                                value
                            }
                            Total_Cost_of_Ownership__c: Total_Cost_of_Ownership__c @optional {
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
                            Waived_Count__c: Waived_Count__c @optional {
                                value
                            }
                            Dimension_Tally__c: Dimension_Tally__c @optional {
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
                            Audit_Answers__r(first: 200, orderBy: { Display_Order__c: { order: ASC } }) @optional {
                                pageInfo {
                                    hasNextPage
                                }
                                edges {
                                    node {
                                        Id
                                        Question_Code__c: Question_Code__c @optional {
                                            value
                                        }
                                        Catalog_Version__c: Catalog_Version__c @optional {
                                            value
                                        }
                                        Dimension__c: Dimension__c @optional {
                                            value
                                        }
                                        Status__c: Status__c @optional {
                                            value
                                        }
                                        Unproven_Flag__c: Unproven_Flag__c @optional {
                                            value
                                        }
                                        Hard_Stop_Flag__c: Hard_Stop_Flag__c @optional {
                                            value
                                        }
                                        Waived_Flag__c: Waived_Flag__c @optional {
                                            value
                                        }
                                        Hard_Stop_Waiver_Reason__c: Hard_Stop_Waiver_Reason__c @optional {
                                            value
                                        }
                                        Hard_Stop_Waived_By__r: Hard_Stop_Waived_By__r @optional {
                                            Name @optional {
                                                value
                                            }
                                        }
                                        Hard_Stop_Waived_On__c: Hard_Stop_Waived_On__c @optional {
                                            value
                                        }
                                        Blocking_Gap_Flag__c: Blocking_Gap_Flag__c @optional {
                                            value
                                        }
                                        Dependent_Workflow__c: Dependent_Workflow__c @optional {
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
