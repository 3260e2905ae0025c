import type { AnswerChange, EvaluationEdit, EvaluationStatus } from 'c/auditRecords';

/** What a control of the sheet can ask for about records; `id` is a record's. */
export type RecordAction =
    | { readonly kind: 'answer'; readonly id: string; readonly change: AnswerChange }
    | { readonly kind: 'evaluation'; readonly change: EvaluationEdit }
    | { readonly kind: 'flush'; readonly id: string }
    | { readonly kind: 'retry'; readonly id: string }
    | { readonly kind: 'keepMine'; readonly id: string }
    | { readonly kind: 'takeTheirs'; readonly id: string };

/** What a control can ask for about what is in view; `code` is a question's. */
export type ViewAction =
    | { readonly kind: 'open'; readonly code: string }
    | { readonly kind: 'openNext' }
    | { readonly kind: 'showDimension'; readonly dimension: string };

/** Completing and reopening: the evaluation changes as a whole, or stays as it is. */
export interface StatusAction {
    readonly kind: 'setStatus';
    readonly status: EvaluationStatus;
}

export type SheetAction = RecordAction | StatusAction | ViewAction;

/** The name of the event that carries an action. */
export const SHEET_ACTION = 'sheetaction';

/**
 * Carries an action to the sheet. It bubbles through shadow boundaries because the sheet, several levels up, is its only
 * listener: no component between has anything to add.
 */
export const actionEvent = (action: SheetAction): CustomEvent<SheetAction> =>
    new CustomEvent(SHEET_ACTION, { detail: action, bubbles: true, composed: true });

export { ratingChange, shortcutAction } from './shortcuts';
