import { gql } from 'lightning/graphql';

/**
 * What the comparison shows of an opportunity, in one request for 200 evaluations: the figures of each, and of its answers
 * only what stands out. `open` are the questions not asked yet where some were: where none was, all are open. `unproven` are
 * the ratings beyond their evidence where they are few enough to be named. `failed` are failed hard stops and blocking gaps.
 * Which questions were asked decides whether two vendors are compared like with like; the aggregate counts on how many sheets
 * each stands, so that alike sheets are known without their answers.
 *
 * Custom fields are aliased, so that the keys of the reply are those written here; those of a dimension by its place among
 * DIMENSIONS, from 1 on, as their names would be a fifth of it. They are optional, so that one field a user may not read does
 * not cost the whole answer. The id is required: a condition on nothing is left out, and every evaluation of the org
 * would come. A cursor is a position in the result, so the order is one that nothing disturbs between two pages. An owner
 * may be a queue, so that the name is asked of a user.
 */
// A field a line, which Prettier would make three.
// prettier-ignore
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
                    pageInfo { hasNextPage endCursor }
                    edges {
                        node {
                            Id
                            Name { value }
                            LastModifiedDate @optional { value }
                            Vendor__c: Vendor__c @optional { value }
                            Vendor__r: Vendor__r @optional { Name @optional { value } }
                            OwnerId @optional { value }
                            Owner @optional { ... on User { Name @optional { value } } }
                            Scoring_Method__c: Scoring_Method__c @optional { displayValue value }
                            CRM_Scope__c: CRM_Scope__c @optional { displayValue value }
                            Status__c: Status__c @optional { displayValue value }
                            Sheet_Type__c: Sheet_Type__c @optional { displayValue value }
                            Total_Score__c: Total_Score__c @optional { value }
                            Evidenced_Total__c: Evidenced_Total__c @optional { value }
                            Unproven_Points_Tally__c: Unproven_Points_Tally__c @optional { value }
                            Verdict__c: Verdict__c @optional { value }
                            Verdict_Reason__c: Verdict_Reason__c @optional { value }
                            Decision__c: Decision__c @optional { value }
                            Decision_Reason__c: Decision_Reason__c @optional { value }
                            Decided_By__r: Decided_By__r @optional { Name @optional { value } }
                            Decided_On__c: Decided_On__c @optional { value }
                            Total_Cost_of_Ownership__c: Total_Cost_of_Ownership__c @optional { value }
                            Open_Count__c: Open_Count__c @optional { value }
                            Hard_Stop_Count__c: Hard_Stop_Count__c @optional { value }
                            Waived_Count__c: Waived_Count__c @optional { value }
                            Dimension_Tally__c: Dimension_Tally__c @optional { value }
                            Blocking_Gap_Count__c: Blocking_Gap_Count__c @optional { value }
                            Unproven_Count__c: Unproven_Count__c @optional { value }
                            count1: Sync_Direction_Count__c @optional { value }
                            score1: Sync_Direction_Score__c @optional { value }
                            count2: Object_Coverage_Count__c @optional { value }
                            score2: Object_Coverage_Score__c @optional { value }
                            count3: Field_Mapping_Count__c @optional { value }
                            score3: Field_Mapping_Score__c @optional { value }
                            count4: Sync_Timing_Count__c @optional { value }
                            score4: Sync_Timing_Score__c @optional { value }
                            count5: Error_Handling_Count__c @optional { value }
                            score5: Error_Handling_Score__c @optional { value }
                            count6: Historical_Data_Count__c @optional { value }
                            score6: Historical_Data_Score__c @optional { value }
                            count7: Association_Integrity_Count__c @optional { value }
                            score7: Association_Integrity_Score__c @optional { value }
                            count8: Permission_Scoping_Count__c @optional { value }
                            score8: Permission_Scoping_Score__c @optional { value }
                            open: Audit_Answers__r(
                                first: 200
                                where: {
                                    and: [
                                        { Status__c: { eq: "Not Asked" } }
                                        { Vendor_Evaluation__r: { Completion__c: { gt: 0 } } }
                                    ]
                                }
                            ) @optional {
                                pageInfo { hasNextPage }
                                edges { node { Dimension__c: Dimension__c @optional { value } } }
                            }
                            unproven: Audit_Answers__r(
                                first: 6
                                where: {
                                    and: [
                                        { Unproven_Flag__c: { eq: 1 } }
                                        { Vendor_Evaluation__r: { Unproven_Count__c: { lte: 6 } } }
                                    ]
                                }
                                orderBy: { Display_Order__c: { order: ASC } }
                            ) @optional {
                                edges { node { Question_Code__c: Question_Code__c @optional { value } } }
                            }
                            failed: Audit_Answers__r(
                                first: 200
                                where: { or: [{ Hard_Stop_Flag__c: { eq: 1 } }, { Blocking_Gap_Flag__c: { eq: 1 } }] }
                                orderBy: { Display_Order__c: { order: ASC } }
                            ) @optional {
                                edges {
                                    node {
                                        Id
                                        Question_Code__c: Question_Code__c @optional { value }
                                        Hard_Stop_Flag__c: Hard_Stop_Flag__c @optional { value }
                                        Waived_Flag__c: Waived_Flag__c @optional { value }
                                        Hard_Stop_Waiver_Reason__c: Hard_Stop_Waiver_Reason__c @optional { value }
                                        Hard_Stop_Waived_By__r: Hard_Stop_Waived_By__r @optional { Name @optional { value } }
                                        Hard_Stop_Waived_On__c: Hard_Stop_Waived_On__c @optional { value }
                                        Blocking_Gap_Flag__c: Blocking_Gap_Flag__c @optional { value }
                                        Dependent_Workflow__c: Dependent_Workflow__c @optional { value }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            aggregate {
                Audit_Answer__c(
                    first: 200
                    where: { Vendor_Evaluation__r: { Opportunity__c: { eq: $opportunityId } } }
                    groupBy: { Question_Code__c: { group: true }, Catalog_Version__c: { group: true } }
                ) {
                    pageInfo { hasNextPage }
                    edges {
                        node {
                            aggregate {
                                Question_Code__c: Question_Code__c @optional { value }
                                Catalog_Version__c: Catalog_Version__c @optional { value }
                                Id { count { value } }
                            }
                        }
                    }
                }
            }
        }
    }
`;
