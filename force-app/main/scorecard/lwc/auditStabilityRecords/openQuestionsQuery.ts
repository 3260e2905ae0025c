import { gql } from 'lightning/graphql';

/** The open questions of the vendors that are compared: what a question means for the verdict is not in the first query. */
// A field a line, which Prettier would make three.
// prettier-ignore
export const OPEN_QUESTIONS_QUERY = gql`
    query auditOpenQuestions($evaluationIds: [ID]!) {
        uiapi {
            query {
                Vendor_Evaluation__c(first: 200, where: { Id: { in: $evaluationIds } }) {
                    edges {
                        node {
                            Id
                            Audit_Answers__r: Audit_Answers__r(
                                first: 200
                                where: { Status__c: { eq: "Not Asked" } }
                            ) @optional {
                                pageInfo { hasNextPage }
                                edges {
                                    node {
                                        Id
                                        Question_Code__c: Question_Code__c @optional { value }
                                        Question__c: Question__c @optional { value }
                                        Dimension__c: Dimension__c @optional { value }
                                        Is_Hard_Stop__c: Is_Hard_Stop__c @optional { value }
                                        Is_Blocking__c: Is_Blocking__c @optional { value }
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
