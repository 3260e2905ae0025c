import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { showCompact, showInSlds2, showLargeText } from './appearance.ts';
import { runAxe } from './axe.ts';
import { VIEWPORTS, keepState } from './browsing.ts';
import type { PageOptions } from './browsing.ts';
import { contrast, paintedBy } from './colours.ts';
import type { Painted } from './colours.ts';
import { textsOf } from './page-texts.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const openScorecard = async (options?: PageOptions): Promise<Page> => {
    const address = await stage.addressOf('Opportunity', 'Quillmark: sales engagement platform');
    const { page } = await stage.open(address, options);
    await page.locator('c-audit-scorecard [data-total]').nth(2).waitFor();
    return page;
};

const openView = async (view: string, waitFor: string, options?: PageOptions): Promise<Page> => {
    const address = await stage.addressOf('Opportunity', 'Quillmark: sales engagement platform');
    const { page } = await stage.open(`${address}?c__view=${view}`, options);
    await page.locator(waitFor).first().waitFor();
    return page;
};

/** A question that is a hard stop and a blocking gap, open. */
const openHardStop = async (options?: PageOptions): Promise<Page> => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Nightloom'), options);
    await page.locator('c-audit-sheet-findings [data-open="OC-1"]').first().click();
    await page.locator('c-audit-answer-findings [data-finding]').nth(1).waitFor();
    return page;
};

/** A question whose rating goes further than its evidence, and has not been saved. */
const openFailedSave = async (options?: PageOptions): Promise<Page> => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Unify'), options);
    await page.locator('c-audit-question-editor').waitFor();
    await page.route('**/ui-api/records/**', (route) => route.abort());
    await page.locator('[data-choice="rating"] [data-value="4"]').click();
    await page.locator('c-audit-save-status .failure').waitFor();
    await page.locator('c-audit-answer-findings [data-finding="unproven"]').waitFor();
    return page;
};

const PAGES = [
    {
        what: 'a question that is a hard stop',
        root: 'c-audit-sheet',
        open: openHardStop,
        remark: 'c-audit-dimension-panel .arithmetic',
        parts: [
            ['c-audit-answer-findings .finding', 'border-inline-start-color'],
            ['c-audit-dimension-navigation .fill', 'background-color'],
            ['c-audit-question-editor .editor', 'border-block-start-color'],
            ['c-audit-score-meter .range', 'stroke'],
            ['c-audit-score-meter .total', 'fill'],
            ['c-audit-segmented-choice .segments', 'border-block-start-color'],
            ['c-audit-segmented-choice input:checked + .face', 'background-color']
        ]
    },
    {
        what: 'an unproven rating whose save failed',
        root: 'c-audit-sheet',
        open: openFailedSave,
        remark: 'c-audit-dimension-panel .arithmetic',
        parts: [
            ['c-audit-answer-findings .finding', 'border-inline-start-color'],
            ['c-audit-question-finder .filter', 'border-block-start-color'],
            ['c-audit-save-status .failure', 'border-inline-start-color'],
            ['c-audit-score-meter .range', 'stroke'],
            ['c-audit-score-meter .total', 'fill']
        ]
    },
    {
        what: 'the scorecard of three vendors',
        root: 'c-audit-scorecard',
        open: openScorecard,
        remark: '.titles .count',
        parts: [
            ['c-audit-score-meter .mark', 'border-inline-start-color'],
            ['c-audit-score-meter .range', 'stroke'],
            ['c-audit-score-meter .threshold', 'border-inline-start-color'],
            ['c-audit-score-meter .total', 'fill'],
            ['c-audit-scorecard-legend .stripe', 'stroke'],
            ['c-audit-scorecard-radar .line', 'stroke'],
            ['c-audit-scorecard-radar .mark', 'stroke'],
            ['c-audit-verdict-badge .badge', 'border-block-start-color']
        ]
    },
    {
        what: 'what is proven of three vendors',
        root: 'c-audit-scorecard',
        open: (options?: PageOptions) => openView('evidence', '[data-unproven]', options),
        remark: '.titles .count',
        parts: [
            ['c-audit-scorecard-evidence .bar > .evidenced', 'background-color'],
            ['c-audit-scorecard-unproven .rating', 'border-inline-start-color']
        ]
    },
    {
        what: 'every question of three vendors',
        root: 'c-audit-scorecard',
        open: (options?: PageOptions) => openView('questions', '[data-question]', options),
        remark: '.titles .count',
        parts: [['c-audit-scorecard-questions .filter', 'border-block-start-color']]
    }
] as const;

const assertTidy = async (page: Page): Promise<void> => {
    // What scrolled under the header that stays in view lies under it on purpose.
    await page.evaluate(() => window.scrollTo(0, 0));
    const { cut, overlapping, overflow } = await textsOf(page);
    assert.deepEqual({ cut, overlapping, overflow }, { cut: [], overlapping: [], overflow: 0 });
};

const textContrasts = async (texts: Locator): Promise<number[]> => (await paintedBy(texts, 'color')).map(contrast);

const inWords = (selector: string, { colour, around }: Painted): string =>
    `${selector}: rgb(${colour.join()}) on rgb(${around.join()})`;

for (const { what, root, open, remark, parts } of PAGES) {
    test(`${what} can be read in dark, its headings before its remarks`, async () => {
        const page = await open();
        await showInSlds2(page, 'dark');
        await keepState(page);
        const { violations, contrasts } = await runAxe(page);
        // Salesforce's components are dressed by a stylesheet of SLDS 1 here, which does not know dark.
        const isOurs = ({ components }: (typeof contrasts)[number]): boolean =>
            components.includes(root) &&
            components.slice(components.indexOf(root)).every((name) => !name.startsWith('lightning-'));

        assert.deepEqual(
            violations.filter(isOurs).map(({ words }) => words),
            []
        );
        assert.ok(contrasts.filter(isOurs).length > 30, 'axe measured hardly any contrast');

        const headings = await textContrasts(page.locator(`${root} :is(h2, h3, h4)`));
        const remarks = await textContrasts(page.locator(`${root} ${remark}`));
        assert.ok(Math.min(...headings) > Math.max(...remarks, 1), `${headings.join()} to ${remarks.join()}`);
        await stage.close(page);
    });

    test(`${what} has no graphic part that is hard to see, in light and in dark`, async () => {
        const page = await open();
        for (const scheme of ['light', 'dark'] as const) {
            await showInSlds2(page, scheme);
            const faint: string[] = [];
            for (const [selector, property] of parts) {
                const painted = await paintedBy(page.locator(selector), property);
                assert.notEqual(painted.length, 0, selector);
                faint.push(...painted.filter((part) => contrast(part) < 3).map((part) => inWords(selector, part)));
            }
            assert.deepEqual({ scheme, faint }, { scheme, faint: [] });
        }
        await stage.close(page);
    });

    test(`${what} cuts no text and lays none over another when text is twice as large`, async () => {
        const page = await open();
        await showLargeText(page);
        await assertTidy(page);
        await stage.close(page);
    });

    for (const viewport of Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]) {
        test(`${what} cuts no text and lays none over another in a compact display at ${viewport} width`, async () => {
            const page = await open({ viewport });
            await showCompact(page);
            await assertTidy(page);
            await stage.close(page);
        });
    }
}

test('six scores have six colours, from bad by small steps to good, in light and in dark', async () => {
    const page = await openScorecard();
    for (const scheme of ['light', 'dark'] as const) {
        await showInSlds2(page, scheme);
        const levels = await paintedBy(page.locator('c-audit-scorecard-legend .heat:not(.none)'), 'background-color');
        const warmth = levels.map(({ colour: [red, green] }) => red - green);
        const steps = warmth.slice(1).map((value, index) => (warmth[index] ?? value) - value);

        assert.equal(steps.length, 5);
        assert.ok(Math.min(...steps) >= 6, `${scheme}: ${warmth.join()}`);
        assert.deepEqual(warmth.map(Math.sign), [1, 1, 1, -1, -1, -1], `${scheme}: ${warmth.join()}`);
    }
    await stage.close(page);
});

test('every verdict can be seen and read, in light and in dark', async () => {
    const page = await openScorecard();
    const badge = page.locator('c-audit-verdict-badge .badge').first();
    const bar = page.locator('c-audit-score-meter .total').first();
    for (const scheme of ['light', 'dark'] as const) {
        await showInSlds2(page, scheme);
        for (const tone of ['strong', 'partial', 'surface-level', 'provisional', 'hard-stop']) {
            await badge.evaluate((element, name) => element.setAttribute('class', `badge ${name}`), tone);
            await bar.evaluate((element, name) => element.setAttribute('class', `total ${name}`), tone);
            const [word = 0] = await textContrasts(badge.locator('[data-verdict]'));
            const [filled = 0] = (await paintedBy(bar, 'fill')).map(contrast);

            assert.ok(word >= 4.5 && filled >= 3, `${tone} in ${scheme}: ${word}, ${filled}`);
        }
    }
    await stage.close(page);
});
