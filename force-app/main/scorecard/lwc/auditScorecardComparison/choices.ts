import type { SortKey } from 'c/auditScorecardRules';

/** What a user has chosen to look at. */
export interface Choices {
    sortKey: SortKey;
    /** Ids of the evaluations that are hidden. */
    hidden: readonly string[];
    /** The kinds of unlike sheets that are compared all the same. */
    comparedKinds: readonly string[];
}

/** Choices of this session, by opportunity: who opens a sheet and comes back finds the comparison as it was left. */
const remembered = new Map<string, Choices>();

/** What was chosen for an opportunity earlier in this session. */
export const rememberedChoices = (opportunityId: string): Choices | undefined => remembered.get(opportunityId);

/** Keeps what is chosen for an opportunity until the page is loaded anew. */
export const rememberChoices = (opportunityId: string, choices: Choices): void => {
    remembered.set(opportunityId, choices);
};
