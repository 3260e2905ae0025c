import { fieldOf } from 'c/auditRecords';
import type { AnswerChange, AnswerEntries, EvaluationEdit } from 'c/auditRecords';
import { isSame, pick, withPartners } from './collision';

/** One change that can be undone: the values before it and after it, entry by entry. */
export type Step =
    | { readonly kind: 'answer'; readonly id: string; readonly before: AnswerChange; readonly after: AnswerChange }
    | { readonly kind: 'evaluation'; readonly before: EvaluationEdit; readonly after: EvaluationEdit }
    /** A stopwatch that was started for an answer; `takeBack` ends it, and tells whether it still ran. */
    | { readonly kind: 'start'; readonly id: string; readonly takeBack: () => boolean };

/** How many changes back can be undone. */
export const HISTORY_LENGTH = 50;

/** The one entry that a change types into; null when it is none, or more than one. */
const typedEntryOf = ({ after }: Extract<Step, { kind: 'answer' }>): keyof AnswerEntries | null => {
    const [entry, ...others] = Object.keys(after) as (keyof AnswerEntries)[];
    return entry !== undefined && others.length === 0 && fieldOf(entry).isTyped ? entry : null;
};

const continues = (last: Step | undefined, next: Step): boolean =>
    last?.kind === 'answer' &&
    next.kind === 'answer' &&
    last.id === next.id &&
    typedEntryOf(last) !== null &&
    typedEntryOf(last) === typedEntryOf(next);

/** The changes made on one sheet, so that the last ones can be undone. What is typed in one go is one change. */
export class EditHistory {
    private steps: readonly Step[] = [];
    private isSealed = true;

    get isEmpty(): boolean {
        return this.steps.length === 0;
    }

    add(step: Step): void {
        const last = this.steps.at(-1);
        this.steps =
            last && step.kind !== 'start' && !this.isSealed && continues(last, step)
                ? [...this.steps.slice(0, -1), { ...last, after: step.after } as Step]
                : [...this.steps, step].slice(-HISTORY_LENGTH);
        this.isSealed = false;
    }

    /** Ends what is typed in one go: the same field edited again is another change. */
    seal(): void {
        this.isSealed = true;
    }

    /** Forgets every change: none can be undone any more. */
    clear(): void {
        this.steps = [];
    }

    /** Forgets the changes that a condition finds. */
    remove(isGone: (step: Step) => boolean): void {
        this.steps = this.steps.filter((step) => !isGone(step));
    }

    /** Takes the last change out; undefined when there is none. */
    take(): Step | undefined {
        const last = this.steps.at(-1);
        this.steps = this.steps.slice(0, -1);
        this.isSealed = true;
        return last;
    }
}

/**
 * The edit that undoes a change of an answer: the values before it, except where something else stands by now than the
 * change entered, because that is somebody else's. Empty when nothing of it is left to undo.
 */
export const undoing = (before: AnswerChange, after: AnswerChange, now: AnswerEntries): AnswerChange => {
    const entries = Object.keys(after) as (keyof AnswerEntries)[];
    const moved = entries.filter((entry) => !isSame(entry, after[entry], now[entry]));
    const others = withPartners(entries, moved);
    return pick(
        before,
        entries.filter((entry) => !others.includes(entry))
    );
};
