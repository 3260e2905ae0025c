import { SHEET_ACTION } from 'c/auditSheetAction';
import type { SheetAction } from 'c/auditSheetAction';

/** Collects what a component asks of the sheet, in order. */
export const actionsOf = (component: EventTarget): SheetAction[] => {
    const actions: SheetAction[] = [];
    component.addEventListener(SHEET_ACTION, (event) => actions.push((event as CustomEvent<SheetAction>).detail));
    return actions;
};

/** Presses a key on an element, as the browser would report it. */
export const press = (target: Element, key: string, modifiers: KeyboardEventInit = {}): void => {
    target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...modifiers })
    );
};
