import type { SheetAnswer } from 'c/auditSession';
import type { KeyRefusal, SheetAction, Step } from 'c/auditSheetAction';

/** A step from line to line; the next open question is a step out of them. */
export type LineStep = Exclude<Step, 'nextOpen'>;

/** Lines hold no choices, so that arrow keys can go from line to line. */
const ARROWS: Readonly<Record<string, LineStep>> = { ArrowDown: 'nextQuestion', ArrowUp: 'previousQuestion' };

type Pressed = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'>;

/**
 * The step that a key asks for; null when it asks for something else.
 * @param actions what the key asks for while a question has the focus
 */
export const stepOf = (pressed: Pressed, actions: readonly SheetAction[]): LineStep | null => {
    const [action] = actions;
    if (action?.kind === 'go' && action.step !== 'nextOpen') {
        return action.step;
    }
    const isAlone = !pressed.altKey && !pressed.ctrlKey && !pressed.metaKey && !pressed.shiftKey;
    return (isAlone && ARROWS[pressed.key]) || null;
};

type Listed = Pick<SheetAnswer, 'code' | 'dimension'>;

/** Where a step leads: the code of a line, or why it leads nowhere. */
export type Target = { readonly code: string } | { readonly refusal: KeyRefusal };

/**
 * Where a step from a line leads: the line beside it, or the first one of the dimension beside it.
 * @param lines all lines in order, those of one dimension together
 */
export const targetOf = (lines: readonly Listed[], from: Listed, step: LineStep): Target => {
    const isForward = step === 'nextQuestion' || step === 'nextDimension';
    const isByDimension = step === 'nextDimension' || step === 'previousDimension';
    const stops = isByDimension
        ? lines.filter(({ dimension }, place) => dimension !== lines[place - 1]?.dimension)
        : lines;
    const here = stops.findIndex(({ code, dimension }) =>
        isByDimension ? dimension === from.dimension : code === from.code
    );
    const there = stops[here + (isForward ? 1 : -1)];
    return there ? { code: there.code } : { refusal: isForward ? 'lastOne' : 'firstOne' };
};
