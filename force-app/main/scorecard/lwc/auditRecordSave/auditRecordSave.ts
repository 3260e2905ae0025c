import { updateRecord } from 'lightning/uiRecordApi';
import { errorMessages, isCollision, isRefusal, technicalDetail } from 'c/auditErrorMessages';
import type { Failure } from 'c/auditLoadFailure';

/** A save that failed, in words. */
export interface SaveFailure extends Failure {
    /** Somebody else saved the record first. */
    isStale: boolean;
    /** The user may not change this record, so that trying again would not help. */
    isRefused: boolean;
}

/**
 * Saves fields of a record, unless it changed after the version that is known.
 * @param version in ISO 8601; empty compares none
 * @returns the version that the record has now
 */
export const saveVersion = async (
    fields: Readonly<Record<string, unknown>> & { readonly Id: string },
    version: string
): Promise<string> => {
    const { lastModifiedDate } = await (version === ''
        ? updateRecord({ fields })
        : updateRecord({ fields }, { ifUnmodifiedSince: version }));
    return lastModifiedDate;
};

/**
 * What is said of a save that failed: the sentence of the rule that refused it, or what to do.
 * @param words for who was overtaken by another save, and for who may not change the record
 */
export const saveFailure = (
    error: unknown,
    words: { readonly stale: string; readonly refused: string }
): SaveFailure => {
    const isStale = isCollision(error);
    const isRefused = !isStale && isRefusal(error);
    const messages = isStale ? [words.stale] : isRefused ? [words.refused] : errorMessages(error);
    return { kind: 'failed', messages, detail: technicalDetail(error), isStale, isRefused };
};
