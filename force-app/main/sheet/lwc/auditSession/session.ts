import waitForSaves from '@salesforce/label/c.Audit_Sheet_Wait_For_Saves';
import { EVALUATION_STATUS } from 'c/auditRecords';
import type { AuditRecords, Evaluation, EvaluationStatus } from 'c/auditRecords';
import { scoreEvaluation } from 'c/auditScoring';
import type { RecordAction } from 'c/auditSheetAction';
import { AnswerEdits } from './answerEdits';
import { EvaluationEdits } from './evaluationEdits';
import { PlatformAccess } from './platformAccess';
import { Restoration } from './restoration';
import { mayAnswerGo, mayEvaluationGo } from './sendingOrder';
import { figuresOf, summarise, withContradictions, withUnentered } from './sheet';
import type { Sheet, Unentered } from './sheet';
import type { SessionPorts } from './sessionPorts';
import { SheetEdits } from './sheetEdits';
import type { KeptWork, UnsavedWork } from './unsavedWork';

/** One person's work on one evaluation: the stored records, unsaved edits on top, and the score of both. */
export class AuditSession {
    private ports: SessionPorts;
    private readonly platform: PlatformAccess;
    private readonly answerEdits: AnswerEdits;
    private readonly evaluationEdits: EvaluationEdits;
    private readonly edits: SheetEdits;
    private readonly restoration: Restoration;
    private whenIdle: readonly (() => void)[] = [];
    private isDetached = false;

    /** Whether the user may change the evaluation itself; without it a Draft stays a Draft. */
    canEditEvaluation = false;

    constructor({ evaluation, answers }: AuditRecords, ports: SessionPorts) {
        this.ports = ports;
        this.platform = new PlatformAccess(ports, () => this.ports.onChange());
        const shared = { platform: this.platform, onChange: () => this.publish() };
        this.answerEdits = new AnswerEdits(answers, {
            ...shared,
            maySend: (id) => mayAnswerGo(id, this.answerEdits, this.evaluationEdits)
        });
        this.evaluationEdits = new EvaluationEdits(evaluation, {
            ...shared,
            maySend: () => mayEvaluationGo(this.answerEdits, this.evaluationEdits)
        });
        this.edits = new SheetEdits(this.answerEdits, this.evaluationEdits);
        this.restoration = new Restoration(this.answerEdits, this.evaluationEdits);
    }

    /** Whether leaving now would lose something. */
    get hasUnsavedWork(): boolean {
        return this.edits.hasUnsavedEdits || this.unentered.length > 0;
    }

    /** The evaluation with unsaved edits on top. */
    get evaluation(): Evaluation {
        return this.evaluationEdits.edited;
    }

    /** Goes on without a page that shows the records: what is under way is finished, and the rest is kept. */
    detach(onChange: () => void): void {
        this.isDetached = true;
        this.usePorts({ ...this.ports, refresh: () => Promise.resolve(), unentered: () => [], onChange });
    }

    /** Goes on with a page, and asks what is stored if it was without one. */
    attach(ports: SessionPorts): void {
        this.usePorts(ports);
        if (this.isDetached) {
            this.isDetached = false;
            this.platform.askAgain();
            ports.onChange();
        }
    }

    /** Asks what is stored: another part of the page changed the evaluation. */
    renew(): void {
        this.platform.askAgain();
    }

    /** Takes in what the platform has now. It never goes over an edit, nor over something newer that was saved here. */
    load({ evaluation, answers }: AuditRecords): void {
        const { askedAt } = this.platform;
        this.evaluationEdits.load(evaluation, askedAt);
        this.answerEdits.load(answers, askedAt);
        this.publish();
    }

    /** Takes up work that the browser kept, on top of what is stored now. */
    restore(work: KeptWork): void {
        this.restoration.takeUp(work);
        this.publish();
    }

    /** Gives up work on answers that are gone, once somebody has read it. */
    forgetOrphaned(): void {
        this.restoration.orphaned = [];
        this.publish();
    }

    /** Does what a control of the sheet asks for. */
    perform(action: RecordAction): void {
        switch (action.kind) {
            case 'answer':
                this.edits.enter(action.id, action.change, this.canEditEvaluation);
                break;
            case 'draft':
                this.edits.draft(action.id, action.change);
                this.publish();
                break;
            case 'started':
                this.edits.start(action.id, action.takeBack);
                this.publish();
                break;
            case 'ended':
                this.edits.end(action.id);
                this.publish();
                break;
            case 'evaluation':
                this.edits.tick(action.change);
                break;
            case 'flush':
                this.edits.enterDrafts(action.id);
                this.edits.seal();
                this.answerEdits.flush(action.id);
                break;
            case 'retry':
                this.retry(action.id);
                break;
            case 'discard':
                this.restoration.giveUp(action.id);
                this.edits.discard(action.id);
                break;
            default:
                this.answerEdits.resolve(action.id, action.mine);
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
        this.edits.flush();
    }

    /** Completes once everything is saved, or reopens, and saves what is advised; rejects with why it stays as it is. */
    async setStatus(status: EvaluationStatus, recommendation?: string): Promise<void> {
        if (status === EVALUATION_STATUS.completed) {
            await this.finish();
        }
        await this.evaluationEdits.setStatus(status, recommendation);
        if (status === EVALUATION_STATUS.completed) {
            this.edits.forget();
        }
        this.ports.onChange();
    }

    /** Everything the sheet shows, as it is now. */
    sheet(): Sheet {
        const { evaluation } = this;
        const shown = this.answerEdits.shown(evaluation);
        // What cannot be saved yet counts as it is stored, so that nobody sees a verdict that the platform does not have.
        const counted = shown.map((answer) =>
            answer.problem ? (this.answerEdits.storedAt(answer.code) ?? answer) : answer
        );
        const score = scoreEvaluation(counted, evaluation.method);
        const { answers, contradictions } = withContradictions(withUnentered(shown, this.unentered));
        const evaluationSave = this.evaluationEdits.state;
        const evaluationProblem = mayEvaluationGo(this.answerEdits, this.evaluationEdits) ? null : 'objectsMissing';
        const isPreview = this.edits.hasUnsavedEdits || !this.platform.isConfirmed;
        return {
            evaluation,
            evaluationSave,
            evaluationProblem,
            answers,
            contradictions,
            score,
            figures: figuresOf(evaluation, score, isPreview),
            saves: summarise(answers, { save: evaluationSave, problem: evaluationProblem }),
            canUndo: this.canUndo,
            undone: this.edits.undone,
            restored: this.restoration.restored,
            orphaned: this.restoration.orphaned,
            confirmationFailure: this.platform.confirmationFailure,
            isRefused: this.platform.isRefused
        };
    }

    private get unentered(): readonly Unentered[] {
        return [...this.edits.unentered, ...this.ports.unentered().filter(({ id }) => this.answerEdits.has(id))];
    }

    private get canUndo(): boolean {
        return (
            this.edits.canUndo &&
            !this.platform.isRefused &&
            this.evaluationEdits.stored.status !== EVALUATION_STATUS.completed
        );
    }

    private retry(id: string): void {
        const all = [this.answerEdits, this.evaluationEdits];
        if (all.some((edits) => edits.hasFailedForNow(id))) {
            this.platform.reconnectNow();
        } else {
            all.forEach((edits) => edits.retry(id));
        }
    }

    private usePorts(ports: SessionPorts): void {
        this.ports = ports;
        this.platform.requests = ports;
    }

    /** Saves the answers first, because completing locks them; the unsaved change to In Progress is no longer needed. */
    private async finish(): Promise<void> {
        this.evaluationEdits.withdrawStatus();
        this.flush();
        await new Promise<void>((resolve) => {
            this.whenIdle = [...this.whenIdle, resolve];
            this.publish();
        });
        if (this.hasUnsavedWork) {
            throw new Error(waitForSaves);
        }
    }

    private unsavedWork(): UnsavedWork | null {
        const { orphaned } = this.restoration;
        if (!this.hasUnsavedWork && orphaned.length === 0) {
            return null;
        }
        const { answers, evaluation } = this.edits.unsavedWork;
        return { answers: [...answers, ...orphaned], evaluation };
    }

    private publish(): void {
        this.edits.wake();
        this.restoration.update();
        this.ports.keep(this.unsavedWork());
        this.ports.onChange();
        if (!this.edits.isSending) {
            const { whenIdle } = this;
            this.whenIdle = [];
            whenIdle.forEach((resolve) => resolve());
        }
    }
}
