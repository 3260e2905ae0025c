import { EVALUATION_STATUS, OBJECT_LIST_CODE, coreObjectsMissing, evaluationFields } from 'c/auditRecords';
import type {
    Answer,
    AnswerChange,
    AuditRecords,
    Evaluation,
    EvaluationChange,
    EvaluationStatus
} from 'c/auditRecords';
import { SaveQueue } from 'c/saveQueue';
import { STATUS, scoreEvaluation } from 'c/scoring';
import type { RecordAction } from 'c/sheetAction';
import { AnswerBook } from './answerBook';
import { Confirmation } from './confirmation';
import { claimsAllObjects, problemOf } from './problem';
import { standingOf, summarise } from './sheet';
import type { Sheet } from './sheet';

/** What the session needs of the platform. */
export interface SessionPorts {
    /** Saves fields of one record by `Id`; refuses when the record changed after `ifUnmodifiedSince`. */
    update(
        record: { fields: Record<string, unknown> },
        options?: { ifUnmodifiedSince?: string }
    ): Promise<{ readonly lastModifiedDate: string }>;
    /** Asks for the records again; they arrive through `load`. */
    refresh(): Promise<void>;
    /** The present moment in ISO 8601. */
    now(): string;
    /** Called whenever `sheet` has something new to say. */
    onChange(): void;
}

/** One person's work on one evaluation: the stored records, unsaved edits on top, and the score of both. */
export class AuditSession {
    private readonly ports: SessionPorts;
    private readonly answers: AnswerBook;
    private readonly evaluationSaves: SaveQueue<EvaluationChange>;
    private readonly confirmation: Confirmation;
    private stored: Evaluation;

    /** Whether the user may change the evaluation itself; without it a Draft stays a Draft. */
    canEditEvaluation = false;

    constructor({ evaluation, answers }: AuditRecords, ports: SessionPorts) {
        const onChange = (): void => this.moveOn();
        const onSaved = (): void => this.confirmation.afterSave();
        this.ports = ports;
        this.stored = evaluation;
        this.confirmation = new Confirmation(ports.refresh, ports.onChange);
        this.answers = new AnswerBook(answers, {
            save: this.saveAnswer,
            maySend: this.maySendAnswer,
            onSaved,
            onCollision: onSaved,
            onChange
        });
        this.evaluationSaves = new SaveQueue({ save: this.saveEvaluation, maySend: this.maySendEvaluation, onChange });
    }

    /** Whether leaving now would lose something. */
    get hasUnsavedWork(): boolean {
        return this.answers.hasUnsavedWork || this.evaluationSaves.hasUnsavedWork;
    }

    /** The evaluation with unsaved edits on top. */
    get evaluation(): Evaluation {
        return { ...this.stored, ...this.evaluationSaves.unsaved(this.stored.id) };
    }

    /** Takes in what the platform has now. It never goes over an edit, nor over something newer that was saved here. */
    load({ evaluation, answers }: AuditRecords): void {
        this.stored = evaluation;
        this.answers.load(answers);
        this.moveOn();
    }

    /** Does what a control of the sheet asks for. */
    perform(action: RecordAction): void {
        switch (action.kind) {
            case 'answer':
                this.change(action.id, action.change);
                break;
            case 'evaluation':
                this.evaluationSaves.edit(this.stored.id, action.change);
                break;
            case 'flush':
                this.answers.flush(action.id);
                break;
            case 'retry':
                this.answers.retry(action.id);
                this.evaluationSaves.retry(action.id);
                break;
            case 'keepMine':
                this.answers.keepMine(action.id);
                break;
            default:
                this.answers.takeTheirs(action.id);
        }
    }

    /** Sends everything that may be sent, without waiting for the pause after the last edit. */
    flush(): void {
        this.evaluationSaves.flush();
        this.answers.flush();
    }

    /** Completes or reopens the evaluation; rejects with the platform's error. */
    async setStatus(status: EvaluationStatus): Promise<void> {
        await this.ports.update({ fields: evaluationFields(this.stored.id, { status }) });
        this.stored = { ...this.stored, status };
        this.confirmation.afterSave();
        this.ports.onChange();
    }

    /** Everything the sheet shows, as it is now. */
    sheet(): Sheet {
        const { evaluation } = this;
        const answers = this.answers.shown(evaluation);
        const score = scoreEvaluation(answers, evaluation.method, evaluation.hasWaiver);
        const evaluationSave = this.evaluationSaves.stateOf(evaluation.id);
        const evaluationProblem = this.maySendEvaluation() ? null : 'objectsMissing';
        const isPreview = this.hasUnsavedWork || !this.confirmation.isCurrent;
        return {
            evaluation,
            evaluationSave,
            evaluationProblem,
            answers,
            score,
            standing: standingOf(evaluation, score, isPreview),
            saves: summarise([...answers, { save: evaluationSave, problem: evaluationProblem }]),
            confirmationFailure: this.confirmation.failure
        };
    }

    private change(id: string, change: AnswerChange): void {
        const { status } = change;
        const isAnswer = status !== undefined && status !== STATUS.notAsked;
        const answeredOn = isAnswer ? this.ports.now() : null;
        this.answers.edit(id, status === undefined ? change : { ...change, answeredOn });
        if (isAnswer && this.canEditEvaluation && this.evaluation.status === EVALUATION_STATUS.draft) {
            this.evaluationSaves.edit(this.stored.id, { status: EVALUATION_STATUS.inProgress });
        }
    }

    private readonly saveAnswer = async (fields: Record<string, unknown>, version: string): Promise<string> => {
        const saved = await this.ports.update({ fields }, version ? { ifUnmodifiedSince: version } : undefined);
        return saved.lastModifiedDate;
    };

    // Without a version: a saved answer rolls up and so may modify the evaluation itself, which is nobody's conflict.
    private readonly saveEvaluation = async (id: string, change: EvaluationChange): Promise<void> => {
        await this.ports.update({ fields: evaluationFields(id, change) });
        this.stored = { ...this.stored, ...change };
        this.confirmation.afterSave();
    };

    // The platform compares the rating with the objects that are stored, so that the objects go first ...
    private readonly maySendAnswer = (answer: Answer): boolean =>
        problemOf(answer, this.evaluation) === null &&
        (!claimsAllObjects(answer) || coreObjectsMissing(this.stored) === 0);

    // ... unless one was taken away: then it is the lower rating that goes first.
    private readonly maySendEvaluation = (): boolean => {
        const objectList = this.answers.storedAt(OBJECT_LIST_CODE);
        return !objectList || !claimsAllObjects(objectList) || coreObjectsMissing(this.evaluation) === 0;
    };

    private moveOn(): void {
        this.evaluationSaves.wake();
        this.answers.wake();
        this.ports.onChange();
    }
}
