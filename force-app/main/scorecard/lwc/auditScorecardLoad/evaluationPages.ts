import type { ParsedDocument } from 'lightning/graphql';
import {
    QUESTION_SETS_QUERY,
    SCORECARD_QUERY,
    hasScores,
    haveCommonQuestions,
    nextCursor
} from 'c/auditScorecardRecords';
import type { ScorecardReply } from 'c/auditScorecardRecords';

/** A page of the evaluations, or of the questions that each of them asks. */
export interface PagePosition {
    readonly of: 'evaluations' | 'questions';
    /** The cursor that the page comes after; null for the first. */
    readonly after: string | null;
}

export const FIRST_PAGE: PagePosition = { of: 'evaluations', after: null };

/** The query that gives a page, with the opportunity and the cursor that the page comes after. */
export const pageQuery = (at: PagePosition): ParsedDocument =>
    at.of === 'questions' ? QUESTION_SETS_QUERY : SCORECARD_QUERY;

/** What to do once a page has arrived. */
export type NextStep = { kind: 'complete' } | { kind: 'askAgain' } | { kind: 'continue'; at: PagePosition };

/** By the cursor they come after; the first by none. */
const noPages = () => ({
    evaluations: new Map<string | null, ScorecardReply>(),
    questions: new Map<string | null, ScorecardReply>()
});

/**
 * Gathers the pages of evaluations, so that none is left out however many there are, and then, where they are not all asked
 * the same, those of their questions. A page may come from the platform's cache; after `startAgain` each is asked for again
 * before it counts.
 */
export class EvaluationPages {
    #pages = noPages();
    #mustBeFresh = false;
    #isAsked = false;

    /** The pages of evaluations so far, first to last. */
    get gathered(): readonly ScorecardReply[] {
        return [...this.#pages.evaluations.values()];
    }

    /** The pages of their questions so far, first to last; none where all sheets have the same. */
    get questions(): readonly ScorecardReply[] {
        return [...this.#pages.questions.values()];
    }

    /**
     * Forgets every page, to gather them anew from the server.
     * @param isAsked whether the first page is already being asked for again
     */
    startAgain(isAsked: boolean): void {
        this.#pages = noPages();
        this.#mustBeFresh = true;
        this.#isAsked = isAsked;
    }

    /**
     * Takes a page in. After the last, a new first page begins a new gathering.
     * @param canAskAgain whether a page can be asked for again; otherwise it counts as it came
     */
    receive(page: ScorecardReply, at: PagePosition, canAskAgain = true): NextStep {
        if (this.#mustBeFresh && !this.#isAsked && canAskAgain) {
            this.#isAsked = true;
            return { kind: 'askAgain' };
        }
        if (at.of === FIRST_PAGE.of && at.after === FIRST_PAGE.after) {
            this.#pages = noPages();
        }
        this.#pages[at.of].set(at.after, page);
        this.#isAsked = false;
        const after = nextCursor(page);
        if (after !== null) {
            return { kind: 'continue', at: { of: at.of, after } };
        }
        if (at.of === 'evaluations' && this.gathered.every(hasScores) && !haveCommonQuestions(this.gathered)) {
            return { kind: 'continue', at: { of: 'questions', after: null } };
        }
        this.#mustBeFresh = false;
        return { kind: 'complete' };
    }
}
