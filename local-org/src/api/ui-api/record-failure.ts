import type { SaveError } from '../../automation/index.ts';
import type { FieldType } from '../../../../org-model/objects/field-types.ts';
import type { ObjectModel } from '../../metadata/model.ts';
import { ApiError } from '../api-error.ts';
import type { WrongKind } from '../input-values.ts';
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

const JSON_KINDS: Readonly<Record<string, string>> = { string: 'String', boolean: 'Boolean', object: 'Object' };

const kindOf = (value: unknown): string =>
    typeof value === 'number'
        ? Number.isInteger(value)
            ? 'Integer'
            : 'Double'
        : Array.isArray(value)
          ? 'List'
          : (JSON_KINDS[typeof value] ?? 'Object');

const EXPECTED: Partial<Readonly<Record<FieldType, string>>> = {
    Number: 'Double',
    Currency: 'Double',
    Percent: 'Double',
    Checkbox: 'Boolean',
    Date: 'Date',
    DateTime: 'DateTime'
};

/** A value of another kind than its field's, in the UI API's words. */
export const parseFailure = (object: ObjectModel, { field, value }: WrongKind): ApiError => {
    const expected = EXPECTED[field.type] ?? 'String';
    return new ApiError(
        400,
        'POST_BODY_PARSE_ERROR',
        `Value for field '${field.name}' in object '${object.name}' with data type '${expected.toUpperCase()}' should be a ${expected} but instead is a ${kindOf(value)}.`
    );
};

/** The record changed since the caller read it. */
export const collision = (userName: string): UiRecordError => {
    const message = `This record was modified by ${userName} during your edit session. Make a note of the data you entered, then reload the record and enter your updates again.`;
    return new UiRecordError(body(null, [pageError('CollisionDetectedException', message)], {}));
};
