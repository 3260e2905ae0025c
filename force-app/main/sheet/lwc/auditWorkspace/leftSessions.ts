import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { isHeld } from 'c/auditSession';
import type { AuditSession, Sheet } from 'c/auditSession';
import { phrase } from 'c/phrase';
import evaluationItself from '@salesforce/label/c.Sheet_Left_Evaluation';
import text from '@salesforce/label/c.Sheet_Left_Text';
import title from '@salesforce/label/c.Sheet_Left_Title';

/** Sessions whose page was left with unsaved work, by the id of their evaluation. They last as long as the browser page. */
const left = new Map<string, AuditSession>();

/** What is not saved and will not be without the evaluator: failed, or held back. */
const stuck = ({ answers, evaluation, evaluationSave, evaluationProblem }: Sheet): string[] =>
    [...answers, { code: evaluationItself, save: evaluationSave, problem: evaluationProblem, id: evaluation.id }]
        .filter(({ save, problem }) => save?.kind === 'failed' || isHeld({ save, problem }))
        .map(({ code }) => code);

/**
 * Leaves a session whose page is going away: sends what can be sent, keeps the session while anything is unsaved, and
 * warns as soon as something is that only the evaluator can see to. The page's own elements are gone by then, so that
 * the warning starts from the body.
 */
export const leaveSession = (session: AuditSession): void => {
    const { id, name } = session.evaluation;
    let isWarned = false;
    const look = (): void => {
        if (!session.hasUnsavedWork) {
            left.delete(id);
            return;
        }
        const codes = stuck(session.sheet());
        if (codes.length > 0 && !isWarned) {
            isWarned = true;
            document.body.dispatchEvent(
                new ShowToastEvent({
                    title: phrase(title, name),
                    message: phrase(text, codes.join(', ')),
                    variant: 'warning',
                    // Taken up again, the changes are saved, and what stays on the page would say they are not.
                    mode: 'dismissible'
                })
            );
        }
    };
    left.set(id, session);
    session.detach(look);
    session.flush();
    look();
};

/** Hands over the session that was left with unsaved work on this evaluation; undefined when there is none. */
export const takeUpSession = (evaluationId: string): AuditSession | undefined => {
    const session = left.get(evaluationId);
    left.delete(evaluationId);
    return session;
};
