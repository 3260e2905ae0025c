import { DIMENSIONS, RATING_MAXIMUM } from 'c/auditScoring';

/** The drawing's own units: the page scales them, its text and the distance of two lines alike. */
export const RADAR = { width: 360, height: 280, centreX: 180, centreY: 138, radius: 96, textSize: 12 } as const;

interface Point {
    x: number;
    y: number;
}

/** Where the name of a dimension stands, in lines of one word or more. */
export interface AxisName {
    anchor: 'start' | 'middle' | 'end';
    lines: readonly { key: string; text: string; x: number; y: number }[];
}

const LINE_HEIGHT = 13;
const NAME_DISTANCE = 12;
/** Longest line before a name of several words is broken, in characters. */
const LINE_LENGTH = 12;

const round = (value: number): number => Math.round(value * 10) / 10;

const pointAt = (axis: number, distance: number): Point => {
    const angle = (2 * Math.PI * axis) / DIMENSIONS.length - Math.PI / 2;
    return {
        x: round(RADAR.centreX + distance * Math.cos(angle)),
        y: round(RADAR.centreY + distance * Math.sin(angle))
    };
};

/** Where a score of 0 to 5 lies on an axis; axis 0 points up, the others follow clockwise. */
export const scorePoint = (axis: number, score: number): Point =>
    pointAt(axis, (RADAR.radius * score) / RATING_MAXIMUM);

const path = (points: readonly Point[]): string =>
    points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x} ${y}`).join('');

/** The ring on which every dimension has the same score. */
export const ring = (score: number): string => `${path(DIMENSIONS.map((_, axis) => scorePoint(axis, score)))}Z`;

/** The line from the centre to the highest score of a dimension. */
export const spoke = (axis: number): string => path([pointAt(axis, 0), scorePoint(axis, RATING_MAXIMUM)]);

/**
 * The outline of the scores, one a dimension in their order. A dimension without a score is a gap: the line stops before
 * it and goes on behind it, and never pretends to a figure that nobody gave.
 */
export const outline = (scores: readonly (number | null)[]): string => {
    const gap = scores.indexOf(null);
    const axes = scores.map((_, index) => (index + gap + 1) % scores.length);
    if (gap === -1) {
        return `${path(axes.map((axis) => scorePoint(axis, scores[axis] ?? 0)))}Z`;
    }
    const runs: Point[][] = [[]];
    for (const axis of axes) {
        const score = scores[axis];
        if (score === null || score === undefined) {
            runs.push([]);
        } else {
            runs.at(-1)?.push(scorePoint(axis, score));
        }
    }
    return runs
        .filter((run) => run.length > 1)
        .map(path)
        .join('');
};

/** The marks that tell up to four vendors apart without their colours, each around the origin. */
export const MARKS: readonly string[] = [
    'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z',
    'M-3.6-3.6h7.2v7.2h-7.2Z',
    'M0-4.8L4.6 3.4H-4.6Z',
    'M0-5L5 0L0 5L-5 0Z'
];

const linesOf = (name: string): readonly string[] =>
    name.split(' ').reduce<string[]>((lines, word) => {
        const last = lines.at(-1);
        return last !== undefined && `${last} ${word}`.length <= LINE_LENGTH
            ? [...lines.slice(0, -1), `${last} ${word}`]
            : [...lines, word];
    }, []);

/** Where the name of a dimension stands outside the outermost ring, broken into short lines. */
export const axisName = (axis: number, name: string): AxisName => {
    const { x, y } = pointAt(axis, RADAR.radius + NAME_DISTANCE);
    const lines = linesOf(name);
    const side = Math.round(x - RADAR.centreX);
    const rise = Math.round(y - RADAR.centreY);
    // Above the centre the last line is nearest to the axis, below it the first, beside it the middle.
    const above = (lines.length - 1) * LINE_HEIGHT;
    const first = y + (Math.abs(rise) < RADAR.radius / 2 ? -above / 2 + 4 : rise < 0 ? -above : 10);
    return {
        anchor: Math.abs(side) < 2 ? 'middle' : side > 0 ? 'start' : 'end',
        lines: lines.map((text, index) => ({ key: String(index), text, x, y: round(first + index * LINE_HEIGHT) }))
    };
};
