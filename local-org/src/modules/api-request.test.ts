import assert from 'node:assert/strict';
import { afterEach, it, mock } from 'node:test';
import { apiRequest } from './api-request';

const storage = { getItem: () => null, setItem: () => undefined };
Object.assign(globalThis, { localStorage: storage, sessionStorage: storage });
Object.assign(globalThis, {
    document: { cookie: '' },
    location: { search: '', pathname: '/', href: 'http://localhost/' }
});

afterEach(() => mock.restoreAll());

it('rejects with the status when a page of a proxy comes in the place of an answer', async () => {
    const page = '<html><body>Service Unavailable</body></html>';
    mock.method(globalThis, 'fetch', () => Promise.resolve(new Response(page, { status: 503 })));

    await assert.rejects(apiRequest({ path: '/ui-api/records/1' }), {
        status: 503,
        statusText: 'Service Unavailable',
        body: page
    });
});
