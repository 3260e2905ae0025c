import { EVALUATION_STATUS, OBJECT_LIST_CODE } from 'c/auditRecords';
import type { AnswerChange, AnswerEntries, Evaluation, EvaluationEdit, ObjectList } from 'c/auditRecords';
import { STATUS } from 'c/auditScoring';
import type { AnswerEdits } from './answerEdits';
import { isSame, pick } from './collision';
import { Drafts } from './drafts';
import { EditHistory, undoing } from './editHistory';
import type { EvaluationEdits } from './evaluationEdits';
import { leftBehind } from './leftBehind';
import type { Undone, Unentered } from './sheet';
import type { UnsavedWork } from './unsavedWork';

const entriesOf = (change: AnswerChange): (keyof AnswerEntries)[] => Object.keys(change) as (keyof AnswerEntries)[];

/** Whether each core object that an edit names is confirmed at present. */
const ticksAt = (evaluation: Evaluation, edit: EvaluationEdit): EvaluationEdit =>
    Object.fromEntries(
        Object.keys(edit)
            .map((name) => name.split('.') as [ObjectList | 'status', string?])
            .flatMap(([list, object]) =>
                list === 'status' || object === undefined
                    ? []
                    : [[`${list}.${object}`, evaluation[list].includes(object)]]
            )
    );

/** What one person enters on a sheet, and takes back. */
export class SheetEdits {
    private readonly answers: AnswerEdits;
    private readonly evaluation: EvaluationEdits;
    private readonly history = new EditHistory();
    private readonly typed = new Drafts();

    /** The change that was undone last; null when something was done since. */
    undone: Undone | null = null;

    constructor(answers: AnswerEdits, evaluation: EvaluationEdits) {
        this.answers = answers;
        this.evaluation = evaluation;
    }

    get canUndo(): boolean {
        return !this.history.isEmpty;
    }

    /** Whether any edit is not known to be stored. */
    get hasUnsavedEdits(): boolean {
        return this.answers.hasUnsavedWork || this.evaluation.hasUnsavedWork;
    }

    /** Whether a save is under way. */
    get isSending(): boolean {
        return this.answers.isSending || this.evaluation.isSending;
    }

    /** The answers about which something is being typed that is no edit yet. */
    get unentered(): Unentered[] {
        return [...this.typed.all.keys()].map((id) => ({ id, problem: null }));
    }

    /** Every edit that is not known to be stored, and what is being typed. */
    get unsavedWork(): UnsavedWork {
        return { answers: this.answers.unsavedWork(this.typed.all), evaluation: this.evaluation.unsaved };
    }

    /** Takes in what is being typed about an answer and is no edit before it is done. */
    draft(id: string, change: AnswerChange): void {
        const answer = this.answers.edited(id);
        const entries = entriesOf(change);
        const differing = entries.filter((entry) => !isSame(entry, change[entry], answer[entry]));
        this.typed.end(id, entries);
        if (differing.length > 0) {
            this.typed.add(id, pick(change, differing));
        }
    }

    /** Enters what is being typed about one answer, or about all, as far as it got. */
    enterDrafts(id?: string): void {
        this.typed.take(id).forEach(([own, change]) => this.enter(own, change, false));
    }

    /** Enters something about an answer; a first answer starts the work on a Draft, if told to. */
    enter(id: string, change: AnswerChange, startsWork: boolean): void {
        const { status } = change;
        const isAnswer = status !== undefined && status !== STATUS.notAsked;
        const answer = this.answers.edited(id);
        const after = { ...change, ...leftBehind(answer, change) };
        const before = pick(answer, entriesOf(after));
        this.undone = null;
        this.typed.end(id, entriesOf(after));
        this.history.add({ kind: 'answer', id, before, after });
        this.answers.edit(id, after);
        if (isAnswer && startsWork && this.evaluation.edited.status === EVALUATION_STATUS.draft) {
            this.evaluation.edit({ status: EVALUATION_STATUS.inProgress });
        }
    }

    /** Confirms core objects, or takes that back. */
    tick(edit: EvaluationEdit): void {
        this.undone = null;
        this.history.add({ kind: 'evaluation', before: ticksAt(this.evaluation.edited, edit), after: edit });
        this.evaluation.edit(edit);
    }

    /** Takes in that a stopwatch was started for an answer, which is taken back like a change. */
    start(id: string, takeBack: () => boolean): void {
        this.undone = null;
        this.history.seal();
        this.history.add({ kind: 'start', id, takeBack });
    }

    /** Takes in that a stopwatch stands still: its start is nothing to take back any more. */
    end(id: string): void {
        this.history.remove((step) => step.kind === 'start' && step.id === id);
    }

    /** Gives up edits that could not be saved; that, too, can be undone. */
    discard(id: string): void {
        if (id === this.evaluation.stored.id) {
            this.evaluation.discard(id);
            return;
        }
        this.typed.take(id);
        const given = this.answers.edited(id);
        const entries = entriesOf(this.answers.unsavedWork().find((work) => work.id === id)?.change ?? {});
        this.answers.discard(id);
        this.undone = null;
        this.history.seal();
        this.history.add({
            kind: 'answer',
            id,
            before: pick(given, entries),
            after: pick(this.answers.edited(id), entries)
        });
    }

    /** Sends everything that may be sent, without waiting for the pause after the last edit. */
    flush(): void {
        this.enterDrafts();
        this.evaluation.flush();
        this.answers.flush();
    }

    /** Looks again at edits that were held back. */
    wake(): void {
        this.evaluation.wake();
        this.answers.wake();
    }

    /** Ends what is typed in one go. */
    seal(): void {
        this.history.seal();
    }

    /** Makes everything that was done so far final. */
    forget(): void {
        this.undone = null;
        this.history.clear();
    }

    /**
     * Takes the last change back that still stands, as an edit like any other.
     * @returns the code of its question; null when there was nothing to take back
     */
    undo(): string | null {
        this.undone = null;
        while (!this.undone && !this.history.isEmpty) {
            this.undone = this.undoLast();
        }
        return this.undone?.code ?? null;
    }

    private undoLast(): Undone | null {
        const step = this.history.take();
        if (step?.kind === 'evaluation') {
            this.evaluation.edit(step.before);
            return { code: OBJECT_LIST_CODE, change: {} };
        }
        if (step?.kind === 'start') {
            // Nothing to undo where the stopwatch no longer runs: its measurement is a change of its own.
            return step.takeBack() ? { code: this.answers.edited(step.id).code, change: {}, isStart: true } : null;
        }
        const now = step && this.answers.edited(step.id);
        const change = step && now ? undoing(step.before, step.after, now) : {};
        if (!step || !now || Object.keys(change).length === 0) {
            return null;
        }
        this.answers.edit(step.id, change);
        return { code: now.code, change };
    }
}
