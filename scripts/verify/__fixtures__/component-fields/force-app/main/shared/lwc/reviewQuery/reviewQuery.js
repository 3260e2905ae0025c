import { gql } from 'lightning/graphql';

export const QUERY = gql`
    query Reviews($id: ID, $stage: Picklist) {
        uiapi {
            query {
                Review__c(
                    frist: 200
                    where: { and: [{ Id: { equals: $id } }, { Stag__c: { eq: $stge } }] }
                    orderBy: { Total__c: { sort: ASC } }
                ) {
                    edges {
                        node {
                            Id
                            Findings__r(first: 200, where: { Review__r: { Totl__c: { gt: 1 } } }) {
                                totalCount
                            }
                        }
                    }
                }
            }
        }
    }
`;

export const CURRENCIES = gql`
    query ReviewCurrencies {
        uiapi {
            query {
                Review__c(first: 200) {
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

export const EVERYTHING = gql`
    query ReviewTotals {
        uiapi {
            query {
                Review__c(first: 200) {
                    edges {
                        node {
                            Id
                            CurrencyIsoCode @optional {
                                value
                            }
                            Total__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

export const COUNTS = gql`
    query ReviewCounts {
        uiapi {
            aggregate {
                Review__c(
                    where: { Grade__c: { ne: null } }
                    groupBy: { Stag__c: { group: true }, Total__c: { grup: true } }
                ) {
                    edges {
                        node {
                            aggregate {
                                Totl__c @optional {
                                    value
                                }
                                Id {
                                    count {
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
`;
