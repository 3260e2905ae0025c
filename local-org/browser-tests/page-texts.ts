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

/** Runs in the page: methods only, because the compiler of this file wraps named functions in one that the page does not have. */
const inspect = (): PageTexts => {
    const layout = {
        all: [] as string[],
        texts: [] as { text: string; node: Node; box: DOMRect }[],
        isOurs(element: Element | null): boolean {
            return element !== null && (element.tagName.startsWith('C-') || this.isOurs(this.above(element)));
        },
        above(element: Element): Element | null {
            return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
        },
        isForEyes(element: Element | null): boolean {
            if (element === null) {
                return true;
            }
            const { clipPath, clip, position } = getComputedStyle(element);
            const isClipped = position === 'absolute' && (clip !== 'auto' || clipPath !== 'none');
            return !isClipped && this.isForEyes(this.above(element));
        },
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
            return (this.hides(element) && isOut) || this.isCut(box, this.above(element));
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
            return this.seen(part, this.above(element));
        },
        stuck: [] as HTMLElement[],
        /** What stays in view lies over what is scrolled behind it, and is meant to: each is looked at in its own place. */
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
        },
        collect(): void {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const node = walker.currentNode;
                const element = node.parentElement;
                const text = (node.textContent ?? '').trim();
                if (text !== '' && this.isOurs(element)) {
                    this.all.push(text);
                    this.texts.push(...this.drawn(node, text));
                }
            }
        },
        /** A text line by line, as far as it is there for eyes. */
        drawn(node: Node, text: string): { text: string; node: Node; box: DOMRect }[] {
            const isVisible = node.parentElement?.checkVisibility({ visibilityProperty: true }) === true;
            if (!isVisible || !this.isForEyes(node.parentElement)) {
                return [];
            }
            const range = document.createRange();
            range.selectNodeContents(node);
            return [...range.getClientRects()]
                .filter(({ width, height }) => width > 0 && height > 0)
                .map((box) => ({ text, node, box }));
        },
        cut(): string[] {
            const found = this.texts.filter(({ box, node }) => this.isCut(box, node.parentElement));
            return [...new Set(found.map(({ text }) => text))];
        },
        overlapping(): string[] {
            const seen = this.texts.map(({ box, node, text }) => ({
                text,
                node,
                box: this.seen(box, node.parentElement)
            }));
            const found = seen.flatMap((left, index) =>
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
            return [...new Set(found)];
        }
    };
    layout.unstick();
    layout.collect();
    const texts = {
        all: layout.all,
        cut: layout.cut(),
        overlapping: layout.overlapping(),
        overflow: Math.max(0, document.documentElement.scrollWidth - window.innerWidth)
    };
    layout.stick();
    return texts;
};

/** Reads the texts of the package's components on a page as it stands. */
export const textsOf = (page: Page): Promise<PageTexts> => page.evaluate(inspect);
