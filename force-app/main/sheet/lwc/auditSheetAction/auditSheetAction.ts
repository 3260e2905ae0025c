import type { AnswerChange, AnswerEntries, EvaluationEdit, EvaluationStatus } from 'c/auditRecords';
import type { Search } from 'c/auditQuestionSearch';

/** What a control of the sheet can ask for about records; `id` is a record's. */
export type RecordAction =
    | { readonly kind: 'answer'; readonly id: string; readonly change: AnswerChange }
    /** What is being typed and nothing is said about yet: a link before its end, a figure that is blank for a moment. */
    | { readonly kind: 'draft'; readonly id: string; readonly change: AnswerChange }
    | { readonly kind: 'evaluation'; readonly change: EvaluationEdit }
    /** Something was started that `takeBack` ends; it tells whether there was still something to end. */
    | { readonly kind: 'started'; readonly id: string; readonly takeBack: () => boolean }
    /** What was started has ended by itself: there is nothing left to take back. */
    | { readonly kind: 'ended'; readonly id: string }
    | { readonly kind: 'flush'; readonly id: string }
    | { readonly kind: 'retry'; readonly id: string }
    | { readonly kind: 'discard'; readonly id: string }
    /** Keeps these entries as they were entered here, and what somebody else stored in the other ones. */
    | { readonly kind: 'resolve'; readonly id: string; readonly mine: readonly (keyof AnswerEntries)[] };

/** Where a step through the questions leads; the next open one is looked for in all dimensions, round to the first. */
export type Step = 'nextDimension' | 'nextOpen' | 'nextQuestion' | 'previousDimension' | 'previousQuestion';

/** What of an open question can take the focus. */
export type Part = 'dependentWorkflow' | 'evidenceLink' | 'notApplicableReason' | 'notes' | 'rating' | 'vendorAnswer';

/** What an overview shows: all questions, or what is still open. */
export type Extent = 'all' | 'open';

/** Why a key does nothing. */
export type KeyRefusal =
    | 'allConfirmed'
    | 'firstOne'
    | 'lastOne'
    | 'noFinder'
    | 'noHelp'
    | 'noNotApplicable'
    | 'noNotes'
    | 'noObjects'
    | 'noRating'
    | 'noneOpen'
    | 'nothingDone'
    | 'nothingEntered'
    | 'onlyOpen'
    | 'readOnly'
    | 'settled'
    | 'waived';

/** What a control can ask for about what is in view; `code` and `from` are a question's, and null is before the first. */
export type ViewAction =
    /** Asks whether to complete, or to reopen what is completed. */
    | { readonly kind: 'askStatus' }
    /** Opens the question that can change the verdict most. */
    | { readonly kind: 'askNext' }
    /** Confirms every core object that is missing, in both directions. */
    | { readonly kind: 'confirmObjects' }
    | { readonly kind: 'find'; readonly search: Search }
    | { readonly kind: 'go'; readonly step: Step; readonly from: string | null }
    | { readonly kind: 'open'; readonly code: string }
    | { readonly kind: 'openNext' }
    | { readonly kind: 'search' }
    | { readonly kind: 'showDimension'; readonly dimension: string }
    | { readonly kind: 'showKeys' }
    /** Shows the questions in lines on one page, or leaves them; null, and what is shown already, leads back. */
    | { readonly kind: 'showOverview'; readonly extent: Extent | null }
    /** Shows or hides why the question matters and what to ask next. */
    | { readonly kind: 'toggleHelp'; readonly code: string }
    | { readonly kind: 'toggleGoingOn' }
    | { readonly kind: 'write'; readonly code: string; readonly part: Part };

/** Completing and reopening: the evaluation changes as a whole, or stays as it is. */
export interface StatusAction {
    readonly kind: 'setStatus';
    readonly status: EvaluationStatus;
    /** What is advised from now on; it stays as it is while undefined. */
    readonly recommendation?: string;
}

/** Says why a key does nothing. */
export interface RefuseAction {
    readonly kind: 'refuse';
    readonly refusal: KeyRefusal;
}

/** Takes back the last change. */
export interface UndoAction {
    readonly kind: 'undo';
}

export type SheetAction = RecordAction | RefuseAction | StatusAction | UndoAction | ViewAction;

/** The name of the event that carries an action. */
export const SHEET_ACTION = 'sheetaction';

/**
 * Carries an action to the sheet. It bubbles through shadow boundaries because the sheet, several levels up, is its only
 * listener: no component between has anything to add.
 */
export const actionEvent = (action: SheetAction): CustomEvent<SheetAction> =>
    new CustomEvent(SHEET_ACTION, { detail: action, bubbles: true, composed: true });

export { holdOf } from './hold';
export type { Hold } from './hold';
export {
    EVIDENCE_KEYS,
    RATING_TAKEN_BACK,
    endsTyping,
    pressedEvidence,
    isUndoKey,
    pressedRating,
    ratingChange,
    shortcutActions,
    statusChange
} from './shortcuts';
