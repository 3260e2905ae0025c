import { nextQuestions } from 'c/auditNextQuestion';
import type { NextQuestions } from 'c/auditNextQuestion';
import { isOpen } from './nextOpen';
import type { Sheet, SheetAnswer } from './sheet';

/** Kept as long as the sheet is: what shows the order and the key that follows it find it once. */
const known = new WeakMap<Sheet, NextQuestions<SheetAnswer>>();

/** The open questions of a sheet in the order of how much each can still change the verdict, counted as its score is. */
export const nextQuestionsIn = (sheet: Sheet): NextQuestions<SheetAnswer> => {
    const found = known.get(sheet) ?? nextQuestions(sheet.score, sheet.answers.filter(isOpen));
    known.set(sheet, found);
    return found;
};
