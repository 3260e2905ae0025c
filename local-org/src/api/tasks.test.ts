import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

const OPEN_TASKS = `query q($where: Task_Filter) { uiapi { query { Task(first: 200, where: $where) { edges { node {
    Id Subject { value } Status { value } IsClosed { value } } } } } } }`;

describe('a task on an opportunity', () => {
    let testOrg: TestOrg;
    let viewer: TestClient;
    let evaluator: TestClient;
    let WhatId: string;

    before(async () => {
        testOrg = await openTestOrg();
        viewer = testOrg.as('viewer@local.org');
        evaluator = testOrg.as('evaluator1@local.org');
        WhatId = await evaluator.create('Opportunity', {
            Name: 'Deal',
            StageName: 'Prospecting',
            CloseDate: '2026-12-31'
        });
    });
    after(() => testOrg.close());

    const create = (fields: object): Promise<Answer> =>
        viewer.send('POST', 'ui-api/records', { apiName: 'Task', fields: { WhatId, ...fields } });
    const openSubjects = async (client: TestClient): Promise<unknown> => {
        const where = { and: [{ WhatId: { eq: WhatId } }, { IsClosed: { eq: false } }] };
        const answer = await client.graphql(OPEN_TASKS, { where });
        assert.deepEqual(answer.at('errors'), []);
        return answer
            .list<{ node: { Subject: { value: string } } }>('data', 'uiapi', 'query', 'Task', 'edges')
            .map(({ node }) => node.Subject.value);
    };

    it('is created with what the org fills in, is found by everybody while it is open, and no longer once it is closed', async () => {
        const created = await create({ Subject: 'SD-1 Unify: Which calls?', ActivityDate: '2026-12-14' });
        assert.equal(created.status, 201, JSON.stringify(created.body));
        const id = String(created.at('id'));
        assert.match(id, /^00T/);

        const stored = await evaluator.query(
            `SELECT ActivityDate, IsClosed, Owner.Name, Priority, Status FROM Task WHERE Id = '${id}'`
        );
        const names = ['ActivityDate', 'IsClosed', 'Priority', 'Status'];
        assert.deepEqual(
            names.map((name) => stored.at('records', 0, name)),
            ['2026-12-14', false, 'Normal', 'Not Started']
        );
        assert.equal(stored.at('records', 0, 'Owner', 'Name'), 'Viewer');
        assert.deepEqual(await openSubjects(evaluator), ['SD-1 Unify: Which calls?']);

        const closed = await evaluator.send('PATCH', `sobjects/Task/${id}`, { Status: 'Completed' });
        assert.equal(closed.status, 204);
        assert.deepEqual(await openSubjects(viewer), []);
    });

    it('is refused with too long a subject or description, and with a word for IsClosed', async () => {
        const codes = async (fields: object) => {
            const answer = await viewer.send('POST', 'sobjects/Task', { WhatId, ...fields });
            return [answer.status, ...answer.errorCodes];
        };
        assert.deepEqual(await codes({ Subject: 'x'.repeat(256) }), [400, 'STRING_TOO_LONG']);
        assert.deepEqual(await codes({ Subject: 'x', Description: 'x'.repeat(32_001) }), [400, 'STRING_TOO_LONG']);
        assert.deepEqual(await codes({ Subject: 'x', IsClosed: true }), [400, 'INVALID_FIELD_FOR_INSERT_UPDATE']);
    });

    it('is named by its subject', async () => {
        const info = await viewer.send('GET', 'ui-api/object-info/Task');
        assert.deepEqual([info.at('createable'), info.at('nameFields')], [true, ['Subject']]);
        assert.equal(info.at('fields', 'Name'), undefined);
    });
});
