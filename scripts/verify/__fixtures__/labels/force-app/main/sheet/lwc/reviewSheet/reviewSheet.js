import { LightningElement, api } from 'lwc';
import title from '@salesforce/label/c.Sheet_Titel';
import TOTAL from '@salesforce/schema/Review__c.Total__c';
import { gql } from 'lightning/graphql';
import { double } from 'c/points';

export const QUERY = gql`
    query Sheet($id: ID) {
        uiapi {
            query {
                Review__c(where: { Id: { eq: $id } }, first: 1) {
                    edges {
                        node {
                            Id
                            Total__c @optional {
                                value
                            }
                            Account__r {
                                Name {
                                    value
                                }
                            }
                            Findings__r(first: 200) {
                                edges {
                                    node {
                                        rating: Rating__c @optional {
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

export default class ReviewSheet extends LightningElement {
    @api recordId = '';
    @api density = '';
    title = title;
    field = TOTAL;
    points = double(2);
}
