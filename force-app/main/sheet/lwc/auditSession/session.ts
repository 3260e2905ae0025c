import waitForSaves from '@salesforce/label/c.Sheet_Wait_For_Saves';
import { EVALUATION_STATUS, OBJECT_LIST_CODE } from 'c/auditRecords';
import type { AuditRecords, Evaluation, EvaluationStatus } from 'c/auditRecords';
import { scoreEvaluation } from 'c/scoring';
import type { RecordAction } from 'c/sheetAction';
import { AnswerBook } from './answerBook';
import { Confirmation } from './confirmation';
import { EvaluationBook } from './evaluationBook';
import { Reconnection } from './reconnection';
import { isRefusal } from './refusal';
import { Restoration } from './restoration';
import { mayAnswerGo, mayEvaluationGo } from './sendingOrder';
import { standingOf, summarise, withUnentered } from './sheet';
import type { Sheet, Unentered } from './sheet';
import type { SessionPorts } from './sessionPorts';
import { SheetEdits } from './sheetEdits';
import type { KeptWork, UnsavedAnswer, UnsavedWork } from './unsavedWork';

/** One person's work on one evaluation: the stored records, unsaved edits on top, and the score of both. */
export class AuditSession {
    private ports: SessionPorts;
    private readonly answers: AnswerBook;
    private readonly book: EvaluationBook;
    private readonly confirmation: Confirmation;
    private readonly edits: SheetEdits;
    private readonly reconnection: Reconnection;
    private readonly restoration: Restoration;
    /** Work on answers that the evaluation no longer has: kept until somebody has read it. */
    private homeless: readonly UnsavedAnswer[] = [];
    private whenIdle: readonly (() => void)[] = [];
    private isDetached = false;
    private isRefused = false;

    /** Whether the user may change the evaluation itself; without it a Draft stays a Draft. */
    canEditEvaluation = false;

    constructor({ evaluation, answers }: AuditRecords, ports: SessionPorts) {
        const onChange = (): void => this.moveOn();
        const onPassingFailure = (): void => this.reconnection.start();
        const onSettled = (): number => {
            this.reconnection.reset();
            return this.confirmation.afterSave();
        };
        this.ports = ports;
        this.confirmation = new Confirmation(
            () => this.ports.refresh(),
            () => {
                if (this.confirmation.failure !== null) {
                    this.reconnection.start();
                }
                this.ports.onChange();
            }
        );
        this.answers = new AnswerBook(answers, {
            save: this.saveAnswer,
            maySend: (answer, stored) => mayAnswerGo(answer, stored, this.book),
            onSettled,
            onPassingFailure,
            onEditInDoubt: () => this.reconnection.hasten(),
            onChange
        });
        this.book = new EvaluationBook(evaluation, {
            save: (fields) => this.update({ fields }),
            maySend: () => mayEvaluationGo(this.book, this.answers),
            renew: () => this.confirmation.renew(),
            onSettled,
            onPassingFailure,
            onChange
        });
        this.edits = new SheetEdits(this.answers, this.book);
        this.restoration = new Restoration((id) =>
            id === this.book.stored.id ? this.book.hasUnsavedWork : this.answers.isUnsaved(id)
        );
        this.reconnection = new Reconnection({
            tryAgain: () => this.tryAgain(),
            isNeeded: () => this.waitsForThePlatform(),
            onChange: () => this.ports.onChange()
        });
    }

    /** Whether leaving now would lose something. */
    get hasUnsavedWork(): boolean {
        return this.hasUnsavedEdits || this.unentered.length > 0;
    }

    /** The evaluation with unsaved edits on top. */
    get evaluation(): Evaluation {
        return this.book.edited;
    }

    /** Goes on without a page that shows the records: what is under way is finished, and the rest is kept. */
    detach(onChange: () => void): void {
        this.isDetached = true;
        this.ports = { ...this.ports, refresh: () => Promise.resolve(), unentered: () => [], onChange };
    }

    /** Goes on with a page, and asks what is stored if it was without one. */
    attach(ports: SessionPorts): void {
        this.ports = ports;
        if (this.isDetached) {
            this.isDetached = false;
            this.confirmation.afterSave();
            ports.onChange();
        }
    }

    /** Asks what is stored: another part of the page changed the evaluation. */
    renew(): void {
        this.confirmation.afterSave();
    }

    /** Takes in what the platform has now. It never goes over an edit, nor over something newer that was saved here. */
    load({ evaluation, answers }: AuditRecords): void {
        const { askedAt } = this.confirmation;
        this.book.load(evaluation, askedAt);
        this.answers.load(answers, askedAt);
        this.moveOn();
    }

    /** Takes up work that the browser kept, on top of what is stored now. */
    restore({ answers, evaluation, keptAt }: KeptWork): void {
        this.homeless = answers.filter(({ id }) => !this.answers.has(id));
        const left = answers.filter((answer) => this.answers.restore(answer)).map(({ id }) => this.answers.edited(id));
        const codes = new Map(left.map(({ id, code }) => [id, code]));
        const hasTicks = Object.keys(evaluation).some((entry) => entry !== 'status');
        if (Object.keys(evaluation).length > 0) {
            this.book.edit(evaluation);
        }
        this.restoration.begin(keptAt, hasTicks ? codes.set(this.book.stored.id, OBJECT_LIST_CODE) : codes);
        this.moveOn();
    }

    /** Gives up work on answers that are gone, once somebody has read it. */
    forgetHomeless(): void {
        this.homeless = [];
        this.moveOn();
    }

    /** Does what a control of the sheet asks for. */
    perform(action: RecordAction): void {
        switch (action.kind) {
            case 'answer':
                this.edits.enter(action.id, action.change, this.canEditEvaluation);
                break;
            case 'draft':
                this.edits.draft(action.id, action.change);
                this.moveOn();
                break;
            case 'started':
                this.edits.start(action.id, action.takeBack);
                this.moveOn();
                break;
            case 'evaluation':
                this.edits.tick(action.change);
                break;
            case 'flush':
                this.edits.enterDrafts(action.id);
                this.edits.seal();
                this.answers.flush(action.id);
                break;
            case 'retry':
                this.retry(action.id);
                break;
            case 'discard':
                this.restoration.giveUp(action.id);
                this.edits.discard(action.id);
                break;
            default:
                this.answers.resolve(action.id, action.mine);
        }
    }

    /** Takes back the last change, unless the answers are locked; returns the code of its question, or null. */
    undo(): string | null {
        const code = this.canUndo ? this.edits.undo() : null;
        this.ports.onChange();
        return code;
    }

    /** Sends everything that may be sent, without waiting for the pause after the last edit. */
    flush(): void {
        this.edits.enterDrafts();
        this.book.flush();
        this.answers.flush();
    }

    /**
     * Completes, once everything is saved, or reopens the evaluation, and saves with it what is advised; rejects with the
     * reason why it stays as it is.
     */
    async setStatus(status: EvaluationStatus, recommendation?: string): Promise<void> {
        if (status === EVALUATION_STATUS.completed) {
            await this.finish();
        }
        await this.book.setStatus(status, recommendation);
        if (status === EVALUATION_STATUS.completed) {
            this.edits.forget();
        }
        this.ports.onChange();
    }

    /** Everything the sheet shows, as it is now. */
    sheet(): Sheet {
        const { evaluation } = this;
        const shown = this.answers.shown(evaluation, this.reconnection.isTrying);
        // What cannot be saved as it stands counts as it is stored: it must not lift a verdict that nobody else sees lifted.
        const counted = shown.map((answer) =>
            answer.problem ? (this.answers.storedAt(answer.code) ?? answer) : answer
        );
        const score = scoreEvaluation(counted, evaluation.method);
        const answers = withUnentered(shown, this.unentered);
        const evaluationSave = this.book.stateOf(this.reconnection.isTrying);
        const evaluationProblem = mayEvaluationGo(this.book, this.answers) ? null : 'objectsMissing';
        const isPreview = this.hasUnsavedEdits || !this.confirmation.isCurrent;
        return {
            evaluation,
            evaluationSave,
            evaluationProblem,
            answers,
            score,
            standing: standingOf(evaluation, score, isPreview),
            saves: summarise(answers, { save: evaluationSave, problem: evaluationProblem }),
            canUndo: this.canUndo,
            undone: this.edits.undone,
            restored: this.restoration.told,
            homeless: this.homeless,
            confirmationFailure: this.confirmation.failure,
            isRefused: this.isRefused
        };
    }

    private get unentered(): readonly Unentered[] {
        const drafts = [...this.edits.drafts.keys()].map((id) => ({ id, problem: null }));
        return [...drafts, ...this.ports.unentered().filter(({ id }) => this.answers.has(id))];
    }

    private get hasUnsavedEdits(): boolean {
        return this.answers.hasUnsavedWork || this.book.hasUnsavedWork;
    }

    private get canUndo(): boolean {
        return this.edits.canUndo && !this.isRefused && this.book.stored.status !== EVALUATION_STATUS.completed;
    }

    private retry(id: string): void {
        if (this.answers.isPassed(id) || (id === this.book.stored.id && this.book.isPassed)) {
            this.reconnection.now();
        } else {
            this.answers.retry(id);
            this.book.retry(id);
        }
    }

    /** Looks first: what failed may be stored all the same, or somebody else may have come before. */
    private async tryAgain(): Promise<void> {
        await this.confirmation.renew();
        this.answers.resume();
        this.book.resume();
    }

    private waitsForThePlatform(): boolean {
        return this.confirmation.failure !== null || this.book.isPassed || this.answers.hasPassed;
    }

    /** Completing locks the answers, so that they go first; the start of the work is history by then. */
    private async finish(): Promise<void> {
        this.book.withdrawStatus();
        this.flush();
        await new Promise<void>((resolve) => {
            this.whenIdle = [...this.whenIdle, resolve];
            this.moveOn();
        });
        if (this.hasUnsavedWork) {
            throw new Error(waitForSaves);
        }
    }

    private readonly update: SessionPorts['update'] = async (...save) => {
        try {
            const saved = await this.ports.update(...save);
            this.isRefused = false;
            return saved;
        } catch (error) {
            this.isRefused ||= isRefusal(error);
            this.ports.onChange();
            throw error;
        }
    };

    private readonly saveAnswer = async (fields: Record<string, unknown>, version: string): Promise<string> => {
        const saved = await this.update({ fields }, { ifUnmodifiedSince: version });
        return saved.lastModifiedDate;
    };

    private unsavedWork(): UnsavedWork | null {
        return this.hasUnsavedWork || this.homeless.length > 0
            ? {
                  answers: [...this.answers.unsavedWork(this.edits.drafts), ...this.homeless],
                  evaluation: this.book.unsaved
              }
            : null;
    }

    private moveOn(): void {
        this.book.wake();
        this.answers.wake();
        this.restoration.look();
        this.ports.keep(this.unsavedWork());
        this.ports.onChange();
        if (!this.answers.isSending && !this.book.isSending) {
            const { whenIdle } = this;
            this.whenIdle = [];
            whenIdle.forEach((resolve) => resolve());
        }
    }
}
