import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What one rule says of one element. */
export interface Finding {
    readonly rule: string;
    /** The custom elements the element is in, itself included, outermost first. */
    readonly components: readonly string[];
    /** What is wrong, and with which element. */
    readonly words: string;
}

/** What axe found on a page. */
export interface AxeReport {
    readonly violations: readonly Finding[];
    /** Rules that broke off, and why: they have decided nothing. */
    readonly broken: readonly string[];
    /** Every element whose contrast was measured, whatever it is. */
    readonly contrasts: readonly Finding[];
}

interface AxeNode {
    element: Element;
    target: unknown;
    failureSummary?: string;
}

interface AxeResult {
    id: string;
    help: string;
    error?: { message: string };
    nodes: AxeNode[];
}

/** Runs in the page: methods only, because the compiler of this file wraps named functions in one that the page does not have. */
const inspect = async (runOnly: readonly string[]): Promise<AxeReport> => {
    const { axe } = globalThis as unknown as {
        axe: { run(context: Document, options: object): Promise<Record<string, AxeResult[]>> };
    };
    const { violations = [], incomplete = [], passes = [] } = await axe.run(document, { runOnly, elementRef: true });
    const reader = {
        componentsOf(element: Element | null): string[] {
            if (element === null) {
                return [];
            }
            const around = this.componentsOf(element.parentElement);
            return element.localName.includes('-') ? [...around, element.localName] : around;
        },
        findings(results: AxeResult[]): Finding[] {
            return results.flatMap(({ id, help, nodes }) =>
                nodes.map(({ element, target, failureSummary }) => ({
                    rule: id,
                    components: this.componentsOf(element),
                    words: `${id}: ${help}. ${this.componentsOf(element).join(' ')} | ${String(target)}: ${failureSummary}`
                }))
            );
        }
    };
    return {
        violations: reader.findings(violations),
        broken: incomplete.flatMap(({ id, error }) => (error === undefined ? [] : [`${id}: ${error.message}`])),
        contrasts: reader.findings([...passes, ...violations].filter(({ id }) => id === 'color-contrast'))
    };
};

/** Evaluates an expression in a world of the page and returns what it comes to; throws what it throws. */
const evaluateIn = async (session: CDPSession, contextId: number, expression: string): Promise<unknown> => {
    const options = { expression, contextId, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', options);
    if (exceptionDetails !== undefined) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
};

/**
 * Runs axe's rules of WCAG 2.2 AA on a page as it stands. They run in a world of their own: in the page's, synthetic
 * shadow refuses what the rules of contrast and of references need, and they break off.
 */
export const runAxe = async (page: Page): Promise<AxeReport> => {
    const session = await page.context().newCDPSession(page);
    try {
        const { frameTree } = await session.send('Page.getFrameTree');
        const { executionContextId } = await session.send('Page.createIsolatedWorld', {
            frameId: frameTree.frame.id,
            worldName: 'axe'
        });
        await evaluateIn(session, executionContextId, `${SOURCE};0`);
        const run = `(${String(inspect)})(${JSON.stringify(WCAG_2_2_AA)})`;
        return (await evaluateIn(session, executionContextId, run)) as AxeReport;
    } finally {
        await session.detach();
    }
};
