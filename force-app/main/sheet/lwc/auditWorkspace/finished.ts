import type { SheetAnswer } from 'c/auditSession';
import { STATUS } from 'c/auditScoring';

type Finishing = Pick<SheetAnswer, 'evidence' | 'problem' | 'status'>;

/** Whether everything is entered that an answer needs: a rating with its evidence, or why there is no rating. */
export const isFinished = ({ evidence, problem, status }: Finishing): boolean =>
    problem === null && status !== STATUS.notAsked && (status !== STATUS.answered || evidence !== null);

/** Whether what was entered last finished the answer: correcting a finished one does not lead away from it. */
export const wasFinishedBy = (before: Finishing, after: Finishing): boolean =>
    !isFinished(before) && isFinished(after) && after.status !== STATUS.notApplicable;
