import { gql } from 'lightning/graphql';

/** Which questions each vendor is asked: needed only once they are not the same for all. In pages, as SCORECARD_QUERY. */
// A field a line, which Prettier would make three.
// prettier-ignore
export const QUESTION_SETS_QUERY = gql`
    query auditScorecardQuestionSets($opportunityId: ID!, $after: String) {
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
                            questions: Audit_Answers__r(
                                first: 200
                                orderBy: { Display_Order__c: { order: ASC } }
                            ) @optional {
                                pageInfo { hasNextPage }
                                edges {
                                    node {
                                        Question_Code__c: Question_Code__c @optional { value }
                                        Catalog_Version__c: Catalog_Version__c @optional { value }
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
