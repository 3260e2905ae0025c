export const double = (points) => points * 2;
