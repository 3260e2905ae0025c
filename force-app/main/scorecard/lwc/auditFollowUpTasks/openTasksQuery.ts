import { gql } from 'lightning/graphql';
import type { FollowUpTask } from './followUpTask';

/**
 * The open tasks of an opportunity that have one of the subjects. The condition is one variable: of which type the platform
 * takes a subject to be, a text or a choice, is nothing that the query has to name.
 */
export const OPEN_TASKS_QUERY = gql`
    query auditOpenTasks($where: Task_Filter, $pageSize: Int) {
        uiapi {
            query {
                Task(first: $pageSize, where: $where) {
                    edges {
                        node {
                            Id
                            Subject {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

/** What OPEN_TASKS_QUERY asks for. */
export interface OpenTasksVariables {
    readonly [name: string]: unknown;
    readonly where: unknown;
    readonly pageSize: number;
}

/** What the wire hands over for OPEN_TASKS_QUERY. */
export interface OpenTasksReply {
    readonly uiapi: {
        readonly query: {
            /** Missing where the platform does not let tasks be read. */
            readonly Task?: {
                readonly edges: readonly { readonly node: { readonly Subject: { readonly value: string | null } } }[];
            } | null;
        };
    };
}

/** More than any vendor owes, and with the sizes that follow no more than one request gives. */
const LEAST_PAGE = 150;
const PAGE_SIZES = 50;

/**
 * What to ask for before tasks are created.
 * @param times how often it was asked before: each time another page size, so that the platform does not answer from what it
 * remembers of an earlier question
 */
export const openTasksVariables = (
    opportunityId: string,
    tasks: readonly FollowUpTask[],
    times: number
): OpenTasksVariables => ({
    where: {
        and: [
            { WhatId: { eq: opportunityId } },
            { IsClosed: { eq: false } },
            { Subject: { in: tasks.map(({ subject }) => subject) } }
        ]
    },
    pageSize: LEAST_PAGE + (times % PAGE_SIZES)
});

/** The subjects of the open tasks; null where they could not be read. */
export const openSubjects = (reply: OpenTasksReply): readonly string[] | null =>
    reply.uiapi.query.Task?.edges.map(({ node }) => node.Subject.value ?? '') ?? null;
