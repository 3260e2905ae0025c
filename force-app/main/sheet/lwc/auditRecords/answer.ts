import type { ScoredAnswer } from 'c/auditScoring';
import { ANSWER_ENTRIES, ANSWER_FIELDS, fieldOf } from './answerFields';
import type { AnswerEntries, Refusal, TextEntry } from './answerFields';
import type { FactKind } from './facts';
import { excessOver } from './limits';

/** What the question brings along besides its words: copied when the evaluation was created. */
export interface QuestionGuide {
    /** Whether it has arrived; until then its texts are empty. */
    readonly hasGuide: boolean;
    readonly goodAnswer: string;
    readonly shallowAnswer: string;
    /** What a 0, 1, 2, 3, 4 and 5 mean; empty for a question without a ladder. */
    readonly meanings: readonly string[];
    /** What goes wrong where the answer is weak; may be empty. */
    readonly whyItMatters: string;
    /** What to ask when the answer stays vague; may be empty. */
    readonly followUpQuestion: string;
    /** Rating_Thresholds__c as it is written; may be empty. */
    readonly thresholds: string;
}

/** One Audit_Answer__c. */
export interface Answer extends AnswerEntries, QuestionGuide, Readonly<Omit<ScoredAnswer, keyof AnswerEntries>> {
    readonly id: string;
    /** LastModifiedDate in ISO 8601: the state of the record that these values are of. */
    version: string;
    /** Name of whoever changed it last; empty when the user may not know. */
    readonly changedBy: string;
    readonly code: string;
    readonly question: string;
    readonly allowsNotApplicable: boolean;
    readonly factKind: FactKind;
    /** Who waived the failed hard stop; empty when nobody did, or the user may not know. */
    readonly waivedBy: string;
    /** When it was waived, in ISO 8601; null when it was not. */
    readonly waivedOn: string | null;
}

export type AnswerChange = Partial<AnswerEntries>;

/** By how many characters a text is longer than its field; 0 when it fits. */
export const excessIn = (entry: TextEntry, text: string | null): number =>
    excessOver(ANSWER_FIELDS[entry].length, text ?? '');

/** What the fields of an answer would refuse. It stays as it was entered, and is not sent. */
export const refusalsOf = (answer: AnswerEntries): Refusal[] =>
    ANSWER_ENTRIES.flatMap((entry) => {
        const { limit } = fieldOf(entry);
        return limit?.refuses(answer[entry]) ? [limit.refusal] : [];
    });

/** Writes a change the way updateRecord wants it: by field API name, a blank text as null. */
export const answerFields = (id: string, change: AnswerChange): Record<string, unknown> => ({
    Id: id,
    ...Object.fromEntries(
        ANSWER_ENTRIES.filter((entry) => entry in change).map((entry) => [
            fieldOf(entry).field.fieldApiName,
            change[entry] === '' ? null : change[entry]
        ])
    )
});

/** The change that takes everything away that was entered; empty when nothing was. What cannot be read stays. */
export const clearedChange = (answer: AnswerEntries): AnswerChange =>
    Object.fromEntries(
        ANSWER_ENTRIES.filter((entry) => {
            const { blank, isHiddenByNull = false } = fieldOf(entry);
            return answer[entry] !== blank && !(isHiddenByNull && answer[entry] === null);
        }).map((entry) => [entry, fieldOf(entry).blank])
    );
