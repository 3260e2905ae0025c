import type { AnswerChange, AnswerEntries, EvaluationEdit } from 'c/auditRecords';
import type { SaveQueue } from 'c/auditSaveQueue';
import { pick } from './collision';
import type { StoredAnswers } from './storedAnswers';

/** Edits of one answer that are not known to be stored. */
export interface UnsavedAnswer {
    readonly id: string;
    /** Code of its question, for whoever reads the work without the sheet; empty where it is not known. */
    readonly code: string;
    readonly change: AnswerChange;
    /** What was stored in these entries when the change was begun. */
    readonly base: AnswerChange;
    /** LastModifiedDate in ISO 8601: the state of the record that `base` is of. */
    readonly version: string;
    /** What was sent before and may or may not be stored. */
    readonly attempts: readonly AnswerChange[];
}

/** What one person entered on one evaluation and is not known to be stored. */
export interface UnsavedWork {
    readonly answers: readonly UnsavedAnswer[];
    readonly evaluation: EvaluationEdit;
}

/** Unsaved work that the browser kept. */
export interface KeptWork extends UnsavedWork {
    /** When the last edit was made, in ISO 8601. */
    readonly keptAt: string;
}

/** The edits of one answer that are not known to be stored and what is being typed over them, with what they are based on. */
export const unsavedAnswer = (
    id: string,
    saves: SaveQueue<AnswerChange>,
    stored: StoredAnswers,
    draft: AnswerChange = {}
): UnsavedAnswer => {
    const change = { ...saves.unsaved(id), ...draft };
    const answer = stored.get(id);
    const underWay = saves.underWay(id);
    return {
        id,
        code: answer.code,
        change,
        base: pick(answer, Object.keys(change) as (keyof AnswerEntries)[]),
        version: answer.version,
        attempts: [...stored.attemptsOf(id), ...(underWay ? [underWay] : [])]
    };
};
