import { isFinished, keepGoingOn, wantsGoingOn, wasFinishedBy } from 'c/auditGoingOn';
import type { SheetAnswer } from 'c/auditSession';
import type { ViewAction } from 'c/sheetAction';

/** Tells when the sheet goes on to the next question by itself, for whom it does. */
export class GoingOn {
    /** Whether the evaluator wants it. */
    isOn = wantsGoingOn();
    /** Whether the reason is being written why the question in hand does not apply. */
    private isExplaining = false;

    /** Turns the wish round, and keeps it for this browser. */
    toggle(): void {
        this.isOn = !this.isOn;
        keepGoingOn(this.isOn);
    }

    /** Whether turning to this part is being done with the question: whoever has given the reason why it does not apply is. */
    isDoneBy({ code, part }: ViewAction & { readonly kind: 'write' }, inHand: SheetAnswer | undefined): boolean {
        const isExplained = this.isExplaining && part === 'rating' && code === inHand?.code;
        this.isExplaining = part === 'notApplicableReason';
        return this.isOn && isExplained && isFinished(inHand);
    }

    /** Whether what was entered last is being done with the question. */
    isDoneFrom(before: SheetAnswer | undefined, after: SheetAnswer | undefined): after is SheetAnswer {
        return this.isOn && before !== undefined && after !== undefined && wasFinishedBy(before, after);
    }
}
