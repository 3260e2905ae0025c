import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { isHeld } from 'c/auditSession';
import type { AuditSession, Sheet } from 'c/auditSession';
import { phrase } from 'c/auditText';
import evaluationItself from '@salesforce/label/c.Audit_Sheet_Left_Evaluation';
import text from '@salesforce/label/c.Audit_Sheet_Left_Text';
import title from '@salesforce/label/c.Audit_Sheet_Left_Title';

/** Sessions whose page was left with unsaved work, by the id of their evaluation. They last as long as the browser page. */
const left = new Map<string, AuditSession>();

/** What is not saved and will not be without the evaluator: failed, or held back. */
const stuck = ({ answers, evaluation, evaluationSave, evaluationProblem }: Sheet): string[] =>
    [...answers, { code: evaluationItself, save: evaluationSave, problem: evaluationProblem, id: evaluation.id }]
        .filter(({ save, problem }) => save?.kind === 'failed' || isHeld({ save, problem }))
        .map(({ code }) => code);

/** Dispatches an event from a sheet that is on the page: events of a removed one do not reach Lightning. */
export type Dispatch = (event: Event) => void;

/** Of each sheet that is on the page, the newest last. */
let dispatches: readonly Dispatch[] = [];
/** Sessions that were warned of since they were left. */
const warned = new WeakSet<AuditSession>();

/** Warns once of what only the evaluator can see to, as soon as a sheet is on the page that can tell it. */
export const warnOf = (session: AuditSession): void => {
    const codes = stuck(session.sheet());
    const dispatch = dispatches.at(-1);
    if (dispatch && codes.length > 0 && !warned.has(session)) {
        warned.add(session);
        dispatch(
            new ShowToastEvent({
                title: phrase(title, session.evaluation.name),
                message: phrase(text, codes.join(', ')),
                variant: 'warning',
                // Not sticky: once the session is taken up again and saved, the message would be wrong.
                mode: 'dismissible'
            })
        );
    }
};

/** Allows another warning of a session that the evaluator has in view again. */
export const forgetWarning = (session: AuditSession): void => {
    warned.delete(session);
};

/** Adds a sheet that is on the page now, and warns of what could not be shown while none was. */
export const addDispatch = (dispatch: Dispatch): void => {
    dispatches = [...dispatches, dispatch];
    left.forEach(warnOf);
};

/** Removes a sheet that leaves the page. */
export const removeDispatch = (dispatch: Dispatch): void => {
    dispatches = dispatches.filter((other) => other !== dispatch);
};

/**
 * Leaves a session whose page is going away: sends what can be sent, keeps the session while anything is unsaved, and
 * warns as soon as something is that only the evaluator can see to.
 */
export const leaveSession = (session: AuditSession): void => {
    const { id } = session.evaluation;
    const warnOrForget = (): void => {
        if (session.hasUnsavedWork) {
            warnOf(session);
        } else {
            left.delete(id);
        }
    };
    left.set(id, session);
    session.detach(warnOrForget);
    session.flush();
    warnOrForget();
};

/** Hands over the session that was left with unsaved work on this evaluation; undefined when there is none. */
export const takeUpSession = (evaluationId: string): AuditSession | undefined => {
    const session = left.get(evaluationId);
    left.delete(evaluationId);
    if (session) {
        forgetWarning(session);
    }
    return session;
};
