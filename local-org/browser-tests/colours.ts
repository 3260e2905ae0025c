import type { Locator } from 'playwright-core';

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The colour of a part of a page, and of what it lies on. */
export interface Painted {
    readonly colour: Colour;
    readonly around: Colour;
}

/**
 * How parts look in the end, with all that shines through from below.
 * @param property the style that gives a part its colour, such as `stroke`
 */
export const paintedBy = (parts: Locator, property: string): Promise<Painted[]> =>
    parts.evaluateAll((elements, style) => {
        // Methods only: the compiler of this file wraps named functions in one that the page does not have.
        const painter = {
            canvas: new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }),
            below(element: Element): string[] {
                const host = (element.getRootNode() as Partial<ShadowRoot>).host;
                const parent = element.parentElement ?? host ?? null;
                return parent === null ? [] : [...this.below(parent), getComputedStyle(parent).backgroundColor];
            },
            paint(layers: string[]): [number, number, number] {
                if (this.canvas === null) {
                    throw new Error('The browser has no canvas to paint on.');
                }
                for (const layer of ['Canvas', ...layers]) {
                    this.canvas.fillStyle = layer;
                    this.canvas.fillRect(0, 0, 1, 1);
                }
                const [red = 0, green = 0, blue = 0] = this.canvas.getImageData(0, 0, 1, 1).data;
                return [red, green, blue];
            }
        };
        return elements.map((element) => {
            const below = painter.below(element);
            const own = getComputedStyle(element).getPropertyValue(style);
            return { colour: painter.paint([...below, own]), around: painter.paint(below) };
        });
    }, property);

/** The share of light that a colour sends back, as WCAG defines it: 0 for black, 1 for white. */
const luminance = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of a part against what it lies on, 1 to 21. */
export const contrast = ({ colour, around }: Painted): number => {
    const [darker = 0, lighter = 0] = [luminance(colour), luminance(around)].toSorted((left, right) => left - right);
    return (lighter + 0.05) / (darker + 0.05);
};
