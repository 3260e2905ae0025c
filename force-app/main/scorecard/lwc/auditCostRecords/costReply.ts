import type { CostEntries } from 'c/auditCostRules';

interface FieldNode<Value> {
    readonly value: Value | null;
}

interface CostNode {
    readonly Id: string;
    readonly LastModifiedDate?: FieldNode<string>;
    readonly Status__c?: FieldNode<string>;
    readonly Annual_Licence_Cost__c?: FieldNode<number>;
    readonly Annual_Middleware_Cost__c?: FieldNode<number>;
    readonly One_Off_Services_Cost__c?: FieldNode<number>;
    readonly Reconciliation_Hours_Per_Week__c?: FieldNode<number>;
    readonly Hourly_Rate__c?: FieldNode<number>;
    readonly Contract_Term_Years__c?: FieldNode<number>;
    readonly Total_Cost_of_Ownership__c?: FieldNode<number>;
}

interface CurrencyNode {
    readonly Id: string;
    readonly CurrencyIsoCode?: FieldNode<string>;
}

interface Reply<Node> {
    readonly uiapi: {
        readonly query: { readonly Vendor_Evaluation__c: { readonly edges: readonly { readonly node: Node }[] } };
    };
}

/** What the wire hands over for COST_QUERY. */
export type CostReply = Reply<CostNode>;

/** What the wire hands over for CURRENCY_QUERY. */
export type CurrencyReply = Reply<CurrencyNode>;

/** What is stored of the costs of one evaluation. */
export interface CostRecord {
    readonly id: string;
    /** LastModifiedDate in ISO 8601: the state of the record that these values are of. */
    readonly version: string;
    /** A Completed evaluation keeps its costs. */
    readonly isCompleted: boolean;
    readonly entries: CostEntries;
    /** Total_Cost_of_Ownership__c: the figure of record; null while a part of it is unknown. */
    readonly total: number | null;
}

/** The value of Status__c of an evaluation that keeps its costs. */
const COMPLETED = 'Completed';

const nodesOf = <Node>(reply: Reply<Node>): readonly Node[] =>
    reply.uiapi.query.Vendor_Evaluation__c.edges.map(({ node }) => node);

const toRecord = (node: CostNode): CostRecord => ({
    id: node.Id,
    version: node.LastModifiedDate?.value ?? '',
    isCompleted: node.Status__c?.value === COMPLETED,
    entries: {
        licence: node.Annual_Licence_Cost__c?.value ?? null,
        middleware: node.Annual_Middleware_Cost__c?.value ?? null,
        services: node.One_Off_Services_Cost__c?.value ?? null,
        hours: node.Reconciliation_Hours_Per_Week__c?.value ?? null,
        rate: node.Hourly_Rate__c?.value ?? null,
        years: node.Contract_Term_Years__c?.value ?? null
    },
    total: node.Total_Cost_of_Ownership__c?.value ?? null
});

const COST_FIELDS = [
    'Annual_Licence_Cost__c',
    'Annual_Middleware_Cost__c',
    'One_Off_Services_Cost__c',
    'Reconciliation_Hours_Per_Week__c',
    'Hourly_Rate__c',
    'Contract_Term_Years__c',
    'Total_Cost_of_Ownership__c'
] as const;

/** Whether the user may read every part of the costs: a part that is not seen would look like one that is not entered. */
export const hasCosts = (reply: CostReply): boolean =>
    nodesOf(reply).every((node) => COST_FIELDS.every((field) => node[field] !== undefined));

/** What is stored, by the evaluation's id. */
export const toCostRecords = (reply: CostReply): ReadonlyMap<string, CostRecord> =>
    new Map(nodesOf(reply).map((node) => [node.Id, toRecord(node)]));

/** The ISO code of each evaluation's currency, by its id. */
export const currenciesOf = (reply: CurrencyReply): ReadonlyMap<string, string> =>
    new Map(
        nodesOf(reply).flatMap(({ Id, CurrencyIsoCode: code }) =>
            typeof code?.value === 'string' ? [[Id, code.value]] : []
        )
    );
