import { gql } from 'lightning/graphql';

/**
 * What is entered about the costs of an opportunity's evaluations, asked for when somebody looks at costs. Fields are aliased
 * and optional, and the id is required, as in the scorecard's own query.
 */
export const COST_QUERY = gql`
    query auditCosts($opportunityId: ID!) {
        uiapi {
            query {
                Vendor_Evaluation__c(
                    first: 2000
                    where: { Opportunity__c: { eq: $opportunityId } }
                    orderBy: { Id: { order: ASC } }
                ) {
                    edges {
                        node {
                            Id
                            LastModifiedDate @optional {
                                value
                            }
                            Status__c: Status__c @optional {
                                value
                            }
                            Annual_Licence_Cost__c: Annual_Licence_Cost__c @optional {
                                value
                            }
                            Annual_Middleware_Cost__c: Annual_Middleware_Cost__c @optional {
                                value
                            }
                            One_Off_Services_Cost__c: One_Off_Services_Cost__c @optional {
                                value
                            }
                            Reconciliation_Hours_Per_Week__c: Reconciliation_Hours_Per_Week__c @optional {
                                value
                            }
                            Hourly_Rate__c: Hourly_Rate__c @optional {
                                value
                            }
                            Contract_Term_Years__c: Contract_Term_Years__c @optional {
                                value
                            }
                            Total_Cost_of_Ownership__c: Total_Cost_of_Ownership__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/**
 * The currency of each of the same evaluations. Asked for only where the object has the field: in an org with one currency there
 * is none, and a query that names it fails.
 */
export const CURRENCY_QUERY = gql`
    query auditCostCurrencies($opportunityId: ID!) {
        uiapi {
            query {
                Vendor_Evaluation__c(
                    first: 2000
                    where: { Opportunity__c: { eq: $opportunityId } }
                    orderBy: { Id: { order: ASC } }
                ) {
                    edges {
                        node {
                            Id
                            CurrencyIsoCode @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
