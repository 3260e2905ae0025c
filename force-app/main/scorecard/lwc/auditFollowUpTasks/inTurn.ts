/** The last piece of work on each record, in this browser tab. */
const last = new Map<string, Promise<unknown>>();

/**
 * Does a piece of work on a record once whatever was begun on it before is done, also by a view that was left meanwhile: two
 * that ran side by side would both find the same tasks missing.
 */
export const inTurn = <Result>(recordId: string, work: () => Promise<Result>): Promise<Result> => {
    const before = last.get(recordId) ?? Promise.resolve();
    const now = before.then(work, work);
    last.set(recordId, now);
    return now;
};
