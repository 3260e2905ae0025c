import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { showInSlds2 } from './appearance.ts';
import { assertAccessible, VIEWPORTS } from './browsing.ts';
import { contrast, paintedBy } from './colours.ts';
import { useStage } from './stage.ts';

const ADMIN = 'admin@local.org';
const OPPORTUNITY = 'Quillmark: sales engagement platform';

const stage = useStage();

const openThree = async (options: Parameters<typeof stage.open>[1] = {}) => {
    const { page, errors } = await stage.open(await stage.addressOf('Opportunity', OPPORTUNITY), options);
    await page.locator('c-audit-scorecard [data-total]').nth(2).waitFor();
    return { page, errors };
};

/** The vendors in the columns of the table, first to last. */
const columns = (page: Page): Promise<string[]> => page.locator('c-audit-scorecard-vendor-header a').allTextContents();

const said = (page: Page): Promise<string | null> =>
    page.locator('c-audit-scorecard-comparison [data-announcement]').textContent();

/** Where the parts of the first vendor's column begin: its name, its meter and its first score. */
const startsOf = (page: Page): Promise<(number | undefined)[]> =>
    Promise.all(
        ['vendor-header', 'standing', 'cell'].map(
            async (part) => (await page.locator(`c-audit-scorecard-${part}`).first().boundingBox())?.x
        )
    );

const sortBy = async (page: Page, order: string): Promise<void> => {
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption({ label: order });
};

test('who leads and why is in the first screen', async () => {
    const { page, errors } = await openThree();
    const headline = page.locator('[data-lead]');
    const { height } = VIEWPORTS.desktop;

    assert.equal(await headline.textContent(), 'Tandemline leads with 35.02 of 40 points, 15.92 ahead of Unify.');
    for (const part of [headline, page.locator('[data-total]').first(), page.locator('[data-verdict]').first()]) {
        const box = await part.boundingBox();
        assert.ok(box !== null && box.y + box.height < height);
    }
    assert.match((await page.locator('c-audit-scorecard-lead').textContent()) ?? '', /Unify can still catch up/);
    const [frame, first, last] = await Promise.all(
        ['.lead', '.headline', '.sentences'].map((part) => page.locator(`c-audit-scorecard-lead ${part}`).boundingBox())
    );
    assert.ok(frame && first && last);
    const [above, below] = [first.y - frame.y, frame.y + frame.height - last.y - last.height];
    assert.ok(Math.abs(above - below) < 2, `the words have ${above} px above and ${below} px below`);
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('vendors are sorted by a dimension, and whoever comes back finds them so', async () => {
    const { page } = await openThree();

    await sortBy(page, 'Historical Data');
    assert.equal((await columns(page))[0], 'Tandemline');
    await sortBy(page, 'Sync Timing');
    assert.deepEqual(await columns(page), ['Unify', 'Tandemline', 'Nightloom']);
    assert.equal(await said(page), 'Sorted by Sync Timing. Unify comes first.');
    assert.equal(await page.locator('th[aria-sort="descending"]').count(), 1);
    await assertAccessible(page);

    await page.getByRole('link', { name: 'Unify', exact: true }).first().click();
    await page.locator('c-audit-sheet-header [data-total]').waitFor();
    await page.goBack();
    await page.locator('c-audit-scorecard-vendor-header').nth(2).waitFor();
    assert.deepEqual(await columns(page), ['Unify', 'Tandemline', 'Nightloom']);
    await stage.close(page);
});

test('vendors are hidden and shown with the keyboard alone', async () => {
    const { page } = await openThree();
    await page.getByRole('button', { name: 'Choose vendors' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Tandemline' }).first().waitFor();
    await assertAccessible(page);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');

    assert.deepEqual(await columns(page), ['Unify', 'Nightloom']);
    assert.equal(await said(page), '2 of 3 vendors shown');
    assert.match((await page.locator('[data-lead]').textContent()) ?? '', /^Unify has 19\.10/);
    await page.getByText('Only 2 of 3 vendors are compared. Hidden: Tandemline.').waitFor();

    await page.getByRole('button', { name: 'Hide all' }).click();
    assert.equal(await page.locator('c-audit-scorecard-table').count(), 0);
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Show all' }).first().click();
    assert.equal((await columns(page)).length, 3);

    await page.keyboard.press('Escape');
    assert.equal(await page.locator('c-audit-scorecard-vendor-choice').count(), 0);
    await page.keyboard.press('Enter');
    await page.locator('c-audit-scorecard-vendor-choice').waitFor();
    await stage.close(page);
});

for (const viewport of ['desktop', 'phone'] as const) {
    test(`the order and the choice of vendors stand on one line with the card at ${viewport} width`, async () => {
        const { page } = await openThree({ viewport });
        const boxOf = async (selector: string) => {
            const box = await page.locator(`c-audit-scorecard ${selector}`).boundingBox();
            assert.ok(box !== null);
            return { ...box, middle: box.y + box.height / 2 };
        };
        const card = await boxOf('.lead');
        const [label, order, toggle] = [await boxOf('.order label'), await boxOf('.orders'), await boxOf('.toggle')];

        assert.equal(label.x, card.x);
        assert.ok(order.x - (label.x + label.width) <= 8, 'the label is far from what it names');
        assert.deepEqual([order.middle, toggle.middle], [label.middle, label.middle]);
        assert.ok(viewport === 'desktop' || Math.min(order.height, toggle.height) >= 44);

        await page.getByRole('button', { name: 'Choose vendors' }).click();
        const boxes = page.locator('c-audit-scorecard-vendor-choice .vendor');
        const [first, second] = [await boxes.nth(0).boundingBox(), await boxes.nth(1).boundingBox()];
        assert.ok(first !== null && second !== null);
        assert.equal(second.y === first.y, viewport === 'desktop', 'vendors stand side by side where there is room');
        assert.ok(viewport === 'desktop' || first.height >= 44);
        await stage.close(page);
    });
}

test('the arithmetic behind a score appears on hover and on focus, and goes on Escape', async () => {
    const { page } = await openThree();
    const cell = page.getByRole('row', { name: 'Sync Timing' }).first().getByRole('link').first();
    const arithmetic = page.getByRole('tooltip').filter({ visible: true });
    assert.equal(await arithmetic.count(), 0);

    await cell.hover();
    assert.equal(await arithmetic.textContent(), '18 of 20 points over 4 questions');

    await page.mouse.move(0, 0);
    await page.getByRole('row', { name: 'Object Coverage' }).first().getByRole('link').last().focus();
    await page.keyboard.press('ArrowDown');
    assert.match((await arithmetic.textContent()) ?? '', /points over/);
    await page.keyboard.press('Escape');
    assert.equal(await arithmetic.count(), 0);
    await stage.close(page);
});

test('Tab stops at the scores once, and the arrows move among them, from right to left too', async () => {
    for (const isRightToLeft of [false, true]) {
        const { page, errors } = await openThree({ isRightToLeft });
        const table = page.locator('c-audit-scorecard-table');
        const focused = table.locator(':focus .slds-assistive-text');
        const walk = async (...keys: string[]): Promise<string> => {
            for (const key of keys) {
                await page.keyboard.press(key);
            }
            return ((await focused.textContent()) ?? '').replace(':', '');
        };

        await table.getByRole('link', { name: 'Nightloom', exact: true }).focus();
        assert.equal(await walk('Tab'), 'Sync Direction, Tandemline');
        assert.equal(await walk(isRightToLeft ? 'ArrowLeft' : 'ArrowRight'), 'Sync Direction, Unify');
        assert.equal(await walk('ArrowDown', 'ArrowDown', 'End'), 'Field Mapping, Nightloom');
        await page.keyboard.press('Tab');
        assert.equal(await table.locator('c-audit-scorecard-cell :focus').count(), 0, 'Tab leaves the scores');
        assert.equal(await walk('Shift+Tab', 'Home'), 'Field Mapping, Tandemline');
        await assertAccessible(page);

        await page.keyboard.press('Enter');
        const answers = page.locator('c-audit-scorecard-answer');
        await answers.locator(':focus').waitFor();
        assert.match((await answers.locator(':focus').textContent()) ?? '', /^FM-1, Tandemline/);
        assert.deepEqual(errors, []);
        await stage.close(page);
    }
});

test('who touches the page sees the arithmetic under each score, since a tap opens the questions', async () => {
    const row = (page: Page) => page.getByRole('row', { name: 'Sync Timing' }).first();
    const { page } = await openThree({ viewport: 'phone', isTouched: true });
    assert.equal(await row(page).getByText('18 / 20').isVisible(), true);
    await assertAccessible(page);
    await stage.close(page);

    const pointed = await openThree();
    assert.equal(await row(pointed.page).getByText('18 / 20').isVisible(), false);
    await stage.close(pointed.page);
});

test('the radar leaves gaps where nothing was asked, and has the same figures as a table', async () => {
    const { page } = await openThree();
    const radar = page.locator('c-audit-scorecard-radar');
    const marks = (vendor: string) => radar.locator(`g[data-vendor="${vendor}"] .mark`).count();

    assert.deepEqual([await marks('Tandemline'), await marks('Unify'), await marks('Nightloom')], [8, 5, 4]);
    await radar.getByText('The same as a table').click();
    assert.match((await radar.getByRole('row', { name: 'Historical Data' }).textContent()) ?? '', /3\.67.*3 open/s);
    await assertAccessible(page);

    await radar.getByRole('checkbox', { name: 'Unify' }).uncheck();
    assert.equal(await marks('Unify'), 0);
    await stage.close(page);
});

test('who is out of the race ends before the line of the leader', async () => {
    const { page } = await openThree();
    await page.locator('[data-view-link="stability"]').click();
    const row = page.locator('c-audit-scorecard-race-rows tr[data-vendor="Nightloom"]');
    await row.waitFor();
    const limit = await row.locator('.limit').boundingBox();
    const mark = await row.locator('.mark').boundingBox();

    assert.match((await row.textContent()) ?? '', /out of the running: hard stop/);
    assert.ok(limit !== null && mark !== null && limit.x + limit.width < mark.x);
    await stage.close(page);
});

/** What is left of a sheet of paper with margins of one centimetre. */
const PAPER = { A4: { width: 718, height: 1046 }, Letter: { width: 740, height: 980 } } as const;

for (const [paper, size] of Object.entries(PAPER)) {
    test(`printed on ${paper}, the comparison of three vendors fits on one sheet without its buttons`, async () => {
        const { page } = await openThree();
        await page.setViewportSize(size);
        await page.emulateMedia({ media: 'print' });
        const scorecard = page.locator('c-audit-scorecard');
        const box = await scorecard.boundingBox();

        assert.ok(box !== null && box.height <= size.height, `it is ${box?.height} px high`);
        assert.equal(await scorecard.locator('[data-print], [data-sort]').filter({ visible: true }).count(), 0);
        assert.equal(await scorecard.getByText('As of').isVisible(), true);
        await stage.close(page);
    });
}

test('printed from the dark theme, it has the colours of white paper', async () => {
    const { page } = await openThree();
    await showInSlds2(page, 'dark');
    await page.emulateMedia({ media: 'print' });
    const WHITE = [255, 255, 255] as const;
    for (const part of [
        '.vendor',
        '.total',
        '.number',
        '.sentence',
        '.headline',
        '.fact',
        '.name',
        '.words',
        '.band'
    ]) {
        const texts = page.locator(`c-audit-scorecard ${part}`).filter({ visible: true });
        const painted = await paintedBy(texts, 'color');
        assert.ok(painted.length > 0, `there is no ${part}`);
        for (const { colour } of painted) {
            const ratio = contrast({ colour, around: WHITE });
            assert.ok(ratio >= 4.5, `${part} has a contrast of ${ratio} on paper`);
        }
    }
    const borders = await paintedBy(page.locator('c-audit-scorecard-table .heat:not(.none)'), 'border-left-color');
    assert.ok(
        borders.every(({ colour }) => Math.max(...colour) > 150),
        'a border of the heat is almost black'
    );
    await stage.close(page);
});

test('printed, the heat is a border, since paper gets no backgrounds, and no entry parts at the end of a sheet', async () => {
    const { page } = await openThree();
    await page.emulateMedia({ media: 'print' });
    const borders = await page.locator('c-audit-scorecard-legend .heat:not(.none)').evaluateAll((boxes) =>
        boxes.map((box) => {
            const { borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(box);
            return { colour: borderInlineStartColor, width: Number.parseFloat(borderInlineStartWidth) };
        })
    );
    const whole = page.locator('c-audit-scorecard-summary .entry, c-audit-scorecard-table tr');

    assert.equal(new Set(borders.map(({ colour }) => colour)).size, 6);
    assert.ok(borders.every(({ width }) => width >= 8));
    assert.deepEqual(
        [...new Set(await whole.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakInside)))],
        ['avoid']
    );
    await stage.close(page);
});

test('printed, the scorecard says that vendors are hidden', async () => {
    const { page } = await openThree();
    await page.getByRole('button', { name: 'Choose vendors' }).click();
    await page.locator('c-audit-scorecard-vendor-choice').getByText('Unify', { exact: true }).click();
    await page.emulateMedia({ media: 'print' });
    const toolbar = page.locator('c-audit-scorecard-toolbar');

    assert.equal(await toolbar.getByText('2 of 3 vendors shown').isVisible(), true);
    assert.equal(await toolbar.locator('label, select, button, input').filter({ visible: true }).count(), 0);
    await stage.close(page);
});

for (const viewport of ['desktop', 'phone'] as const) {
    test(`the page does not jump when the scorecard arrives at ${viewport} width`, async () => {
        const { page } = await openThree({ viewport });
        let release = (): void => undefined;
        const released = new Promise<void>((resolve) => {
            release = resolve;
        });
        await page.route('**/graphql', async (route) => {
            await released;
            await route.continue();
        });
        await page.reload();
        const skeleton = page.locator('c-audit-scorecard-skeleton .grid').nth(1);
        await skeleton.waitFor();
        await page.locator('shell-related-list, shell-record-details').first().waitFor();
        await assertAccessible(page);
        const waiting = await skeleton.boundingBox();
        release();
        await page.locator('c-audit-scorecard-cell').first().waitFor();
        const arrived = await page.locator('c-audit-scorecard-cell').first().boundingBox();

        assert.ok(waiting !== null && arrived !== null);
        assert.ok(Math.abs(waiting.y - arrived.y) < 8, `the first row moved from ${waiting.y} to ${arrived.y}`);
        await stage.close(page);
    });
}

test('a failed load says what to do, keeps the words of the platform behind a toggle, and tries again', async () => {
    const { page } = await openThree();
    await page.route('**/graphql', (route) =>
        route.fulfill({ status: 500, json: [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'ORA-00600' }] })
    );
    await page.reload();
    const panel = page.locator('c-audit-scorecard c-audit-error-panel');
    await panel.getByText('The evaluations could not be loaded.').waitFor();
    assert.equal(await panel.getByText('ORA-00600').isVisible(), false);
    await assertAccessible(page);
    await panel.locator('summary').click();
    assert.equal(await panel.getByText('ORA-00600').isVisible(), true);

    await page.unroute('**/graphql');
    await panel.getByRole('button', { name: 'Try again' }).click();
    await page.locator('c-audit-scorecard-table').waitFor();
    await stage.close(page);
});

test('a failed refresh keeps what was loaded, and the keyboard keeps its place', async () => {
    const { page } = await openThree();
    const focused = page.locator('c-audit-scorecard').locator(':focus');
    const panel = page.locator('c-audit-scorecard c-audit-error-panel');
    await page.route('**/graphql', (route) => route.abort());

    await page.getByRole('button', { name: 'Refresh' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByText('Below is the scorecard as it was loaded before.').waitFor();
    assert.equal((await columns(page)).length, 3);
    assert.equal(await focused.getAttribute('title'), 'Refresh');
    await assertAccessible(page);

    const retry = panel.getByRole('button', { name: 'Try again' });
    await retry.focus();
    await page.keyboard.press('Enter');
    await page.locator('c-audit-scorecard [role="status"]').getByText('The connection was lost.').first().waitFor();
    assert.equal(await focused.textContent(), 'Try again');

    await page.unroute('**/graphql');
    await page.keyboard.press('Enter');
    await panel.waitFor({ state: 'detached' });
    assert.equal(await focused.textContent(), 'Integration scorecard');
    await stage.close(page);
});

/** An opportunity with this many evaluations that have no questions yet. */
const createMany = async (count: number): Promise<string> => {
    const { id } = await stage.org.request<{ id: string }>(ADMIN, 'POST', 'sobjects/Opportunity', {
        Name: `${count} vendors`,
        StageName: 'Qualification',
        CloseDate: '2027-06-30'
    });
    for (let made = 0; made < count; made += 200) {
        await stage.org.request(ADMIN, 'POST', 'composite/sobjects', {
            allOrNone: true,
            records: Array.from({ length: Math.min(200, count - made) }, (_, index) => ({
                attributes: { type: 'Vendor_Evaluation__c' },
                Name: `Vendor ${made + index + 1}`,
                Opportunity__c: id,
                Copy_Questions__c: count <= 200
            }))
        });
    }
    return id;
};

for (const count of [20, 100]) {
    test(`${count} vendors load with one request and stay readable`, async () => {
        const id = await createMany(count);
        const soql = `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__r.Opportunity__c = '${id}' AND Question_Code__c = 'SD-1' LIMIT 15`;
        const answers = await stage.org.query<{ Id: string }>(ADMIN, soql);
        await stage.org.request(ADMIN, 'PATCH', 'composite/sobjects', {
            allOrNone: true,
            records: answers.map(({ Id }, index) => ({
                attributes: { type: 'Audit_Answer__c' },
                id: Id,
                Status__c: 'Answered',
                Rating__c: index % 6
            }))
        });
        const { page, errors } = await stage.open('/lightning/page/home', { username: ADMIN });
        const requests: string[] = [];
        page.on('request', (request) => {
            if (request.postData()?.includes('auditScorecard') === true) {
                requests.push(request.url());
            }
        });
        await page.goto(`${stage.org.url}/lightning/r/Opportunity/${id}/view`);
        await page.locator('c-audit-scorecard-vendor-header').nth(9).waitFor();

        assert.equal(requests.length, 1);
        assert.equal((await columns(page)).length, 10);
        assert.equal(await page.locator('[data-page]').textContent(), `Vendors 1 to 10 of ${count}`);
        await assertAccessible(page);

        const [start, ...others] = await startsOf(page);
        assert.deepEqual(others, [start, start], 'name, meter and scores of a slim column begin at one line');

        const gap = await page
            .locator('c-audit-scorecard-summary .entry')
            .first()
            .evaluate((entry) => {
                const [vendor, reason, place] = entry.children;
                vendor?.append(' of Consolidated Northern Integrations International Limited');
                const range = document.createRange();
                const [above, below] = [reason, place].map((words = entry) => {
                    range.selectNodeContents(words);
                    return range.getBoundingClientRect();
                });
                return (below?.top ?? 0) - (above?.bottom ?? 0);
            });
        assert.ok(gap < 8, `a long name parts what is said of a vendor by ${gap} px`);

        const scroller = page.locator('c-audit-scorecard-table .scroller');
        const name = page.locator('c-audit-scorecard-table .name').first();
        const before = await name.boundingBox();
        await scroller.evaluate((element) => element.scrollBy(200, 0));
        assert.equal((await name.boundingBox())?.x, before?.x);

        await page.getByRole('button', { name: 'Next vendors' }).click();
        assert.equal(await said(page), `Vendors 11 to 20 of ${count}`);
        await page.getByRole('button', { name: 'Choose vendors' }).click();
        await page.getByRole('button', { name: 'Hide all' }).click();
        await page.getByRole('searchbox', { name: 'Search vendors' }).fill('vendor 20');
        await page.locator('c-audit-scorecard-vendor-choice').getByText('Vendor 20', { exact: true }).click();
        assert.deepEqual(await columns(page), ['Vendor 20']);
        assert.deepEqual(errors, []);
        await stage.close(page);
    });
}

test('more evaluations than one answer holds are all compared, and asked for again together', async () => {
    const id = await createMany(203);
    const { page, errors } = await stage.open(`/lightning/r/Opportunity/${id}/view`);

    await page.locator('c-audit-scorecard .count').getByText('203 vendors').waitFor();
    assert.equal(await page.locator('[data-page]').textContent(), 'Vendors 1 to 10 of 203');

    const added = { Name: 'Vendor 204', Opportunity__c: id, Copy_Questions__c: false };
    await stage.org.request(ADMIN, 'POST', 'sobjects/Vendor_Evaluation__c', added);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.locator('c-audit-scorecard .count').getByText('204 vendors').waitFor();
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('on a phone the leader and the next stand side by side, and fingers find every target', async () => {
    const { page } = await openThree({ viewport: 'phone' });
    const [first, second] = await page.locator('th.vendor').all();
    const right = VIEWPORTS.phone.width;
    assert.ok(first !== undefined && second !== undefined);

    const next = await second.boundingBox();
    assert.ok(next !== null && next.x + next.width <= right, 'the second vendor is cut off');
    const heights = await page
        .locator('c-audit-scorecard-cell .heat:has(a)')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().height));
    assert.ok(
        heights.every((height) => height >= 44),
        `targets of ${heights.join(', ')} px`
    );
    assert.equal(await page.getByText('swipe to see them all').isVisible(), true);
    await assertAccessible(page);
    await stage.close(page);
});

test('in a region of 320 px the leader and the next stand side by side', async () => {
    const { page } = await openThree();
    await page.locator('c-audit-scorecard').evaluate((region) => {
        region.style.inlineSize = '320px';
    });
    const scroller = await page.locator('c-audit-scorecard-table .scroller').boundingBox();
    const next = await page.locator('th.vendor').nth(1).boundingBox();
    const badge = await page.locator('th.vendor .badge').nth(1).boundingBox();

    assert.ok(scroller !== null && next !== null && badge !== null);
    assert.ok(next.x + next.width <= scroller.x + scroller.width, 'the second vendor is cut off');
    assert.ok(badge.x + badge.width <= next.x + next.width, 'the verdict runs out of its column');
    const [start, ...others] = await startsOf(page);
    assert.deepEqual(others, [start, start]);
    await stage.close(page);
});

test('on a phone the names of vendors and dimensions stay while scores scroll, and then the page scrolls on', async () => {
    const { page } = await openThree({ viewport: 'phone' });
    const scroller = page.locator('c-audit-scorecard-table .scroller');
    await scroller.evaluate((element) => element.scrollIntoView());
    await scroller.evaluate((element) => element.scrollBy(0, 150));
    await scroller.evaluate((element) => element.scrollBy(120, 0));
    const around = await scroller.boundingBox();
    const vendor = await page.locator('th.vendor').first().boundingBox();
    const dimension = await page.locator('c-audit-scorecard-table th.name').nth(1).boundingBox();

    assert.ok(around !== null && vendor !== null && dimension !== null);
    assert.equal(await scroller.evaluate(({ scrollTop, scrollLeft }) => `${scrollTop} ${scrollLeft}`), '150 120');
    assert.ok(Math.abs(vendor.y - around.y) < 1 && vendor.height < 90, 'the header stays, and is not tall');
    assert.equal(dimension.x, around.x);

    await page.mouse.move(around.x + 150, around.y + 300);
    const before = await page.evaluate(() => scrollY);
    for (let turn = 0; turn < 5; turn += 1) {
        await page.mouse.wheel(0, 300);
    }
    await page.waitForFunction((from) => scrollY > from, before);
    await stage.close(page);
});

test('a hard stop leads to its question in the sheet', async () => {
    const { page } = await openThree();

    await page.getByRole('link', { name: 'OC-1: open this question in the sheet of Nightloom' }).first().click();

    await page.locator('c-audit-question-editor .code').getByText('OC-1').waitFor();
    assert.equal(await page.locator('c-audit-sheet-header .vendor').textContent(), 'Nightloom');
    await stage.close(page);
});

test('from right to left nothing runs over the edge of the page', async () => {
    for (const viewport of ['desktop', 'phone'] as const) {
        const { page } = await openThree({ viewport, isRightToLeft: true });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        const name = await page.locator('c-audit-scorecard-table .name').first().boundingBox();

        assert.ok(width <= VIEWPORTS[viewport].width, `the page is ${width} px wide`);
        assert.ok(name !== null && name.x > VIEWPORTS[viewport].width / 2);
        await stage.close(page);
    }
});

/** An opportunity with these evaluations, each with the fields given; their ids. */
const createSheets = async (...sheets: Record<string, unknown>[]): Promise<{ path: string; ids: string[] }> => {
    const opportunity = await createMany(0);
    const ids: string[] = [];
    for (const sheet of sheets) {
        const body = { Opportunity__c: opportunity, ...sheet };
        const { id } = await stage.org.request<{ id: string }>(ADMIN, 'POST', 'sobjects/Vendor_Evaluation__c', body);
        ids.push(id);
    }
    return { path: `/lightning/r/Opportunity/${opportunity}/view`, ids };
};

/** Answers the question of this code in a sheet. */
const rate = async (evaluationId: string, code: string, rating: number): Promise<void> => {
    const { Id } = await stage.org.first<{ Id: string }>(
        `SELECT Id FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${evaluationId}' AND Question_Code__c = '${code}'`
    );
    const body = { Status__c: 'Answered', Rating__c: rating, Evidence__c: 'Proven in Our Org' };
    await stage.org.request(ADMIN, 'PATCH', `sobjects/Audit_Answer__c/${Id}`, body);
};

test('unlike vendors are told apart and not compared, until the reader chooses to and takes it back', async () => {
    const { path, ids } = await createSheets(
        { Name: 'Ashfield' },
        { Name: 'Brindle', Scoring_Method__c: 'Evidence Capped', CRM_Scope__c: 'HubSpot' }
    );
    for (const [index, id] of ids.entries()) {
        await rate(id, 'SD-1', 4 - index);
    }
    const { page, errors } = await stage.open(path);
    const differences = page.locator('c-audit-scorecard-differences');
    await differences.waitFor();
    const ranks = page.locator(
        'c-audit-scorecard-lead, c-audit-scorecard-race, c-audit-scorecard-table .best, c-audit-score-meter .mark'
    );

    const entries = await differences.locator('.entry').allInnerTexts();
    assert.deepEqual(
        entries.map((entry) => entry.split(/\s*\n\s*/)),
        [
            ['Ashfield', 'scoring method As Rated', 'CRM scope Salesforce'],
            ['Brindle', 'scoring method Evidence Capped', 'CRM scope HubSpot']
        ]
    );
    assert.equal(await ranks.count(), 0);
    assert.doesNotMatch(
        (await page.locator('c-audit-scorecard-summary').textContent()) ?? '',
        /points|lead|ahead|catch up/i
    );
    await assertAccessible(page);

    const choice = differences.getByRole('button');
    await choice.focus();
    const place = await choice.boundingBox();
    await page.keyboard.press('Enter');
    await page.locator('[data-lead]').getByText('Ashfield leads').waitFor();
    assert.equal((await choice.boundingBox())?.y, place?.y);
    assert.equal(await page.locator('c-audit-scorecard-differences :focus').textContent(), 'Do not compare them');
    await assertAccessible(page);

    await page.keyboard.press('Enter');
    await page.locator('c-audit-scorecard-lead').waitFor({ state: 'detached' });
    assert.equal(await ranks.count(), 0);
    assert.deepEqual(errors, []);
    await stage.close(page);
});

test('a vendor with sheets of several people is counted once, and its Consensus speaks for it', async () => {
    const account = await stage.org.request<{ id: string }>(ADMIN, 'POST', 'sobjects/Account', { Name: 'Corvane' });
    const { path, ids } = await createSheets(
        { Name: 'CORVANE' },
        { Name: 'Corvane', Vendor__c: account.id },
        { Name: 'Delmora' }
    );
    for (const [index, id] of ids.entries()) {
        await rate(id, 'SD-1', 5 - index);
    }
    const { page } = await stage.open(path);
    const count = page.locator('c-audit-scorecard .count');
    await count.getByText('2 vendors and 3 sheets').waitFor();
    assert.match((await page.locator('[data-lead]').textContent()) ?? '', /ahead of Delmora/);
    await stage.close(page);

    await stage.org.request(ADMIN, 'PATCH', `sobjects/Vendor_Evaluation__c/${ids[1]}`, { Sheet_Type__c: 'Consensus' });
    const again = await stage.open(path);
    await again.page.locator('c-audit-scorecard .count').getByText('2 vendors', { exact: true }).waitFor();
    assert.deepEqual((await columns(again.page)).toSorted(), ['Corvane', 'Delmora']);
    await stage.close(again.page);
});

test('every answer is read, so that open questions far down keep their dimension from being weak', async () => {
    const { path, ids } = await createSheets({ Name: 'Elmstead', Copy_Questions__c: false });
    await stage.org.request(ADMIN, 'POST', 'composite/sobjects', {
        allOrNone: true,
        records: Array.from({ length: 60 }, (_, index) => ({
            attributes: { type: 'Audit_Answer__c' },
            Vendor_Evaluation__c: ids[0],
            Question_Code__c: `CU-${index + 1}`,
            Question__c: 'What happens then?',
            Display_Order__c: index + 1,
            Dimension__c: index < 57 ? 'Sync Direction' : 'Permission Scoping',
            Status__c: 'Not Asked'
        }))
    });
    const { page } = await stage.open(path);
    const row = page.getByRole('row', { name: 'Permission Scoping' }).first();
    await row.getByText('3 open').waitFor();

    assert.doesNotMatch((await row.textContent()) ?? '', /weak/);
    await page.getByRole('row', { name: 'Object Coverage' }).first().getByText('no answers yet').waitFor();
    assert.equal(await page.locator('c-audit-scorecard-lead').getByText('Nobody leads yet').isVisible(), true);
    await stage.close(page);
});

test('a vendor, a score and a question open in a tab of their own, as any link', async () => {
    const { page } = await openThree();
    const here = page.url();
    const links = [
        { link: page.locator('c-audit-scorecard-vendor-header a').first(), shows: 'c-audit-workspace' },
        { link: page.locator('c-audit-scorecard-cell a').first(), shows: '[data-question="SD-1"] :focus' },
        { link: page.locator('c-audit-scorecard-question-link a').first(), shows: '[data-code="OC-1"]' }
    ];
    for (const { link, shows } of links) {
        for (const press of [
            { modifiers: ['Control' as const] },
            { modifiers: ['Shift' as const] },
            { button: 'middle' as const }
        ]) {
            const [other] = await Promise.all([page.context().waitForEvent('page'), link.click(press)]);
            await other.locator(shows).first().waitFor();
            assert.equal(page.url(), here);
            await other.close();
        }
    }
    await stage.close(page);
});

test('when the reply to Create is lost, a second press opens what was created', async () => {
    const { path } = await createSheets({ Name: 'Fernhollow' });
    const { page } = await stage.open(path);
    await page.locator('c-audit-scorecard').getByRole('button', { name: 'New evaluation' }).click();
    await page.getByRole('textbox', { name: 'Vendor' }).fill('Gatewick');
    await page.route('**/ui-api/records', async (route) => {
        await route.fetch();
        await route.abort();
    });
    const create = page.getByRole('button', { name: 'Create and open' });
    await create.click();
    await page.getByRole('dialog').getByText('The connection was lost.').waitFor();
    await page.unroute('**/ui-api/records');

    await create.click();
    await page.locator('c-audit-sheet-header .vendor').getByText('Gatewick').waitFor();

    const made = await stage.org.query(ADMIN, "SELECT Id FROM Vendor_Evaluation__c WHERE Name = 'Gatewick'");
    assert.equal(made.length, 1);
    await stage.close(page);
});

test('the dialog offers the vendors that are there, and warns of a second sheet', async () => {
    const { path } = await createSheets({ Name: 'Vendor 10' }, { Name: 'Vendor 2' });
    const { page } = await stage.open(path);
    await page.locator('c-audit-scorecard').getByRole('button', { name: 'New evaluation' }).click();
    await page.getByRole('combobox', { name: 'Vendor on this opportunity' }).click();
    assert.deepEqual(await page.getByRole('option').filter({ visible: true }).allInnerTexts(), [
        'Another vendor',
        'Vendor 2',
        'Vendor 10'
    ]);

    await page.getByRole('option', { name: 'Vendor 2' }).click();
    await page.getByText('You already have a sheet for Vendor 2').waitFor();
    assert.equal(await page.getByRole('textbox', { name: 'Vendor' }).inputValue(), 'Vendor 2');
    assert.equal(await page.getByText('Complete this field').count(), 0);
    await assertAccessible(page);
    await stage.close(page);
});
