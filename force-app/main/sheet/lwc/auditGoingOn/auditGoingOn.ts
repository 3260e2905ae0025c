import { browserStorage, keepText } from 'c/auditBrowserStorage';
import type { SheetAnswer } from 'c/auditSession';
import { STATUS } from 'c/auditScoring';

const KEY = 'integrationAudit.goesOn.1';

/** Whether the person at this browser wants the sheet to go on by itself; not before they asked for it. */
export const wantsGoingOn = (): boolean => browserStorage()?.getItem(KEY) === 'true';

/** Keeps the wish for this browser. A browser that keeps nothing is asked again on the next page. */
export const keepGoingOn = (goesOn: boolean): void => {
    keepText(browserStorage(), KEY, String(goesOn));
};

type Finishing = Pick<SheetAnswer, 'evidence' | 'problem' | 'status'>;

/** Whether everything is entered that an answer needs: a rating with its evidence, or why there is no rating. */
export const isFinished = ({ evidence, problem, status }: Finishing): boolean =>
    problem === null && status !== STATUS.notAsked && (status !== STATUS.answered || evidence !== null);

/** Whether what was entered last finished the answer: correcting a finished one does not lead away from it. */
export const wasFinishedBy = (before: Finishing, after: Finishing): boolean =>
    !isFinished(before) && isFinished(after) && after.status !== STATUS.notApplicable;
