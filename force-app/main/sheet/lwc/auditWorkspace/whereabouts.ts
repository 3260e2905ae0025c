import USER_ID from '@salesforce/user/Id';
import { PlaceKeeper } from 'c/auditKeptPlace';
import type { KeptPlace } from 'c/auditKeptPlace';

/** At which question the evaluator is and how far down the window it stands, kept so that a return leads back to it. */
export class Whereabouts {
    private readonly questions: () => Element | null;
    private keeper: PlaceKeeper | null = null;
    private top: number | null = null;

    /** Measures by the element that holds the questions; null while there is none. */
    constructor(questions: () => Element | null) {
        this.questions = questions;
    }

    /** Goes on with another evaluation, and tells where its evaluator was before; null when nothing is known of it. */
    begin(evaluationId: string): KeptPlace | null {
        this.keeper = new PlaceKeeper(USER_ID, evaluationId);
        this.top = null;
        return this.keeper.read();
    }

    /** Takes in how far down the window the questions stand. A page in the background has no height, and keeps the last one. */
    measure(): void {
        const { top, height } = this.questions()?.getBoundingClientRect() ?? { top: 0, height: 0 };
        this.top = height > 0 ? Math.round(top) : this.top;
    }

    /** Keeps the question, and where it was seen last. */
    keep(code: string): void {
        this.keeper?.keep({ code, top: this.top });
    }

    /** Keeps nothing any more. */
    forget(): void {
        this.keeper?.forget();
    }

    /** Scrolls the questions to where they stood; by default to where they were seen last. */
    restore(top: number | null = this.top): void {
        const { top: now, height } = this.questions()?.getBoundingClientRect() ?? { top: 0, height: 0 };
        if (top !== null && height > 0 && Math.round(now) !== top) {
            window.scrollBy(0, Math.round(now) - top);
        }
    }
}
