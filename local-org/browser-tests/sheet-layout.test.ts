import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, VIEWPORTS } from './browsing.ts';
import type { PageOptions } from './browsing.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const openSheet = async (vendor: string, options: PageOptions = {}): Promise<Page> => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', vendor), options);
    await page.locator('c-audit-question-editor').waitFor();
    return page;
};

const boxOf = async (part: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
    const box = await part.boundingBox();
    assert.ok(box, 'the part is not on the page');
    return box;
};

/** Makes the region that the sheet stands in as wide as this, as a page layout would. */
const narrowTo = (page: Page, width: number): Promise<void> =>
    page.locator('c-audit-sheet').evaluate((sheet, size) => {
        (sheet as HTMLElement).style.inlineSize = `${size}px`;
    }, width);

const assertFits = async (page: Page, width: number): Promise<void> => {
    const needed = await page.locator('c-audit-workspace .workspace').evaluate((workspace) => workspace.scrollWidth);
    assert.ok(needed <= width, `the sheet needs ${needed} of ${width} px`);
};

const TARGET = 44;
const QUESTIONS = 31;
const SMALL_LAPTOP = { width: 1366, height: 768 };

/** What has to be in view of each question as soon as it is turned to, on a laptop of 1366 px, by the height of its window. */
const IN_VIEW: readonly (readonly [number, readonly string[]])[] = [
    [768, ['h4', '[data-choice="rating"]', '[data-choice="evidence"]', 'c-audit-fact']],
    [625, ['[data-choice="rating"]', '[data-choice="evidence"]']]
];

for (const [height, parts] of IN_VIEW) {
    test(`on a laptop ${height} px high, ${parts.length} parts of every question are in view at once`, async () => {
        const { id } = await stage.org.request<{ id: string }>(
            'evaluator1@local.org',
            'POST',
            'sobjects/Vendor_Evaluation__c',
            { Name: `Seen at ${height} px`, CRM_Scope__c: 'Salesforce and HubSpot' }
        );
        const { page } = await stage.open('/');
        await page.setViewportSize({ width: 1366, height });
        await page.goto(`${stage.org.url}/lightning/r/Vendor_Evaluation__c/${id}/view`);
        const code = page.locator('c-audit-question-editor .code');
        await page.locator('[data-code]:focus-within c-audit-question-editor').waitFor();
        await page.waitForTimeout(500);

        const hidden: string[] = [];
        for (let question = 1; question <= QUESTIONS; question += 1) {
            const asked = await code.innerText();
            const standing = await boxOf(page.locator('c-audit-sheet-header'));
            const keys = await boxOf(page.locator('c-audit-workspace .foot'));
            for (const part of parts) {
                const box = await boxOf(page.locator(`c-audit-question-editor ${part}`));
                if (box.y < standing.y + standing.height || box.y + box.height > keys.y) {
                    hidden.push(`${part} of ${asked} is at ${box.y} to ${box.y + box.height}`);
                }
            }
            await page.keyboard.press('j');
            if (question < QUESTIONS) {
                await code.filter({ hasText: asked }).waitFor({ state: 'detached' });
            }
        }
        assert.deepEqual(hidden, []);
        await stage.close(page);
    });
}

test('on a phone the first rating is in the first screen, and the bar at the thumb rates and goes on', async () => {
    const { page } = await stage.open(await stage.addressOf('Vendor_Evaluation__c', 'Ferrowick'), {
        viewport: 'phone',
        isTouched: true
    });
    const bar = page.locator('c-audit-thumb-bar');
    await bar.waitFor();
    await page.waitForTimeout(500);
    const code = await page.locator('c-audit-question-editor .code').innerText();

    const ladder = await boxOf(page.locator('c-audit-question-editor [data-choice="rating"] [data-value="0"]'));
    const { y, height } = await boxOf(bar);
    assert.ok(ladder.y > 0 && ladder.y + ladder.height < y, `the first rung is at ${ladder.y}, the bar at ${y}`);
    assert.ok(y + height <= VIEWPORTS.phone.height, `the bar ends at ${y + height}`);
    for (const target of await bar.locator('button').all()) {
        const box = await boxOf(target);
        assert.ok(
            box.width >= TARGET && box.height >= TARGET,
            `${await target.innerText()} is ${box.width} x ${box.height}`
        );
    }
    await assertAccessible(page);

    await bar.locator('[data-rating="4"]').tap();
    await bar.locator('[data-evidence="Documented"]').tap();
    await page.locator('c-audit-question-editor [data-choice="rating"] input:checked').waitFor({ state: 'attached' });
    await bar.locator('[data-next]').tap();
    await page.locator('c-audit-question-editor .code', { hasText: code }).waitFor({ state: 'detached' });
    await stage.close(page);
});

test('on a phone every target is at least 44 px, in one column', async () => {
    const page = await openSheet('Nightloom', { viewport: 'phone' });
    await page.locator('[data-filter="open"]').click();
    await page.locator('c-audit-found-questions [data-code]').first().click();

    const targets = page.locator(
        'c-audit-workspace :is(button:not(.skip), a, label:has(> input)):not(lightning-input *, lightning-textarea *)' +
            ' >> visible=true'
    );
    const small: string[] = [];
    for (const target of await targets.all()) {
        const { width, height } = await boxOf(target);
        if (height < TARGET || width < TARGET) {
            small.push(`${await target.innerText()}: ${width} x ${height}`);
        }
    }
    assert.ok((await targets.count()) > 30);
    assert.deepEqual(small, []);

    const navigation = await boxOf(page.locator('c-audit-dimension-navigation'));
    const questions = await boxOf(page.locator('c-audit-found-questions'));
    assert.ok(navigation.y + navigation.height <= questions.y);
    await assertFits(page, VIEWPORTS.phone.width);
    await stage.close(page);
});

/** A phone has one line for the standing; its findings say the range in words. */
const STANDING = { desktop: 'c-audit-score-meter', phone: 'c-audit-verdict-badge' } as const;

for (const viewport of ['desktop', 'phone'] as const) {
    test(`the total and what it means stay in view at ${viewport} width, wherever the page is scrolled`, async () => {
        const page = await openSheet('Nightloom', { viewport });

        for (const row of await page.locator('c-audit-question-row').all()) {
            await row.scrollIntoViewIfNeeded();
        }

        for (const part of [
            page.locator('[data-total]').first(),
            page.locator(`c-audit-sheet-header ${STANDING[viewport]}`)
        ]) {
            const { y, height } = await boxOf(part);
            assert.ok(y >= 0 && y + height < VIEWPORTS[viewport].height / 2, `it is at ${y}`);
        }
        await stage.close(page);
    });

    test(`the focused question is never behind what stays in view, at ${viewport} width`, async () => {
        const page = await openSheet('Ferrowick', { viewport });
        await page.getByRole('button', { name: 'Go to the open question' }).focus();
        await page.keyboard.press('Enter');

        for (const key of ['j', 'j', 'k', 'n', 'Shift+J']) {
            await page.keyboard.press(key);
            const standing = await boxOf(page.locator('c-audit-sheet-header'));
            const question = await boxOf(page.locator('c-audit-question-editor h4'));
            const rating = await boxOf(
                page.locator('c-audit-question-editor [data-choice="rating"] fieldset:focus-within')
            );
            assert.ok(question.y >= standing.y + standing.height, `${key}: the question is behind the total`);
            assert.ok(rating.y + TARGET <= VIEWPORTS[viewport].height, `${key}: the rating is below the page`);
        }
        await stage.close(page);
    });

    test(`a question that is come to shows everything that is asked about it, at ${viewport} width`, async () => {
        const page = await openSheet('Unify', { viewport });
        if (viewport === 'desktop') {
            await page.setViewportSize(SMALL_LAPTOP);
        }
        const height = page.viewportSize()?.height ?? 0;
        await page.locator('c-audit-question-editor input').first().focus();

        for (const key of ['k', 'k', 'k', 'k', 'j', 'j', 'j', 'Shift+J', 'j', 'j', 'Shift+K', 'n']) {
            await page.keyboard.press(key);
            const standing = await boxOf(page.locator('c-audit-sheet-header').first());
            const editor = await boxOf(page.locator('c-audit-question-editor section'));
            const last = await boxOf(
                page.locator(viewport === 'desktop' ? 'c-audit-answer-marks' : 'c-audit-question-editor h4')
            );
            assert.ok(editor.y >= standing.y + standing.height, `after ${key} the question begins at ${editor.y}`);
            assert.ok(last.y + last.height <= height, `after ${key} it goes down to ${last.y + last.height}`);
        }
        await stage.close(page);
    });

    test(`a dimension that is chosen begins in view, ready for the next key, at ${viewport} width`, async () => {
        const page = await openSheet('Unify', { viewport });
        await page.locator('c-audit-question-row').last().scrollIntoViewIfNeeded();

        await page.locator('[data-dimension="Object Coverage"]').click();

        const standing = await boxOf(page.locator('c-audit-sheet-header').first());
        const heading = await boxOf(page.locator('c-audit-question-editor h4'));
        assert.ok(heading.y >= standing.y + standing.height && heading.y < VIEWPORTS[viewport].height);
        await page.keyboard.press('j');
        await page.locator('c-audit-question-editor .code').getByText('OC-2').waitFor();
        await stage.close(page);
    });

    test(`nothing moves when the sheet has loaded at ${viewport} width`, async () => {
        const { page } = await stage.open('/', { viewport });
        let release: () => void = () => undefined;
        const held = new Promise<void>((resolve) => {
            release = resolve;
        });
        await page.route('**/graphql', async (route) => {
            await held;
            await route.continue();
        });
        await page.goto(`${stage.org.url}${await stage.addressOf('Vendor_Evaluation__c', 'Nightloom')}`);
        const tops = async (owner: string): Promise<number[]> => {
            await page.locator(`${owner} .work`).waitFor();
            // Once it is there the question in hand is scrolled to: what moved is told by where things stand on the page.
            await page.waitForTimeout(500);
            await page.evaluate(() => window.scrollTo(0, 0));
            const parts = await page.locator(`${owner} .card`).all();
            return Promise.all(parts.map(async (part) => (await boxOf(part)).y));
        };
        const before = await tops('c-audit-sheet-skeleton');
        await assertAccessible(page);

        release();
        const after = await tops('c-audit-workspace');

        assert.equal(before.length, 4);
        after.forEach((top, part) => assert.ok(Math.abs(top - (before[part] ?? 0)) <= 4, `${before} became ${after}`));
        await stage.close(page);
    });

    test(`every state of a question is accessible at ${viewport} width`, async () => {
        const page = await openSheet('Unify', { viewport });
        const show = async (dimension: string, code: string): Promise<Locator> => {
            await page.locator(`[data-dimension="${dimension}"]`).click();
            const question = page.locator(`[data-code="${code}"]`);
            if ((await question.locator('c-audit-question-editor').count()) === 0) {
                await question.click();
            }
            return question;
        };

        const objects = await show('Object Coverage', 'OC-1');
        // The same rating chosen again would be taken back.
        await objects.locator(`[data-choice="rating"] [data-value="${viewport === 'phone' ? 0 : 1}"]`).click();
        await objects.getByRole('checkbox', { name: 'Our workflows depend on this' }).check();
        await objects.locator('[data-finding="blocking"]').waitFor();
        await assertAccessible(page);

        const applicable = await show('Sync Timing', 'ST-4');
        await applicable.getByRole('checkbox', { name: 'Not applicable' }).check();
        await applicable.locator('[data-finding="problem"]').waitFor();
        await assertAccessible(page);

        await page.locator('[data-filter="unproven"]').click();
        await page.locator('c-audit-found-questions [data-code]').first().waitFor();
        await assertAccessible(page);
        await stage.close(page);
    });
}

test('magnified four times, the sheet hides nothing that has the focus', async () => {
    const page = await openSheet('Nightloom');
    await page.setViewportSize({ width: 320, height: 256 });
    await page.locator('c-audit-question-editor input').first().focus();

    for (let step = 0; step < 12; step += 1) {
        await page.keyboard.press('Tab');
        const covered = await page.evaluate(() => {
            const { activeElement } = document;
            const box = activeElement?.getBoundingClientRect();
            const [x, y] = [(box?.left ?? 0) + (box?.width ?? 0) / 2, (box?.top ?? 0) + (box?.height ?? 0) / 2];
            const above = document.elementFromPoint(x, y);
            return above?.closest('c-audit-sheet-header, header.pinned')?.tagName ?? null;
        });
        assert.equal(covered, null);
    }
    await stage.close(page);
});

for (const width of [320, 400, 700, 900]) {
    test(`the sheet fits a region of ${width} px on a wide page`, async () => {
        const page = await openSheet('Nightloom');
        await narrowTo(page, width);

        await assertFits(page, width);
        const navigation = await boxOf(page.locator('c-audit-dimension-navigation'));
        const questions = await boxOf(page.locator('c-audit-dimension-panel'));
        assert.equal(
            navigation.y + navigation.height <= questions.y,
            width < 768,
            'columns by the width of the region'
        );
        await stage.close(page);
    });
}

for (const viewport of ['desktop', 'phone'] as const) {
    test(`the sheet reads from right to left at ${viewport} width`, async () => {
        const page = await openSheet('Nightloom', { viewport, isRightToLeft: true });
        await page.locator('[data-dimension="Permission Scoping"]').click();

        await assertFits(page, VIEWPORTS[viewport].width);
        const ratings = await page.locator('[data-choice="rating"] label').all();
        const [first, last] = [
            await boxOf(ratings[0] ?? page.locator('body')),
            await boxOf(ratings[5] ?? page.locator('body'))
        ];
        assert.ok(viewport === 'phone' ? first.y < last.y : first.x > last.x);
        const current = await boxOf(page.locator('[data-dimension="Permission Scoping"]'));
        assert.ok(current.x >= 0 && current.x + current.width <= VIEWPORTS[viewport].width, 'the dimension is in view');
        await assertAccessible(page);
        await stage.close(page);
    });
}
