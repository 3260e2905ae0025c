import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { useStage } from './stage.ts';

const stage = useStage();

/** Creates an account from a page, as a component would. @returns the answer's status, or `broken` */
const create = (page: Page, name: string): Promise<number | 'broken'> =>
    page.evaluate(
        (given) =>
            fetch('/services/data/v66.0/sobjects/Account', {
                method: 'POST',
                headers: {
                    Authorization: 'Bearer 00D00000LOCALOR!admin@local.org',
                    'Content-Type': 'application/json'
                },
                body: JSON.stringify({ Name: given })
            }).then(
                ({ status }) => status,
                () => 'broken' as const
            ),
        name
    );

const stored = async (name: string): Promise<number> =>
    (await stage.org.query('admin@local.org', `SELECT Id FROM Account WHERE Name = '${name}'`)).length;

test('a page sees every fault once, and the org keeps what was carried out before it', async () => {
    const { page } = await stage.open('/lightning/o/Opportunity/list');
    const path = /\/sobjects\/Account$/;
    const refused = { kind: 'error', status: 503, errorCode: 'SERVER_UNAVAILABLE', message: 'Try later' } as const;

    assert.equal(await create(page, 'Undisturbed'), 201);
    await stage.org.disturb({ method: 'POST', path, times: 1, fault: { kind: 'dropBefore' } });
    assert.deepEqual([await create(page, 'Before'), await stored('Before')], ['broken', 0]);
    assert.equal(await create(page, 'Used up'), 201);
    await stage.org.disturb({ method: 'POST', path, times: 1, fault: { kind: 'dropAfterCommit' } });
    assert.deepEqual([await create(page, 'After'), await stored('After')], ['broken', 1]);
    await stage.org.disturb({ path, fault: refused, delay: 10 });
    assert.deepEqual([await create(page, 'Refused'), await stored('Refused')], [503, 0]);
    await stage.org.disturb();
    assert.equal(await create(page, 'Undisturbed again'), 201);
    await stage.close(page);
});

test('a server that was killed comes back at the same address with what it had acknowledged', async () => {
    const { page } = await stage.open('/lightning/o/Opportunity/list');
    assert.equal(await create(page, 'Acknowledged'), 201);

    await stage.org.interrupt();
    assert.equal(await create(page, 'While down'), 'broken');
    await stage.org.resume();

    assert.deepEqual([await stored('Acknowledged'), await stored('While down')], [1, 0]);
    assert.equal(await create(page, 'Back'), 201);
    await stage.close(page);
});
