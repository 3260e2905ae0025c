import { nextCursor } from 'c/auditScorecardRecords';
import type { ScorecardReply } from 'c/auditScorecardRecords';

/** What to do once a page has arrived. */
export type NextStep = { kind: 'complete' } | { kind: 'askAgain' } | { kind: 'continue'; after: string };

/**
 * Gathers the pages of evaluations, so that none is left out however many there are. A page may come from the
 * platform's cache; after `startAgain` each is asked for again before it counts.
 */
export class EvaluationPages {
    /** By the cursor they come after; the first by none. */
    #pages = new Map<string | null, ScorecardReply>();
    #mustBeFresh = false;
    #isAsked = false;

    /** The pages so far, first to last. */
    get gathered(): readonly ScorecardReply[] {
        return [...this.#pages.values()];
    }

    /**
     * Forgets every page, to gather them anew from the server.
     * @param isAsked whether the first page is already being asked for again
     */
    startAgain(isAsked: boolean): void {
        this.#pages.clear();
        this.#mustBeFresh = true;
        this.#isAsked = isAsked;
    }

    /**
     * Takes a page in. After the last, a new first page begins a new gathering.
     * @param canAskAgain whether a page can be asked for again; otherwise it counts as it came
     */
    receive(page: ScorecardReply, after: string | null, canAskAgain = true): NextStep {
        if (this.#mustBeFresh && !this.#isAsked && canAskAgain) {
            this.#isAsked = true;
            return { kind: 'askAgain' };
        }
        if (after === null) {
            this.#pages.clear();
        }
        this.#pages.set(after, page);
        this.#isAsked = false;
        const next = nextCursor(page);
        if (next === null) {
            this.#mustBeFresh = false;
            return { kind: 'complete' };
        }
        return { kind: 'continue', after: next };
    }
}
