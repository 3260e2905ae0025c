import { OBJECT_LIST_CODE } from 'c/auditRecords';
import type { AnswerEdits } from './answerEdits';
import type { EvaluationEdits } from './evaluationEdits';
import type { Restored } from './sheet';
import type { KeptWork, UnsavedAnswer } from './unsavedWork';

/** Work that the browser kept: taken up on top of what is stored, and what the sheet says of it. */
export class Restoration {
    private readonly answers: AnswerEdits;
    private readonly evaluation: EvaluationEdits;
    /** Code of the question of each record that something was taken up of, by the record's id. */
    private codes: ReadonlyMap<string, string> = new Map();

    /** What the sheet says of it; null when there is nothing to say. */
    restored: Restored | null = null;
    /** Work on answers that the evaluation no longer has: kept until somebody has read it. */
    orphaned: readonly UnsavedAnswer[] = [];

    constructor(answers: AnswerEdits, evaluation: EvaluationEdits) {
        this.answers = answers;
        this.evaluation = evaluation;
    }

    /** Takes up what was kept, as edits like any other. */
    takeUp({ answers, evaluation, keptAt }: KeptWork): void {
        this.orphaned = answers.filter(({ id }) => !this.answers.has(id));
        const left = answers.filter((answer) => this.answers.restore(answer)).map(({ id }) => this.answers.edited(id));
        const codes = new Map(left.map(({ id, code }) => [id, code]));
        const hasTicks = Object.keys(evaluation).some((entry) => entry !== 'status');
        if (Object.keys(evaluation).length > 0) {
            this.evaluation.edit(evaluation);
        }
        this.begin(keptAt, hasTicks ? codes.set(this.evaluation.stored.id, OBJECT_LIST_CODE) : codes);
    }

    /** What was taken up of a record is given up: it is not saved, and there is nothing to tell of it. */
    giveUp(id: string): void {
        if (this.restored && !this.restored.isSaved) {
            this.begin(this.restored.keptAt, new Map([...this.codes].filter(([own]) => own !== id)));
        }
    }

    /** Takes in whether all of it is saved by now; what is entered later is other work. */
    update(): void {
        const isUnsaved = (id: string): boolean => this.answers.isUnsaved(id) || this.evaluation.isUnsaved(id);
        if (this.restored && ![...this.codes.keys()].some(isUnsaved)) {
            this.restored = this.restored.isSaved ? this.restored : { ...this.restored, isSaved: true };
        }
    }

    private begin(keptAt: string, codes: ReadonlyMap<string, string>): void {
        this.codes = codes;
        this.restored = codes.size > 0 ? { keptAt, codes: [...new Set(codes.values())], isSaved: false } : null;
    }
}
