export const DIMENSIONS = ['First Part', 'Second Part', 'Third Part'] as const;
