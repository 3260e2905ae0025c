import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBrowser, VIEWPORTS } from './browsing.ts';
import { Tabs } from './tabs.ts';

let browser: Browser;
let server: Server;
let address: string;

before(async () => {
    browser = await startBrowser();
    server = createServer((request, response) => {
        response.setHeader('Content-Type', request.url?.endsWith('.svg') === true ? 'image/svg+xml' : 'text/html');
        response.end(
            request.url?.endsWith('.svg') === true
                ? '<svg xmlns="http://www.w3.org/2000/svg"/>'
                : '<link rel="icon" href="data:,"><style>body { margin: 0; height: 100vh; }</style>'
        );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`;
});

after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
});

/** What a page can tell of what was done to its tab. */
const traces = (page: Page): Promise<unknown> =>
    page.evaluate(() => ({
        session: Object.keys(sessionStorage),
        local: Object.keys(localStorage),
        cookies: document.cookie,
        size: { width: innerWidth, height: innerHeight },
        isPrinted: matchMedia('print').matches,
        isDark: matchMedia('(prefers-color-scheme: dark)').matches,
        isPointedAt: document.querySelector('body:hover') !== null
    }));

test('a closed tab serves who asks for the same next, and is as good as new', async () => {
    const tabs = new Tabs(browser);
    const { page } = await tabs.open(address);
    const untouched = await traces(page);
    const heard: string[] = [];

    page.on('request', (request) => heard.push(request.url()));
    await page.route('**/page', (route) => route.fulfill({ body: 'another page' }));
    await page.evaluate(() => {
        sessionStorage.setItem('kept', '1');
        localStorage.setItem('kept', '1');
        document.cookie = 'kept=1';
        addEventListener('pagehide', () => sessionStorage.setItem('kept while leaving', '1'));
        addEventListener('beforeunload', (event) => event.preventDefault());
    });
    await page.setViewportSize({ width: 400, height: 300 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.mouse.click(200, 150);
    await page.context().newPage();
    await page.context().setOffline(true);
    await tabs.close(page);
    const again = await tabs.open(address);

    assert.equal(again.page, page);
    assert.deepEqual(await traces(again.page), untouched);
    assert.deepEqual(again.page.context().pages(), [again.page]);
    assert.deepEqual(heard, []);
    assert.deepEqual(again.errors, []);
    assert.notEqual(await again.page.locator('body').innerText(), 'another page');
});

test('a tab is not used for other options, while it is open, or once its session ended', async () => {
    const tabs = new Tabs(browser);
    const { page: first } = await tabs.open(address);
    const { page: second } = await tabs.open(address);
    assert.notEqual(second, first);

    await first.context().close();
    await tabs.close(second);
    const { page: phone } = await tabs.open(address, { viewport: 'phone' });
    assert.ok(phone !== first && phone !== second);
    assert.deepEqual(phone.viewportSize(), VIEWPORTS.phone);

    const { page: third } = await tabs.open(address, { username: 'viewer@local.org' });
    assert.ok(third !== first && third !== second);
    assert.equal(await third.evaluate(() => sessionStorage.getItem('local-org.username')), 'viewer@local.org');
});

test('a tab that cannot be cleaned is not used again', async () => {
    const tabs = new Tabs(browser);
    const { page } = await tabs.open(address);
    await page.context().route('**/*.svg', (route) => route.abort());
    await tabs.close(page);

    const { page: other } = await tabs.open(address);
    assert.ok(page.isClosed());
    assert.notEqual(other, page);
});
