import { RADAR, axisName, outline, ring, scorePoint } from 'c/auditRadarShape';
import { DIMENSIONS } from 'c/auditScoring';
import fc from 'fast-check';

const scores = (changes: Readonly<Record<number, number | null>> = {}) =>
    DIMENSIONS.map((_, index) => (index in changes ? (changes[index] ?? null) : 5));
const moves = (path: string) => path.match(/M/g)?.length ?? 0;
const lines = (path: string) => path.match(/L/g)?.length ?? 0;

describe('scorePoint', () => {
    it.each([
        [0, 5, { x: 180, y: 42 }],
        [2, 5, { x: 276, y: 138 }],
        [4, 2.5, { x: 180, y: 186 }],
        [6, 5, { x: 84, y: 138 }],
        [3, 0, { x: 180, y: 138 }]
    ])('lays axis %i, score %f at %j', (axis, score, expected) => {
        expect(scorePoint(axis, score)).toEqual(expected);
    });

    it('keeps every score within the outermost ring', () => {
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 7 }), fc.double({ min: 0, max: 5, noNaN: true }), (axis, score) => {
                const { x, y } = scorePoint(axis, score);
                expect(Math.hypot(x - RADAR.centreX, y - RADAR.centreY)).toBeLessThanOrEqual(RADAR.radius + 0.1);
            })
        );
    });
});

describe('outline', () => {
    it('closes when every dimension has a score', () => {
        expect(outline(scores())).toMatch(/Z$/);
        expect(moves(outline(scores()))).toBe(1);
        expect(outline(scores())).toBe(ring(5));
    });

    it.each<[string, Readonly<Record<number, number | null>>, number, number]>([
        ['one gap', { 3: null }, 1, 6],
        ['a gap at the first dimension', { 0: null }, 1, 6],
        ['three gaps in a row', { 5: null, 6: null, 7: null }, 1, 4],
        ['two gaps apart', { 1: null, 5: null }, 2, 4],
        ['a score alone between gaps, which is a mark only', { 1: null, 3: null }, 1, 4],
        ['no score', { 0: null, 1: null, 2: null, 3: null, 4: null, 5: null, 6: null, 7: null }, 0, 0]
    ])('with %s draws no line through it', (_, changes, expectedMoves, expectedLines) => {
        const path = outline(scores(changes));

        expect(path).not.toContain('Z');
        expect([moves(path), lines(path)]).toEqual([expectedMoves, expectedLines]);
    });

    it('never draws a line at a dimension that has no score', () => {
        const anyScores = fc.array(fc.option(fc.constant(5), { nil: null }), { minLength: 8, maxLength: 8 });
        fc.assert(
            fc.property(anyScores, (candidate) => {
                const path = outline(candidate);
                const drawn = candidate.map((_, axis) => {
                    const { x, y } = scorePoint(axis, 5);
                    return path.includes(`${x} ${y}`);
                });
                expect(drawn.filter((isDrawn, axis) => isDrawn && candidate[axis] === null)).toEqual([]);
            })
        );
    });
});

describe('axisName', () => {
    it.each([
        [0, 'middle'],
        [1, 'start'],
        [4, 'middle'],
        [6, 'end']
    ])('sets the name of axis %i to the %s of its point', (axis, anchor) => {
        expect(axisName(axis, 'Sync').anchor).toBe(anchor);
    });

    it('breaks a name into short lines, and never a word', () => {
        const texts = (name: string) => axisName(6, name).lines.map(({ text }) => text);

        expect(texts('Association Integrity')).toEqual(['Association', 'Integrity']);
        expect(texts('Sync Timing')).toEqual(['Sync Timing']);
        expect(texts('Berechtigungsumfang')).toEqual(['Berechtigungsumfang']);
    });

    it('keeps the last line of a name above the drawing, and the first below it', () => {
        const top = axisName(0, 'Sync Direction').lines;
        const bottom = axisName(4, 'Error Handling').lines;

        expect(Math.max(...top.map(({ y }) => y))).toBeLessThan(RADAR.centreY - RADAR.radius);
        expect(Math.min(...bottom.map(({ y }) => y))).toBeGreaterThan(RADAR.centreY + RADAR.radius);
    });
});
