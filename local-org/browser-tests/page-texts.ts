import type { Page } from 'playwright-core';

/** The texts of the package's components on a page, and what is wrong with how they lie; each entry quotes the text. */
export interface PageTexts {
    /** Every text, those for screen readers included. */
    readonly all: string[];
    /** Texts of which a part is hidden, with or without an ellipsis. */
    readonly cut: string[];
    /** Pairs of texts that lie on one another. */
    readonly overlapping: string[];
    /** Pixels by which the page is wider than its window. */
    readonly overflow: number;
}

/** One line of a text as it is drawn. */
interface Line {
    readonly text: string;
    readonly node: Node;
    readonly box: DOMRect;
}

// What follows runs in the page, in methods only, because the compiler of this file wraps named functions in one that the
// page does not have.

/** Tells where elements stand, across the borders of components. */
const readTree = () => ({
    above(element: Element): Element | null {
        return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
    },
    isOurs(element: Element | null): boolean {
        return element !== null && (element.tagName.startsWith('C-') || this.isOurs(this.above(element)));
    },
    isForEyes(element: Element | null): boolean {
        if (element === null) {
            return true;
        }
        const { clipPath, clip, position } = getComputedStyle(element);
        const isClipped = position === 'absolute' && (clip !== 'auto' || clipPath !== 'none');
        return !isClipped && this.isForEyes(this.above(element));
    }
});
type Tree = ReturnType<typeof readTree>;

/** Tells what elements hide. */
const readEdges = (tree: Tree) => ({
    /** Whether an element hides what of it lies outside. */
    hides(element: Element): boolean {
        return getComputedStyle(element).overflowX !== 'visible' && !['HTML', 'BODY'].includes(element.tagName);
    },
    /** Whether an element around a box hides a part of it for good: what can be scrolled into view is not cut. */
    isCut(box: DOMRect, element: Element | null): boolean {
        if (element === null) {
            return false;
        }
        const { overflowX, overflowY } = getComputedStyle(element);
        if ([overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll')) {
            return false;
        }
        const around = element.getBoundingClientRect();
        const isOut =
            box.left < around.left - 1.5 ||
            box.right > around.right + 1.5 ||
            box.top < around.top - 3 ||
            box.bottom > around.bottom + 3;
        return (this.hides(element) && isOut) || this.isCut(box, tree.above(element));
    },
    /** What the elements around it let through of a box. */
    seen(box: DOMRect, element: Element | null): DOMRect {
        if (element === null) {
            return box;
        }
        const around = element.getBoundingClientRect();
        const left = Math.max(box.left, around.left);
        const top = Math.max(box.top, around.top);
        const part = this.hides(element)
            ? new DOMRect(
                  left,
                  top,
                  Math.max(0, Math.min(box.right, around.right) - left),
                  Math.max(0, Math.min(box.bottom, around.bottom) - top)
              )
            : box;
        return this.seen(part, tree.above(element));
    }
});

/** What stays in view lies over what is scrolled behind it, and is meant to: each is looked at in its own place. */
const findSticky = () => ({
    stuck: [] as HTMLElement[],
    unstick(): void {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
        while (walker.nextNode()) {
            const element = walker.currentNode as HTMLElement;
            if (getComputedStyle(element).position === 'sticky') {
                this.stuck.push(element);
            }
        }
        for (const element of this.stuck) {
            element.style.position = 'relative';
            element.style.inset = 'auto';
        }
    },
    stick(): void {
        for (const element of this.stuck) {
            element.style.position = '';
            element.style.inset = '';
        }
    }
});

/** Collects the texts, and their lines as far as they are there for eyes. */
const readTexts = (tree: Tree) => ({
    all: [] as string[],
    lines: [] as Line[],
    collect(): void {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const node = walker.currentNode;
            const element = node.parentElement;
            const text = (node.textContent ?? '').trim();
            if (text !== '' && tree.isOurs(element)) {
                this.all.push(text);
                this.lines.push(...this.drawn(node, text));
            }
        }
    },
    /** A text line by line, as far as it is there for eyes. */
    drawn(node: Node, text: string): Line[] {
        const isVisible = node.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
        if (!isVisible || !tree.isForEyes(node.parentElement)) {
            return [];
        }
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()]
            .filter(({ width, height }) => width > 0 && height > 0)
            .map((box) => ({ text, node, box }));
    }
});

interface Readers {
    readonly edges: ReturnType<typeof readEdges>;
    readonly sticky: ReturnType<typeof findSticky>;
    readonly texts: ReturnType<typeof readTexts>;
}

/** Looks at everything at once, so that nothing moves in between. */
const inspect = ({ edges, sticky, texts }: Readers): PageTexts => {
    sticky.unstick();
    texts.collect();
    const cut = texts.lines.filter(({ box, node }) => edges.isCut(box, node.parentElement));
    const seen = texts.lines.map(({ box, node, text }) => ({ text, node, box: edges.seen(box, node.parentElement) }));
    const overlapping = seen.flatMap((left, index) =>
        seen
            .slice(index + 1)
            .filter(
                (right) =>
                    left.node !== right.node &&
                    Math.min(left.box.right, right.box.right) - Math.max(left.box.left, right.box.left) > 2 &&
                    Math.min(left.box.bottom, right.box.bottom) - Math.max(left.box.top, right.box.top) > 4
            )
            .map((right) => `${left.text} | ${right.text}`)
    );
    const overflow = Math.max(0, document.documentElement.scrollWidth - window.innerWidth);
    sticky.stick();
    return {
        all: texts.all,
        cut: [...new Set(cut.map(({ text }) => text))],
        overlapping: [...new Set(overlapping)],
        overflow
    };
};

/** Reads the texts of the package's components on a page as it stands. */
export const textsOf = async (page: Page): Promise<PageTexts> => {
    const tree = await page.evaluateHandle(readTree);
    const readers = {
        edges: await page.evaluateHandle(readEdges, tree),
        sticky: await page.evaluateHandle(findSticky),
        texts: await page.evaluateHandle(readTexts, tree)
    };
    return await page.evaluate(inspect, readers);
};
