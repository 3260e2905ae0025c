import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, keepScreenshot, VIEWPORTS } from './browsing.ts';
import type { PageOptions } from './browsing.ts';
import { useStage } from './stage.ts';

const stage = useStage();

const EVALUATOR = 'evaluator1@local.org';
const ADMIN = 'admin@local.org';
/** Saves of records, as Lightning Data Service sends them. */
const SAVES = { method: 'PATCH', path: /\/ui-api\/records\// } as const;

interface StoredAnswer {
    Id: string;
    Status__c: string;
    Rating__c: number | null;
    Evidence__c: string | null;
    Notes__c: string | null;
    Vendor_Answer__c: string | null;
    LastModifiedDate: string;
}

/** One evaluation of its own on a page, and what the server has of it. */
interface OpenSheet {
    page: Page;
    address: string;
    /** The open question. */
    editor: Locator;
    /** Bodies of the saves that the page has sent, by the id of their record. */
    sent: Map<string, Record<string, unknown>[]>;
    /** Records with two saves under way at one time. */
    overlaps: string[];
    openQuestion(code: string): Promise<void>;
    rate(rating: number): Promise<void>;
    /** Resolves once everything is saved, in so many milliseconds. */
    isSaved(timeout?: number): Promise<void>;
    stored(code: string): Promise<StoredAnswer>;
    /** How often the page has sent a save of this answer. */
    savesOf(code: string): Promise<number>;
}

let evaluations = 0;

const newEvaluation = async (): Promise<string> => {
    evaluations += 1;
    const { id } = await stage.org.request<{ id: string }>(EVALUATOR, 'POST', 'sobjects/Vendor_Evaluation__c', {
        Name: `Vendor ${evaluations}`
    });
    return id;
};

const watchSaves = (page: Page): Pick<OpenSheet, 'sent' | 'overlaps'> => {
    const sent = new Map<string, Record<string, unknown>[]>();
    const underWay = new Set<string>();
    const overlaps: string[] = [];
    const recordOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';
    page.on('request', (request) => {
        if (request.method() === 'PATCH') {
            const id = recordOf(request.url());
            sent.set(id, [...(sent.get(id) ?? []), request.postDataJSON() as Record<string, unknown>]);
            if (underWay.has(id)) {
                overlaps.push(id);
            }
            underWay.add(id);
        }
    });
    const end = (request: { method(): string; url(): string }): void => {
        if (request.method() === 'PATCH') {
            underWay.delete(recordOf(request.url()));
        }
    };
    page.on('requestfinished', end);
    page.on('requestfailed', end);
    return { sent, overlaps };
};

/** Opens an evaluation, a new one unless told which, for an evaluator on a laptop unless told otherwise. */
const openSheet = async (options: PageOptions = {}, evaluationId?: string): Promise<OpenSheet> => {
    const id = evaluationId ?? (await newEvaluation());
    const address = `/lightning/r/Vendor_Evaluation__c/${id}/view`;
    const { page } = await stage.open(address, { username: EVALUATOR, ...options });
    const watched = watchSaves(page);
    const editor = page.locator('c-audit-question-editor');
    await editor.waitFor();
    const stored = async (code: string): Promise<StoredAnswer> =>
        stage.org.first(
            `SELECT Id, Status__c, Rating__c, Evidence__c, Notes__c, Vendor_Answer__c, LastModifiedDate ` +
                `FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${id}' AND Question_Code__c = '${code}'`
        );
    return {
        page,
        address,
        editor,
        ...watched,
        openQuestion: async (code) => {
            await page
                .locator(`[data-dimension="${DIMENSIONS[code.slice(0, 2)]}"]`)
                .first()
                .click();
            const row = page.locator(`[data-code="${code}"] c-audit-question-row button`);
            if ((await row.count()) > 0) {
                await row.click();
            }
            await editor.locator('.code', { hasText: code }).waitFor();
            await editor.locator('[data-choice="rating"] input').first().focus();
        },
        rate: async (rating) => {
            await editor.locator(`[data-choice="rating"] [data-value="${rating}"]`).click();
        },
        isSaved: async (timeout = 30_000) => {
            await page
                .locator('c-audit-sheet-saves [data-saves]', { hasText: 'All changes saved' })
                .waitFor({ timeout });
        },
        stored,
        savesOf: async (code) => (watched.sent.get((await stored(code)).Id) ?? []).length
    };
};

const DIMENSIONS: Readonly<Record<string, string>> = {
    SD: 'Sync Direction',
    OC: 'Object Coverage',
    FM: 'Field Mapping',
    ST: 'Sync Timing',
    EH: 'Error Handling',
    HD: 'Historical Data',
    AI: 'Association Integrity',
    PS: 'Permission Scoping'
};

const collision = (page: Page): Locator => page.locator('c-audit-collision-choice');
const notSaved = (page: Page): Locator =>
    page
        .locator('c-audit-sheet-saves')
        .getByText(/not saved/)
        .first();
const keptIn = (page: Page): Promise<string[]> =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('unsaved')));
/** A sheet whose first save is over: the start of the evaluation goes with it, and tries again what failed beside it. */
const openStartedSheet = async (): Promise<OpenSheet> => {
    const sheet = await openSheet();
    await sheet.openQuestion('SD-1');
    await sheet.rate(2);
    await sheet.isSaved();
    return sheet;
};
/** A second for stamps to tell one write from the next: LastModifiedDate has whole seconds. */
const nextSecond = (page: Page): Promise<void> => page.waitForTimeout(1_100);

test('what was entered while the server was down is saved by itself once it is up again, and once', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    await sheet.openQuestion('SD-1');
    await sheet.rate(4);
    await sheet.isSaved();
    const before = await sheet.stored('SD-1');

    await stage.org.interrupt();
    await sheet.rate(2);
    await sheet.editor.getByRole('textbox', { name: 'Notes' }).fill('Said by the engineer while the line was dead.');
    await sheet.openQuestion('SD-2');
    await sheet.rate(5);
    await sheet.editor.getByText('tried again by itself').waitFor();
    assert.match((await page.locator('c-audit-sheet-saves [data-end]').textContent()) ?? '', /2 changes not saved/);
    await assertAccessible(page);
    await stage.org.resume();
    // The longest pause between two tries.
    await sheet.isSaved(60_000);

    const [first, second] = [await sheet.stored('SD-1'), await sheet.stored('SD-2')];
    assert.equal(first.Rating__c, 2);
    assert.equal(first.Notes__c, 'Said by the engineer while the line was dead.');
    assert.equal(second.Rating__c, 5);
    assert.notEqual(first.LastModifiedDate, before.LastModifiedDate);
    assert.equal(await collision(page).count(), 0);
    assert.deepEqual(await keptIn(page), []);
    await nextSecond(page);
    assert.equal((await sheet.stored('SD-1')).LastModifiedDate, first.LastModifiedDate);
    await stage.close(page);
});

test('a failed save warns on leaving, outlasts a reload, says so, and is saved', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    await sheet.openQuestion('SD-1');
    await stage.org.disturb({ ...SAVES, fault: { kind: 'dropBefore' } });
    await sheet.rate(3);
    await sheet.editor.getByRole('textbox', { name: 'Notes' }).fill('Worth keeping.');
    await notSaved(page).waitFor();

    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
        dialogs.push(dialog.type());
        void dialog.accept();
    });
    await page.reload();
    const notice = page.locator('c-audit-restored-work .restored');
    await notice.getByText('are back').waitFor();
    assert.deepEqual(dialogs, ['beforeunload']);
    await notSaved(page).waitFor();
    await assertAccessible(page);
    await keepScreenshot(page.locator('c-audit-sheet'), 'sheet-restored');

    await stage.org.disturb();
    await sheet.isSaved();
    await notice.getByText('came back and are saved').waitFor();
    const stored = await sheet.stored('SD-1');
    assert.deepEqual([stored.Rating__c, stored.Notes__c], [3, 'Worth keeping.']);
    assert.deepEqual(await keptIn(page), []);
    await notice.getByRole('button', { name: 'SD-1' }).click();
    await sheet.editor.locator('.code', { hasText: 'SD-1' }).waitFor();
    await notice.getByRole('button', { name: 'Close this notice' }).click();
    assert.equal(await notice.count(), 0);
    await stage.close(page);
});

test('what another user changed since it was kept is asked about, not overwritten', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    await sheet.openQuestion('SD-1');
    await stage.org.disturb({ ...SAVES, fault: { kind: 'dropBefore' } });
    await sheet.rate(3);
    await notSaved(page).waitFor();
    await stage.org.disturb();
    const { Id } = await sheet.stored('SD-1');
    await stage.org.request(ADMIN, 'PATCH', `sobjects/Audit_Answer__c/${Id}`, { Status__c: 'Answered', Rating__c: 5 });
    page.on('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.locator('c-audit-restored-work').getByRole('button', { name: 'SD-1' }).click();

    await collision(page).getByText('Answered, 5').waitFor();
    assert.equal((await sheet.stored('SD-1')).Rating__c, 5);
    await collision(page).getByRole('button', { name: 'Take theirs' }).click();
    await collision(page).waitFor({ state: 'detached' });

    assert.equal((await sheet.stored('SD-1')).Rating__c, 5);
    assert.deepEqual(await keptIn(page), []);
    await stage.close(page);
});

for (const viewport of Object.keys(VIEWPORTS) as (keyof typeof VIEWPORTS)[]) {
    test(`two users who change one answer are asked entry by entry, by keyboard, at ${viewport} width`, async () => {
        const id = await newEvaluation();
        const [mine, theirs] = await Promise.all([openSheet({ viewport }, id), openSheet({ username: ADMIN }, id)]);
        await mine.openQuestion('SD-1');
        await theirs.openQuestion('SD-1');
        await theirs.rate(5);
        await theirs.editor.getByRole('textbox', { name: 'Notes' }).fill('Seen on their screen.');
        await theirs.editor.locator('[data-choice="evidence"] [data-value="Documented"]').click();
        await theirs.isSaved();
        await nextSecond(mine.page);
        await mine.rate(1);
        await mine.editor.getByRole('textbox', { name: 'Notes' }).fill('Only promised.');
        await mine.editor.getByRole('textbox', { name: 'What the vendor said' }).fill('It works.');

        const choice = collision(mine.page);
        await choice.locator('[data-entry="notes"]').waitFor();
        // What only the other one touched is no question, and is shown already.
        assert.equal(await choice.locator('[data-entry]').count(), 2);
        await assertAccessible(mine.page);
        const width = await mine.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= VIEWPORTS[viewport].width, `the page is ${width} px wide`);
        await keepScreenshot(choice, `sheet-collision-${viewport}`);
        await choice.locator('[data-entry="status"] [data-side="mine"] input').focus();
        await mine.page.keyboard.press('Space');
        await mine.page.keyboard.press('Tab');
        await mine.page.keyboard.press('Space');
        await choice.getByRole('button', { name: 'Save what I chose' }).focus();
        await mine.page.keyboard.press('Enter');
        await choice.waitFor({ state: 'detached' });
        await mine.isSaved();
        // The choice is gone, and with it what had the focus: the next key still reaches the question.
        await mine.page.keyboard.press('b');
        await mine.editor.getByRole('checkbox', { name: 'Our workflows depend on this', checked: true }).waitFor();
        await mine.isSaved();

        const { Rating__c, Notes__c, Vendor_Answer__c, Evidence__c } = await mine.stored('SD-1');
        assert.deepEqual(
            { Rating__c, Notes__c, Vendor_Answer__c, Evidence__c },
            {
                Rating__c: 1,
                Notes__c: 'Seen on their screen.',
                Vendor_Answer__c: 'It works.',
                Evidence__c: 'Documented'
            }
        );
        await stage.close(mine.page);
        await stage.close(theirs.page);
    });
}

test('two users who change different entries of one answer are not asked, and lose nothing', async () => {
    const id = await newEvaluation();
    const [mine, theirs] = [await openSheet({}, id), await openSheet({ username: ADMIN }, id)];
    await mine.openQuestion('SD-1');
    await theirs.openQuestion('SD-1');
    await theirs.editor.getByRole('textbox', { name: 'Notes' }).fill('Theirs.');
    await theirs.isSaved();
    await nextSecond(mine.page);
    await mine.rate(4);
    await mine.isSaved();

    const { Rating__c, Notes__c } = await mine.stored('SD-1');
    assert.deepEqual({ Rating__c, Notes__c }, { Rating__c: 4, Notes__c: 'Theirs.' });
    assert.equal(await collision(mine.page).count(), 0);
    await stage.close(mine.page);
    await stage.close(theirs.page);
});

test('with half a second of latency quick answers are saved in order, none overtaking another', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    const codes = ['SD-1', 'SD-2', 'SD-3', 'SD-4'];
    await stage.org.disturb({ path: /\/services\/data\//, delay: 500 });
    await sheet.openQuestion('SD-1');
    for (const [index, code] of codes.entries()) {
        await sheet.openQuestion(code);
        await page.keyboard.type(`1524${index}`);
        // Longer than the pause, so that this is a save of its own while the one before is under way.
        await page.waitForTimeout(650);
        await page.keyboard.press('d');
    }
    await sheet.isSaved();
    await stage.org.disturb();

    assert.deepEqual(
        await Promise.all(codes.map(async (code) => (await sheet.stored(code)).Rating__c)),
        codes.map((_code, index) => index)
    );
    assert.deepEqual(sheet.overlaps, []);
    // One for the ratings, one for the evidence, and none twice.
    assert.deepEqual(await Promise.all(codes.map((code) => sheet.savesOf(code))), [2, 2, 2, 2]);
    await stage.close(page);
});

test('a save whose reply was lost is recognised as stored: no question, no second write', async () => {
    const sheet = await openStartedSheet();
    const { page } = sheet;
    await nextSecond(page);
    await stage.org.disturb({ ...SAVES, times: 1, fault: { kind: 'dropAfterCommit' } });
    await page.keyboard.press('3');
    await notSaved(page).waitFor();
    const written = await sheet.stored('SD-1');
    assert.equal(written.Rating__c, 3);

    await sheet.isSaved();
    await nextSecond(page);
    assert.equal((await sheet.stored('SD-1')).LastModifiedDate, written.LastModifiedDate);
    assert.equal(await sheet.savesOf('SD-1'), 2);
    assert.equal(await collision(page).count(), 0);

    // The stale version must not make the next save a collision either.
    await page.keyboard.press('4');
    await sheet.editor.getByText('Saved', { exact: true }).waitFor();
    assert.equal((await sheet.stored('SD-1')).Rating__c, 4);
    assert.equal(await collision(page).count(), 0);
    await stage.close(page);
});

test('what is entered after a lost reply goes on top of it without a question', async () => {
    const sheet = await openStartedSheet();
    const { page } = sheet;
    await nextSecond(page);
    await stage.org.disturb({ ...SAVES, times: 1, fault: { kind: 'dropAfterCommit' } });
    await page.keyboard.press('3');
    await notSaved(page).waitFor();
    await page.keyboard.press('5');

    await sheet.isSaved();
    assert.equal((await sheet.stored('SD-1')).Rating__c, 5);
    assert.equal(await collision(page).count(), 0);
    await stage.close(page);
});

test('a busy server is tried again, a refusal is not: the evaluator tries again or gives up', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    await sheet.openQuestion('SD-1');
    const busy = { kind: 'error', status: 503, errorCode: 'SERVER_UNAVAILABLE', message: 'Busy.' } as const;
    await stage.org.disturb({ ...SAVES, times: 2, fault: busy });
    await page.keyboard.press('3');
    await notSaved(page).waitFor();
    await sheet.isSaved();

    const refused = { kind: 'error', status: 400, errorCode: 'STRING_TOO_LONG', message: 'Too long.' } as const;
    await stage.org.disturb({ ...SAVES, fault: refused });
    await page.keyboard.press('4');
    await sheet.editor.getByText('Too long.').waitFor();
    await page.waitForTimeout(3_000);
    const sent = await sheet.savesOf('SD-1');
    assert.equal(sent, 3);
    await stage.org.disturb();
    await sheet.editor.getByRole('button', { name: 'Discard' }).click();
    await sheet.editor.getByText('Too long.').waitFor({ state: 'detached' });

    assert.equal(await sheet.editor.locator('[data-choice="rating"] input:checked').inputValue(), '3');
    assert.deepEqual(await keptIn(page), []);
    assert.equal(await sheet.savesOf('SD-1'), sent);
    await stage.close(page);
});

test('a browser that comes online again saves at once', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    await sheet.openQuestion('SD-1');
    await page.context().setOffline(true);
    await page.keyboard.press('3');
    await notSaved(page).waitFor();
    await page.context().setOffline(false);

    await sheet.isSaved();
    assert.equal((await sheet.stored('SD-1')).Rating__c, 3);
    await stage.close(page);
});

test('the last changes are undone by key and by button, read out, and saved', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    const undone = page.locator('c-audit-sheet-saves [data-undone]');
    await sheet.openQuestion('SD-1');
    await page.keyboard.press('3');
    await sheet.editor.getByRole('textbox', { name: 'Notes' }).fill('A long thought.');
    await sheet.openQuestion('SD-2');
    await page.keyboard.press('5');
    await sheet.isSaved();

    await page.keyboard.press('Control+z');
    assert.equal(await undone.textContent(), 'Undone in SD-2. Now State: Not asked, Rating: (empty)');
    await page.keyboard.press('Control+z');
    await sheet.editor.locator('.code', { hasText: 'SD-1' }).waitFor();
    assert.equal(await undone.textContent(), 'Undone in SD-1. Now Notes: (empty)');
    await page.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await undone.textContent(), 'Undone in SD-1. Now State: Not asked, Rating: (empty)');
    assert.equal(await page.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled'), 'true');
    await sheet.isSaved();

    const [first, second] = [await sheet.stored('SD-1'), await sheet.stored('SD-2')];
    assert.deepEqual([first.Status__c, first.Notes__c, second.Status__c], ['Not Asked', null, 'Not Asked']);
    await stage.close(page);
});

test('a cleared answer is blank on the server, and one undo brings all of it back', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    await sheet.openQuestion('SD-1');
    await sheet.rate(3);
    await sheet.editor.getByRole('textbox', { name: 'Notes' }).fill('A long thought.');
    await sheet.editor.getByRole('textbox', { name: 'What the vendor said' }).fill('Yes.');
    await sheet.isSaved();

    await sheet.editor.getByRole('button', { name: 'Clear answer' }).click();
    await sheet.editor.getByRole('button', { name: 'Clear answer' }).waitFor({ state: 'detached' });
    // The button is gone: the focus is on the question, not lost.
    assert.equal(await sheet.editor.locator('[data-choice="rating"] fieldset:focus').count(), 1);
    await sheet.isSaved();
    const cleared = await sheet.stored('SD-1');
    assert.deepEqual(
        [cleared.Status__c, cleared.Rating__c, cleared.Notes__c, cleared.Vendor_Answer__c],
        ['Not Asked', null, null, null]
    );

    await page.keyboard.press('Control+z');
    await sheet.editor.getByText('Saved', { exact: true }).waitFor();
    const { Rating__c, Notes__c, Vendor_Answer__c } = await sheet.stored('SD-1');
    assert.deepEqual([Rating__c, Notes__c, Vendor_Answer__c], [3, 'A long thought.', 'Yes.']);
    await stage.close(page);
});

test('Ctrl+Z in a text undoes what is typed there, not the answer', async () => {
    const sheet = await openSheet();
    const { page } = sheet;
    await sheet.openQuestion('SD-1');
    await page.keyboard.press('3');
    await sheet.editor.getByRole('textbox', { name: 'Notes' }).pressSequentially('typo');
    await page.keyboard.press('Control+z');

    assert.equal(await sheet.editor.locator('[data-choice="rating"] input:checked').inputValue(), '3');
    assert.equal(await page.locator('c-audit-sheet-saves [data-undone]').textContent(), '');
    await stage.close(page);
});
