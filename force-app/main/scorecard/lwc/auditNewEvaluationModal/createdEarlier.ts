import { gql } from 'lightning/graphql';

/**
 * The user's evaluations of an opportunity that have one of the names: after a reply that was lost, what tells whether the
 * evaluation was created all the same. The size of the page counts the attempts, so that the platform does not answer a
 * later question from what it remembers of an earlier one.
 */
export const CREATED_EARLIER_QUERY = gql`
    query evaluationCreatedEarlier($opportunityId: ID!, $ownerId: ID!, $names: [String], $pageSize: Int) {
        uiapi {
            query {
                Vendor_Evaluation__c(
                    first: $pageSize
                    where: {
                        and: [
                            { Opportunity__c: { eq: $opportunityId } }
                            { OwnerId: { eq: $ownerId } }
                            { Name: { in: $names } }
                        ]
                    }
                    orderBy: { CreatedDate: { order: DESC } }
                ) {
                    edges {
                        node {
                            Id
                        }
                    }
                }
            }
        }
    }
`;

/** What CREATED_EARLIER_QUERY asks for. */
export interface CreatedEarlierVariables {
    readonly [name: string]: unknown;
    readonly opportunityId: string;
    readonly ownerId: string;
    readonly names: readonly string[];
    readonly pageSize: number;
}

/** What the wire hands over for CREATED_EARLIER_QUERY. */
export interface CreatedEarlierReply {
    readonly uiapi: {
        readonly query: {
            readonly Vendor_Evaluation__c: { readonly edges: readonly { readonly node: { readonly Id: string } }[] };
        };
    };
}

/**
 * Id of the evaluation that an earlier attempt has created; undefined when none has.
 * @param known ids of the evaluations that were there before the first attempt
 */
export const createdEarlier = (reply: CreatedEarlierReply, known: readonly string[]): string | undefined =>
    reply.uiapi.query.Vendor_Evaluation__c.edges.map(({ node }) => node.Id).find((id) => !known.includes(id));
