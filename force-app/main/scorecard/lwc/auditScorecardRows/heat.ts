/**
 * The class that lays the colour of a score behind an element, by the styles of c/auditHeatStyles.
 * @param score 0 to 5; null while there is no score to colour
 */
export const heatClass = (score: number | null): string =>
    `heat ${score === null ? 'none' : `heat-${Math.floor(score)}`}`;
