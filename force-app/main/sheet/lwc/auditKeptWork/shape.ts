import { ANSWER_ENTRIES, fieldOf, toObjectEdit } from 'c/auditRecords';
import type { AnswerChange, EvaluationEdit } from 'c/auditRecords';
import type { KeptWork, UnsavedAnswer } from 'c/auditSession';

type Shape = Readonly<Record<string, unknown>>;

const isShape = (value: unknown): value is Shape =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
const isMoment = (value: unknown): value is string => typeof value === 'string' && !Number.isNaN(Date.parse(value));
/** The entries of a change; null when one of them holds what it cannot. What is no entry is left out. */
const toChange = (value: unknown): AnswerChange | null => {
    if (!isShape(value)) {
        return null;
    }
    const entries = ANSWER_ENTRIES.filter((entry) => Object.hasOwn(value, entry));
    return entries.every((entry) => fieldOf(entry).canBe(value[entry]))
        ? Object.fromEntries(entries.map((entry) => [entry, value[entry]]))
        : null;
};

const toAnswer = (value: unknown): UnsavedAnswer | null => {
    if (!isShape(value) || typeof value.id !== 'string' || !isMoment(value.version) || !Array.isArray(value.attempts)) {
        return null;
    }
    const { id, version } = value;
    const code = typeof value.code === 'string' ? value.code : '';
    const change = toChange(value.change);
    const base = toChange(value.base);
    const attempts = value.attempts.map(toChange).filter((attempt) => attempt !== null);
    return change && base && Object.keys(change).length > 0 ? { id, code, change, base, version, attempts } : null;
};

/** Ticks of core objects that exist. The start of the work is no edit of its own: the answers bring it about. */
const toEvaluationEdit = (value: unknown): EvaluationEdit => (isShape(value) ? toObjectEdit(value) : {});

/**
 * What was read back from the browser as unsaved work: an answer that is not whole, or holds what its fields cannot, is
 * left out. Null when it is no such thing at all.
 */
export const toKeptWork = (value: unknown): KeptWork | null =>
    isShape(value) && isMoment(value.keptAt) && Array.isArray(value.answers)
        ? {
              keptAt: value.keptAt,
              answers: value.answers.map(toAnswer).filter((answer) => answer !== null),
              evaluation: toEvaluationEdit(value.evaluation)
          }
        : null;
