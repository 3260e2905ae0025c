import { NOTHING_IN_VIEW } from './navigation';
import { NO_STATUS_CHANGE } from './statusChange';
import type { StatusProgress } from './statusChange';
import type { InView } from './view';

/** What a page shows beside the sheet itself: where its evaluator is, and what became of what they asked for. */
export interface Shown {
    readonly view: InView;
    readonly statusChange: StatusProgress;
    /** Why the last key did nothing; empty when it did something. */
    readonly keyText: string;
    /** Whether the sheet goes on by itself once a question is finished. */
    readonly goesOn: boolean;
}

/** What a page shows to begin with. */
export const NOTHING_SHOWN: Shown = {
    view: NOTHING_IN_VIEW,
    statusChange: NO_STATUS_CHANGE,
    keyText: '',
    goesOn: false
};
