import { choiceText, evidenceText, statusText } from 'c/auditAnswerText';
import type { ChosenFact } from 'c/auditAnswerText';
import { chosenOf } from 'c/auditRecords';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import { evidencedPoints, isBlockingGap, isHardStop, isUnproven, isWaivedHardStop, points } from 'c/auditScoring';
import type { Method } from 'c/auditScoring';
import type { TableAnswer } from 'c/auditTable';

const choiceOf = (fact: ChosenFact, value: string | null): string => (value ? choiceText(fact, value) : '');

const choicesOf = (fact: ChosenFact, values: string): string =>
    chosenOf(values)
        .map((value) => choiceText(fact, value))
        .join(';');

const tableAnswer = (answer: SheetAnswer, method: Method): TableAnswer => ({
    code: answer.code,
    dimension: answer.dimension,
    question: answer.question,
    status: statusText(answer.status),
    rating: answer.rating,
    meaning: answer.rating === null ? '' : (answer.meanings[answer.rating] ?? ''),
    evidence: evidenceText(answer.evidence),
    points: points(answer, method),
    evidencedPoints: evidencedPoints(answer),
    isUnproven: isUnproven(answer),
    isFailedHardStop: isHardStop(answer),
    isWaived: isWaivedHardStop(answer),
    isBlockingGap: isBlockingGap(answer),
    workflow: answer.dependentWorkflow,
    statedSeconds: answer.statedSeconds,
    observedSeconds: answer.latencySeconds,
    syncMechanism: choiceOf('syncMechanism', answer.syncMechanism),
    conflictModes: choicesOf('conflictModes', answer.conflictModes),
    errorCategories: choicesOf('errorCategories', answer.errorCategories),
    historyYears: answer.historyYears,
    priceTerms: choiceOf('priceTerms', answer.priceTerms),
    vendorAnswer: answer.vendorAnswer,
    notes: answer.notes ?? '',
    notApplicableReason: answer.notApplicableReason,
    evidenceLink: answer.evidenceLink
});

/** The answers of a sheet as they stand on it, those that are not saved yet too. */
export const sheetAnswers = ({ answers, evaluation }: Sheet): readonly TableAnswer[] =>
    answers.map((answer) => tableAnswer(answer, evaluation.method));
