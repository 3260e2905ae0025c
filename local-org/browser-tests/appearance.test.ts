import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { showCompact, showInSlds2 } from './appearance.ts';
import { runAxe } from './axe.ts';
import { VIEWPORTS, keepState } from './browsing.ts';
import type { PageOptions } from './browsing.ts';
import { textsOf } from './page-texts.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const openScorecard = async (options?: PageOptions): Promise<Page> => {
    const address = await stage.addressOf('Opportunity', 'Quillmark: sales engagement platform');
    const { page } = await stage.open(address, options);
    await page.locator('c-vendor-scorecard [data-total]').nth(2).waitFor();
    return page;
};

/** A question that is a hard stop and a blocking gap, open. */
const openHardStop = async (options?: PageOptions): Promise<Page> => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Nightloom'), options);
    await page.locator('c-sheet-findings [data-open="OC-1"]').first().click();
    await page.locator('c-answer-findings [data-finding]').nth(1).waitFor();
    return page;
};

/** A question whose rating goes further than its evidence, and has not been saved. */
const openFailedSave = async (options?: PageOptions): Promise<Page> => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Unify'), options);
    await page.locator('c-question-editor').waitFor();
    await page.route('**/ui-api/records/**', (route) => route.abort());
    await page.locator('[data-choice="rating"] [data-value="4"]').click();
    await page.locator('c-save-status .failure').waitFor();
    await page.locator('c-answer-findings [data-finding="unproven"]').waitFor();
    return page;
};

const PAGES = [
    {
        what: 'a question that is a hard stop',
        root: 'c-audit-sheet',
        open: openHardStop
    },
    {
        what: 'an unproven rating whose save failed',
        root: 'c-audit-sheet',
        open: openFailedSave
    },
    {
        what: 'the scorecard of three vendors',
        root: 'c-vendor-scorecard',
        open: openScorecard
    }
];

for (const { what, root, open } of PAGES) {
    test(`${what} can be read in dark`, async () => {
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
        await page.context().close();
    });

    for (const viewport of Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]) {
        test(`${what} cuts no text and lays none over another in a compact display at ${viewport} width`, async () => {
            const page = await open({ viewport });
            await showCompact(page);
            // What scrolled under the header that stays in view lies under it on purpose.
            await page.evaluate(() => window.scrollTo(0, 0));
            const { cut, overlapping, overflow } = await textsOf(page);

            assert.deepEqual({ cut, overlapping, overflow }, { cut: [], overlapping: [], overflow: 0 });
            await page.context().close();
        });
    }
}
