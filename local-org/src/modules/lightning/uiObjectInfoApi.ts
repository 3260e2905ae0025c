import type { FieldReference } from 'lightning/uiRecordApi';
import type { ObjectInfoRepresentation, PicklistValues, PicklistValuesCollection } from 'lightning/uiObjectInfoApi';
import { apiRequest } from '../api-request';

interface Result<Data> {
    readonly data: Data | undefined;
    readonly error: unknown;
}

type ObjectName = string | { readonly objectApiName: string };

const objectNameOf = (object: ObjectName | undefined): string =>
    typeof object === 'string' ? object : (object?.objectApiName ?? '');

/** Descriptions do not change while a page is open, so each is read once. */
const answers = new Map<string, Promise<unknown>>();

const readOnce = <Data>(path: string): Promise<Data> => {
    const answer = answers.get(path) ?? apiRequest({ path });
    answers.set(path, answer);
    answer.catch(() => answers.delete(path));
    return answer as Promise<Data>;
};

/** A wire adapter for what one address below `/ui-api/object-info` answers; no address, no emission. */
abstract class DescriptionAdapter<Config, Data> {
    readonly #emit: (result: Result<Data>) => void;
    #path = '';
    #isConnected = false;

    constructor(callback: (result: Result<Data>) => void) {
        this.#emit = callback;
        callback({ data: undefined, error: undefined });
    }

    /** The address below `/ui-api/object-info/`; empty while the configuration is incomplete. */
    protected abstract pathOf(config: Partial<Config>): string;

    connect(): void {
        this.#isConnected = true;
        this.#read();
    }

    disconnect(): void {
        this.#isConnected = false;
    }

    update(config: Partial<Config>): void {
        const path = this.pathOf(config);
        if (path !== this.#path) {
            this.#path = path;
            this.#read();
        }
    }

    #read(): void {
        const path = this.#path;
        if (!this.#isConnected || path === '') {
            return;
        }
        const emit = (result: Result<Data>): void => {
            if (this.#isConnected && path === this.#path) {
                this.#emit(result);
            }
        };
        readOnce<Data>(`/ui-api/object-info/${path}`).then(
            (data) => emit({ data, error: undefined }),
            (error: unknown) => emit({ data: undefined, error })
        );
    }
}

/** Wire adapter: an object's labels, fields and rights as the current user has them. */
export class getObjectInfo extends DescriptionAdapter<{ objectApiName: ObjectName }, ObjectInfoRepresentation> {
    protected pathOf({ objectApiName }: { objectApiName?: ObjectName }): string {
        return objectNameOf(objectApiName);
    }
}

/** Wire adapter: the values of one picklist. */
export class getPicklistValues extends DescriptionAdapter<
    { recordTypeId: string; fieldApiName: string | FieldReference },
    PicklistValues
> {
    protected pathOf(config: { recordTypeId?: string; fieldApiName?: string | FieldReference }): string {
        const { recordTypeId, fieldApiName } = config;
        const name =
            typeof fieldApiName === 'object'
                ? `${fieldApiName.objectApiName}.${fieldApiName.fieldApiName}`
                : fieldApiName;
        const [object, field] = name?.split('.') ?? [];
        return recordTypeId && object && field ? `${object}/picklist-values/${recordTypeId}/${field}` : '';
    }
}

/** Wire adapter: the values of every picklist of an object. */
export class getPicklistValuesByRecordType extends DescriptionAdapter<
    { recordTypeId: string; objectApiName: ObjectName },
    PicklistValuesCollection
> {
    protected pathOf({ recordTypeId, objectApiName }: { recordTypeId?: string; objectApiName?: ObjectName }): string {
        const object = objectNameOf(objectApiName);
        return recordTypeId && object ? `${object}/picklist-values/${recordTypeId}` : '';
    }
}
