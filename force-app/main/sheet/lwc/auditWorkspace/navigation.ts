import { nextOpen } from 'c/auditSession';
import type { Sheet, SheetAnswer } from 'c/auditSession';
import type AuditDimensionPanel from 'c/auditDimensionPanel';
import type { KeyRefusal, Part, ViewAction } from 'c/auditSheetAction';
import { afterPaint } from './afterPaint';
import { NO_LINK, startingPlace } from './place';
import type { SheetLink } from './place';
import { isTyping } from './typing';
import { refusalOf, viewAfter } from './view';
import type { InView } from './view';
import { Whereabouts } from './whereabouts';

/** The element that shows the questions, one of them open. */
export type QuestionsElement = HTMLElement & AuditDimensionPanel;

/** What finding the way on a sheet needs of the page. */
export interface NavigationPorts {
    /** The answers as they stand now, in the order in which they are asked. */
    answers(): readonly SheetAnswer[];
    /** Null while nothing of it is drawn. */
    questions(): QuestionsElement | null;
    /** Whether the evaluator can answer what is in view. */
    isWorkedOn(): boolean;
    /** Draws what is in view now. */
    show(view: InView): void;
}

export const NOTHING_IN_VIEW: InView = { place: { dimension: '', code: null }, found: null };

/** Which question is in view, how the evaluator gets to another, and how a return leads back. */
export class Navigation {
    private readonly ports: NavigationPorts;
    private readonly whereabouts: Whereabouts;
    private view = NOTHING_IN_VIEW;
    /** Whether the page is opened, and its question not yet drawn; then with the place it is to be seen at. */
    private arrival: { readonly top: number | null } | null = null;
    /** Whether the evaluator has turned to a question or answered one since the sheet was opened. */
    private isTouched = false;

    /** Finds the way on one page. */
    constructor(ports: NavigationPorts) {
        this.ports = ports;
        this.whereabouts = new Whereabouts(() => ports.questions());
    }

    /** The answer to the open question. */
    get inHand(): SheetAnswer | undefined {
        return this.ports.answers().find(({ code }) => code === this.view.place.code);
    }

    /** Whether a question is open and in view. */
    isOpen(code: string): boolean {
        return code === this.view.place.code && !this.view.overview;
    }

    /** Begins on a sheet: where its link asks to, or where its evaluator was before, unless the evaluation is completed. */
    begin(
        { answers, evaluation }: Sheet,
        link: SheetLink | null,
        defaultDimension: string,
        isCompleted: boolean
    ): void {
        const kept = this.whereabouts.begin(evaluation.id);
        const { code = '', top = null } = (isCompleted ? null : kept) ?? {};
        const place = startingPlace(answers, link ?? NO_LINK, defaultDimension, code);
        this.turn({ place, found: null });
        this.isTouched = false;
        this.arrival = { top: place.code === code ? top : null };
    }

    /** The page is drawn: on arrival the question in hand is ready for the first key. */
    drawn(): void {
        const { arrival } = this;
        if (arrival && this.ports.questions()) {
            this.arrival = null;
            this.resume(arrival.top);
            // The rest of the page is drawn by then, and may have moved the question.
            afterPaint(() => this.settle(arrival.top));
        }
    }

    /**
     * Goes on at the question in hand. Lightning leaves the focus on something around the sheet when it turns to a page;
     * only who is typing somewhere keeps it there.
     */
    resume(top?: number | null): void {
        const isFree = document.activeElement === null || document.activeElement === document.body || !isTyping();
        // Who only reads stays at the top of the page; the question still takes the focus for its keys.
        const staysOnTop = top === null && !this.ports.isWorkedOn();
        if (staysOnTop) {
            this.measure();
        }
        if (isFree) {
            this.ports.questions()?.focusOn('rating');
        }
        this.whereabouts.restore(staysOnTop ? undefined : top);
    }

    private settle(top: number | null): void {
        const questions = this.ports.questions();
        if (this.ports.isWorkedOn() && questions?.matches(':focus-within')) {
            questions.focusOn('rating');
        }
        this.whereabouts.restore(top);
    }

    /** Notes that the evaluator has begun to work, so that the next question is no longer the one in hand. */
    touch(): void {
        this.isTouched = true;
    }

    /** Shows what an action asks for, and leaves the focus where it is. */
    navigate(action: ViewAction): void {
        this.turn(viewAfter(this.ports.answers(), this.view, action));
    }

    /** Shows what an action asks for, ready for the next key. Tells why it leads nowhere; null when it leads somewhere. */
    async turnTo(action: ViewAction): Promise<KeyRefusal | null> {
        const refusal = refusalOf(this.ports.answers(), this.view, action);
        this.touch();
        this.navigate(action);
        await this.focusOn(action.kind === 'write' ? action.part : 'rating');
        this.whereabouts.measure();
        this.keepPlace();
        return refusal;
    }

    /** Shows a question that is not in view, so that nothing about it changes out of sight. */
    async bringIntoView(code: string): Promise<void> {
        if (!this.isOpen(code)) {
            this.navigate({ kind: 'open', code });
            await this.focusOn('rating');
        }
    }

    /** Shows the next open question; before the evaluator has begun, that is the one in hand if it is open. */
    async openNext(): Promise<KeyRefusal | null> {
        const { inHand } = this;
        const isNext = !this.isTouched && inHand && nextOpen([inHand], null);
        return this.turnTo(isNext ? { kind: 'open', code: inHand.code } : { kind: 'openNext' });
    }

    /** Shows all questions or the open ones in lines, or leads from them back to the question in hand. */
    async oversee(action: ViewAction & { readonly kind: 'showOverview' }): Promise<void> {
        // Something above the question may have moved it since it was scrolled to.
        this.measure();
        this.navigate(action);
        if (!this.view.overview) {
            await this.focusOn('rating');
            this.whereabouts.restore();
        }
    }

    /** Shows the question in hand again, where lines are shown instead. */
    async leaveOverview(): Promise<void> {
        if (this.view.overview) {
            this.navigate({ kind: 'showOverview', extent: null });
        }
        await Promise.resolve();
    }

    /** Moves the focus to a part of the open question. */
    async focusOn(part: Part): Promise<void> {
        // The question is there to take the focus once this change is rendered.
        await this.leaveOverview();
        this.ports.questions()?.focusOn(part);
    }

    /** Takes in how far down the window the questions stand. */
    measure(): void {
        this.whereabouts.measure();
    }

    /** Keeps where the evaluator is as the page goes, for a return; of a completed sheet no place is kept any more. */
    leave(isCompleted: boolean): void {
        if (isCompleted) {
            this.whereabouts.forget();
        } else {
            this.keepPlace();
        }
    }

    /** Of a sheet that is only read nothing is kept. */
    private keepPlace(): void {
        const { code } = this.view.place;
        if (code !== null && this.ports.isWorkedOn()) {
            this.whereabouts.keep(code);
        }
    }

    private turn(view: InView): void {
        this.view = view;
        this.ports.show(view);
    }
}
