/** Why one record was not saved, as every API reports it. */
export interface SaveError {
    readonly code: string;
    readonly message: string;
    /** API names of the fields the error belongs to; none for an error of the whole record. */
    readonly fields: readonly string[];
}

/** Some records of a batch cannot be saved. Nothing of the batch stays. */
export class SaveFailed extends Error {
    /** Errors by position in the batch. */
    readonly errors: ReadonlyMap<number, readonly SaveError[]>;

    constructor(errors: ReadonlyMap<number, readonly SaveError[]>) {
        const [first] = [...errors.values()].flat();
        super(first === undefined ? 'not saved' : `${first.code}: ${first.message}`);
        this.errors = errors;
    }
}

/** A limit of the platform for the whole transaction; no fault path can catch it. */
export class LimitExceeded extends Error {}

/** Throws when any record has an error. */
export const failOnErrors = (errors: ReadonlyMap<number, readonly SaveError[]>): void => {
    const failing = new Map([...errors].filter(([, list]) => list.length > 0));
    if (failing.size > 0) {
        throw new SaveFailed(failing);
    }
};
