/** Opportunities whose scorecard was shown in this session. */
const shown = new Set<string>();

/** Whether an opportunity's scorecard was shown before in this session, so that the platform may answer from its cache. */
export const isShownAgain = (opportunityId: string): boolean => {
    const isAgain = shown.has(opportunityId);
    shown.add(opportunityId);
    return isAgain;
};
