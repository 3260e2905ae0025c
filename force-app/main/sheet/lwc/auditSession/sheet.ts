import type { Answer, AnswerChange, AnswerEntries, Evaluation } from 'c/auditRecords';
import { contradictionsIn } from 'c/auditContradictions';
import type { Contradiction } from 'c/auditContradictions';
import type { Dimension, EvaluationScore, Status } from 'c/auditScoring';
import type { SaveState } from 'c/auditSaveQueue';
import type { Problem } from './problem';
import { reasonText } from './reasonText';
import type { UnsavedAnswer } from './unsavedWork';

/** Where what is entered is: on its way to the platform, or still being typed. */
export type ShownSave = SaveState | { readonly kind: 'typed' };

/** One answer as the sheet shows it: unsaved edits on top of what is stored. */
export interface SheetAnswer extends Answer {
    readonly save: ShownSave | null;
    /** What is stored of `status`. */
    readonly storedStatus: Status;
    /** What keeps the answer from being saved as it stands; null when nothing does. */
    readonly problem: Problem | null;
    /** What somebody else saved meanwhile, when that kept the edits from being saved. */
    readonly theirs: Answer | null;
    /** The entries to choose between; empty unless there are `theirs`. */
    readonly conflicts: readonly (keyof AnswerEntries)[];
    /** What else was said that does not go with it, in sentences. */
    readonly contradictions: readonly string[];
}

/** What stands in a field and is no edit: what is no number to it, or a reason that is not given yet. */
export interface Unentered {
    /** Id of the answer that it is about. */
    readonly id: string;
    /** What is wrong with it; null while it is still being typed. */
    readonly problem: Problem | null;
}

/** The figures of the sheet: the platform's once everything is saved, the preview until then. */
export interface ShownFigures {
    total: number;
    /** 0 to 40: the total with each rating no higher than its evidence carries; null where that is not known. */
    evidencedTotal: number | null;
    band: string;
    verdict: string;
    /** Why, in words. */
    reason: string;
    /** 0 to 5; null when no answer applies. */
    dimensionScores: Readonly<Record<Dimension, number | null>>;
    isPreview: boolean;
}

/** How many records are in each state of saving. */
export interface SaveSummary {
    failed: number;
    /** Kept back until the evaluator adds what is missing. */
    held: number;
    underWay: number;
    /** Not sent before the evaluator is done with the field. */
    typed: number;
    saved: number;
}

/** A change that was undone. */
export interface Undone {
    /** Code of the question it belongs to. */
    readonly code: string;
    /** What stands there again; empty for the list of core objects, and for what was only started. */
    readonly change: AnswerChange;
    /** Whether it was the start of a stopwatch. */
    readonly isStart?: boolean;
}

/** Work that the browser kept, and that was taken up when the sheet was opened. */
export interface Restored {
    /** When the last edit was made, in ISO 8601. */
    readonly keptAt: string;
    /** Codes of the questions it belongs to. */
    readonly codes: readonly string[];
    /** Whether all of it is saved by now. */
    readonly isSaved: boolean;
}

/** Everything the sheet shows. */
export interface Sheet {
    evaluation: Evaluation;
    evaluationSave: SaveState | null;
    /** What keeps the evaluation's own edits from being saved; null when nothing does. */
    evaluationProblem: Problem | null;
    answers: readonly SheetAnswer[];
    /** What was said that cannot all be true. */
    contradictions: readonly Contradiction[];
    score: EvaluationScore;
    figures: ShownFigures;
    saves: SaveSummary;
    /** Whether there is a change to undo. */
    canUndo: boolean;
    /** The change that was undone last; null when something was done since. */
    undone: Undone | null;
    /** Null when nothing was taken up. */
    restored: Restored | null;
    /** Work that the browser kept on answers which the evaluation no longer has. */
    orphaned: readonly UnsavedAnswer[];
    /** Why the platform could not confirm the total; null when it could. */
    confirmationFailure: unknown;
    /** Whether the platform said that the user may not change this evaluation, whatever else they may change. */
    isRefused: boolean;
}

/** The platform's figures, or the preview when they are out of date or not readable. */
export const figuresOf = (evaluation: Evaluation, score: EvaluationScore, isPreview: boolean): ShownFigures =>
    evaluation.figures && !isPreview
        ? { ...evaluation.figures, isPreview: false }
        : {
              total: score.total,
              evidencedTotal: score.evidencedTotal,
              band: score.band,
              verdict: score.verdict,
              reason: reasonText(score),
              dimensionScores: Object.fromEntries(
                  score.dimensions.map(({ dimension, score: points }) => [dimension, points])
              ) as Record<Dimension, number | null>,
              isPreview: true
          };

/** The score of a dimension as it is worth showing, 0 to 5; null while nothing of it was asked, or nothing applies. */
export const shownScore = (
    { score, figures }: Pick<Sheet, 'score' | 'figures'>,
    dimension: Dimension
): number | null => {
    const { count = 0, open = 0 } = score.dimensions.find((own) => own.dimension === dimension) ?? {};
    return open < count ? figures.dimensionScores[dimension] : null;
};

/** Whether the total is only the least there will be: a question is open, or a dimension has no answer yet. */
export const isUnfinished = ({ openCount, missingDimensions }: EvaluationScore): boolean =>
    openCount > 0 || missingDimensions.length > 0;

type Saved = Pick<SheetAnswer, 'save' | 'problem'>;

/** Answers beside which something stands that is no edit yet: what is stored of them is not all. */
export const withUnentered = (answers: readonly SheetAnswer[], unentered: readonly Unentered[]): SheetAnswer[] =>
    answers.map((answer) => {
        const own = unentered.filter(({ id }) => id === answer.id);
        const problem = own.find((text) => text.problem !== null)?.problem ?? null;
        const isOnItsWay = answer.save !== null && answer.save.kind !== 'saved';
        return {
            ...answer,
            problem: answer.problem ?? problem,
            ...(own.length > 0 && !isOnItsWay && { save: { kind: problem ? 'unsaved' : 'typed' } })
        };
    });

/** What the answers say, as entered so far, that cannot all be true, and each answer with what it has a part in. */
export const withContradictions = (answers: readonly SheetAnswer[]): Pick<Sheet, 'answers' | 'contradictions'> => {
    const contradictions = contradictionsIn(
        answers.map((answer) => ({
            ...answer,
            observedSeconds: answer.latencySeconds,
            syncMechanism: answer.syncMechanism ?? '',
            priceTerms: answer.priceTerms ?? ''
        }))
    );
    const textsOf = ({ code }: SheetAnswer): readonly string[] =>
        contradictions.filter(({ codes }) => codes.includes(code)).map(({ text }) => text);
    return { contradictions, answers: answers.map((answer) => ({ ...answer, contradictions: textsOf(answer) })) };
};

/** Whether edits are kept back until the evaluator adds what is missing. */
export const isHeld = ({ save, problem }: Saved): boolean => save?.kind === 'unsaved' && problem !== null;

/**
 * Counts what is in each state of saving. The list of core objects and the question that asks for it are held for one
 * reason: that is one thing to see to.
 */
export const summarise = (answers: readonly Saved[], evaluation: Saved): SaveSummary => {
    const records = [...answers, evaluation];
    const count = (kind: ShownSave['kind']): number => records.filter(({ save }) => save?.kind === kind).length;
    const held = answers.filter(isHeld).length;
    const objects = answers.some((answer) => isHeld(answer) && answer.problem === 'objectsMissing');
    return {
        failed: count('failed'),
        held: held + (isHeld(evaluation) && !objects ? 1 : 0),
        underWay:
            count('saving') + records.filter((record) => record.save?.kind === 'unsaved' && !isHeld(record)).length,
        typed: count('typed'),
        saved: count('saved')
    };
};
