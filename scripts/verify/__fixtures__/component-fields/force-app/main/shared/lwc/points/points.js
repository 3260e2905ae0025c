import { gql } from 'lightning/graphql';

const FIELD = 'Name';
export const pieced = gql`query { uiapi { query { Review__c { edges { node { ${FIELD} { value } } } } } } }`;
export const broken = gql`query { uiapi {`;
export const double = (points) => points * 2;
