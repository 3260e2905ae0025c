/** Whether two ids are of one record: the platform writes one with 15 characters or with 18. */
export const isSameRecord = (left: string | undefined, right: string | undefined): boolean =>
    left?.slice(0, 15) === right?.slice(0, 15);
