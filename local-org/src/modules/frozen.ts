/** Freezes a value and everything in it, and gives it back: what the platform hands to a component is read-only. */
export const frozen = <Value>(value: Value): Value => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value);
        Object.values(value).forEach(frozen);
    }
    return value;
};
