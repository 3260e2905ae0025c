// The data modules that the platform offers to components.

/** What the adapters of the UI API hand to a component: neither while loading, then one of the two. */
interface WireResult<Data> {
    readonly data?: Data;
    readonly error?: unknown;
}

declare module 'lightning/graphql' {
    /** A parsed document; opaque to components. */
    export interface ParsedDocument {
        readonly kind: string;
    }
    /** One entry of `errors` in a GraphQL answer. */
    export interface GraphQLError {
        readonly message: string;
        readonly extensions?: { readonly ErrorType?: string };
    }
    /** What the wire and executeMutation hand over: data is unwrapped and read-only. */
    export interface GraphQLResult<Data> {
        readonly data?: Data;
        readonly errors?: readonly GraphQLError[];
        /** Asks the server again; the wire then emits the answer. */
        readonly refresh?: () => Promise<void>;
    }
    export interface GraphQLRequest {
        query: ParsedDocument;
        variables?: Record<string, unknown>;
        operationName?: string;
    }
    export function gql(strings: TemplateStringsArray, ...values: ParsedDocument[]): ParsedDocument;
    export class graphql {
        constructor(callback: (value: GraphQLResult<unknown>) => void);
        connect(): void;
        disconnect(): void;
        update(config: GraphQLRequest): void;
    }
    export function executeMutation<Data>(request: GraphQLRequest): Promise<GraphQLResult<Data>>;
}

declare module 'lightning/uiRecordApi' {
    export interface FieldValue {
        readonly value: unknown;
        readonly displayValue: string | null;
    }
    /** A record as the UI API represents it; dates are ISO 8601 in UTC. */
    export interface RecordRepresentation {
        readonly id: string;
        readonly apiName: string;
        readonly lastModifiedDate: string;
        readonly systemModstamp: string;
        readonly fields: Readonly<Record<string, FieldValue>>;
    }
    export interface RecordInput {
        apiName?: string;
        fields: Record<string, unknown>;
        allowSaveOnDuplicate?: boolean;
    }
    export interface ClientOptions {
        /** ISO 8601: the save is refused when the record changed later than this. */
        ifUnmodifiedSince?: string;
    }
    export interface FieldReference {
        readonly fieldApiName: string;
        readonly objectApiName: string;
    }
    export interface RecordRequest {
        recordId: string;
        fields?: (string | FieldReference)[];
        optionalFields?: (string | FieldReference)[];
    }
    export class getRecord {
        constructor(callback: (value: WireResult<RecordRepresentation>) => void);
        connect(): void;
        disconnect(): void;
        update(config: RecordRequest): void;
    }
    export function getFieldValue(record: RecordRepresentation | undefined, field: string | FieldReference): unknown;
    export function getFieldDisplayValue(
        record: RecordRepresentation | undefined,
        field: string | FieldReference
    ): string | null | undefined;
    export function createRecord(input: RecordInput): Promise<RecordRepresentation>;
    export function updateRecord(input: RecordInput, options?: ClientOptions): Promise<RecordRepresentation>;
    export function deleteRecord(recordId: string): Promise<void>;
    export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
    export interface FieldRepresentation {
        readonly apiName: string;
        readonly label: string;
        readonly dataType: string;
        readonly inlineHelpText: string | null;
        readonly createable: boolean;
        readonly updateable: boolean;
        readonly required: boolean;
        readonly length: number;
    }
    export interface ObjectInfoRepresentation {
        readonly apiName: string;
        readonly label: string;
        readonly labelPlural: string;
        readonly createable: boolean;
        readonly updateable: boolean;
        readonly deletable: boolean;
        readonly queryable: boolean;
        readonly defaultRecordTypeId: string;
        /** Only the fields the user may read. */
        readonly fields: Readonly<Record<string, FieldRepresentation>>;
    }
    export interface PicklistValue {
        readonly label: string;
        readonly value: string;
    }
    export interface PicklistValues {
        readonly values: readonly PicklistValue[];
        readonly defaultValue: PicklistValue | null;
    }
    export interface PicklistValuesCollection {
        readonly picklistFieldValues: Readonly<Record<string, PicklistValues>>;
    }
    interface ObjectReference {
        readonly objectApiName: string;
    }
    export class getObjectInfo {
        constructor(callback: (value: WireResult<ObjectInfoRepresentation>) => void);
        connect(): void;
        disconnect(): void;
        update(config: { objectApiName: string | ObjectReference }): void;
    }
    export class getPicklistValues {
        constructor(callback: (value: WireResult<PicklistValues>) => void);
        connect(): void;
        disconnect(): void;
        update(config: { recordTypeId: string; fieldApiName: string | { fieldApiName: string } }): void;
    }
    export class getPicklistValuesByRecordType {
        constructor(callback: (value: WireResult<PicklistValuesCollection>) => void);
        connect(): void;
        disconnect(): void;
        update(config: { recordTypeId: string; objectApiName: string | ObjectReference }): void;
    }
}
