import { browserStorage, keepText } from 'c/auditBrowserStorage';
import type { SheetAnswer } from 'c/auditSession';
import { STATUS } from 'c/auditScoring';
import type { RecordAction, ViewAction } from 'c/auditSheetAction';
import { isFinished, wasFinishedBy } from './finished';

const KEY = 'integrationAudit.goesOn.1';

/** Tells when the sheet goes on to the next question by itself, for whom it does. */
export class GoingOn {
    /** Whether the evaluator wants it; not before they asked for it at this browser. */
    isOn = browserStorage()?.getItem(KEY) === 'true';
    /** Code of the question of which the evaluator is saying why it does not apply; null while there is none. */
    private explaining: string | null = null;

    /** Turns it on or off, and keeps that for this browser. One that keeps nothing is asked again on the next page. */
    toggle(): void {
        this.isOn = !this.isOn;
        keepText(browserStorage(), KEY, String(this.isOn));
    }

    /** Whether turning to this part is being done with the question: whoever has given the reason why it does not apply is. */
    isDoneBy({ code, part }: ViewAction & { readonly kind: 'write' }, inHand: SheetAnswer | undefined): boolean {
        const isExplained = part === 'rating' && code === this.explaining && code === inHand?.code;
        this.explaining = part === 'notApplicableReason' ? code : null;
        return this.isOn && isExplained && isFinished(inHand);
    }

    /**
     * Whether what was entered last is being done with the question: a rating or evidence is, but nothing that is typed,
     * which may go on with the next letter.
     */
    isDoneFrom(
        action: RecordAction,
        before: SheetAnswer | undefined,
        after: SheetAnswer | undefined
    ): after is SheetAnswer {
        const isChosen = action.kind === 'answer' && ('rating' in action.change || 'evidence' in action.change);
        if (after?.status === STATUS.notApplicable && before?.status !== STATUS.notApplicable) {
            this.explaining = after.code;
        }
        return isChosen && this.isOn && before !== undefined && after !== undefined && wasFinishedBy(before, after);
    }
}
