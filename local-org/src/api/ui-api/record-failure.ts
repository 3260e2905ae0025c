import type { SaveError } from '../../automation/index.ts';
import type { Change } from '../record-changes.ts';

interface OutputError {
    readonly constituentField: string | null;
    readonly duplicateRecordError: null;
    readonly errorCode: string;
    readonly field: string | null;
    readonly fieldLabel: string | null;
    readonly message: string;
}

/** A record that was not saved, in the body the UI API gives it: page errors apart from field errors. */
export class UiRecordError extends Error {
    readonly body: Record<string, unknown>;

    constructor(body: Record<string, unknown>) {
        super('record not saved');
        this.body = body;
    }
}

const pageError = (errorCode: string, message: string): OutputError => ({
    constituentField: null,
    duplicateRecordError: null,
    errorCode,
    field: null,
    fieldLabel: null,
    message
});

const VERBS = { create: 'create', update: 'update', delete: 'delete' } as const;

const body = (message: string | null, errors: readonly OutputError[], fieldErrors: Record<string, OutputError[]>) => ({
    ...(message === null ? {} : { message }),
    statusCode: 400,
    enhancedErrorType: 'RecordError',
    output: { errors, fieldErrors }
});

/** The failure of a save, each error at its field or on the page. */
export const recordFailure = (change: Change, errors: readonly SaveError[]): UiRecordError => {
    const fieldErrors: Record<string, OutputError[]> = {};
    const pageErrors: OutputError[] = [];
    for (const { code, message, fields } of errors) {
        if (fields.length === 0) {
            pageErrors.push(pageError(code, message));
        }
        for (const field of fields) {
            const fieldLabel = change.object.fields.get(field)?.label ?? field;
            (fieldErrors[field] ??= []).push({ ...pageError(code, message), field, fieldLabel });
        }
    }
    const message = `An error occurred while trying to ${VERBS[change.kind]} the record. Please try again.`;
    return new UiRecordError(body(message, pageErrors, fieldErrors));
};

/** The record changed since the caller read it. */
export const collision = (userName: string): UiRecordError => {
    const message = `This record was modified by ${userName} during your edit session. Make a note of the data you entered, then reload the record and enter your updates again.`;
    return new UiRecordError(body(null, [pageError('CollisionDetectedException', message)], {}));
};
