import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Connection, SaveResult } from 'jsforce';
import type { ServedOrg } from '../../testing/served-org.ts';
import { connectionTo, refusedWith } from '../../testing/clients/jsforce-connection.ts';
import { serveOrg } from '../../testing/served-org.ts';

const OBJECT = 'Vendor_Evaluation__c';
const BASE = '/services/data/v66.0';

/** jsforce's types call it errorCode, but hand on what was sent: Salesforce's collections say statusCode. */
const codesOf = (results: readonly SaveResult[]): unknown[] =>
    results.map(({ success, errors }) =>
        success ? 'saved' : (errors as readonly { readonly statusCode?: string }[])[0]?.statusCode
    );

describe('jsforce records', () => {
    let served: ServedOrg;
    let connection: Connection;

    const total = async (soql: string): Promise<number> => (await connection.query(soql)).totalSize;

    before(async () => {
        served = await serveOrg();
        connection = connectionTo(served, 'admin@local.org');
    });
    after(() => served.close());

    describe('one record', () => {
        it('is created, read, changed and deleted', async () => {
            const evaluations = connection.sobject(OBJECT);
            const created = await evaluations.create({ Name: 'Brindleway', Demo_Date__c: '2026-11-24' });
            assert.equal(created.success, true);
            const id = String(created.id);

            const record = await evaluations.retrieve(id);
            assert.deepEqual(record.attributes, { type: OBJECT, url: `${BASE}/sobjects/${OBJECT}/${id}` });
            assert.deepEqual([record['Demo_Date__c'], record['Hourly_Rate__c']], ['2026-11-24', null]);
            assert.match(String(record['CreatedDate']), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000\+0000$/);
            assert.equal((await evaluations.retrieve(id.slice(0, 15)))['Id'], id);

            assert.equal((await evaluations.update({ Id: id, Name: 'Brindle Way' })).success, true);
            assert.equal((await evaluations.retrieve(id, { fields: ['Name'] }))['Name'], 'Brindle Way');

            assert.equal((await evaluations.destroy(id)).success, true);
            await assert.rejects(evaluations.retrieve(id), refusedWith('NOT_FOUND', /does not exist/));
        });

        const refusals: readonly (readonly [
            title: string,
            object: string,
            fields: Record<string, unknown>,
            code: string,
            message: RegExp
        ])[] = [
            [
                'a validation rule, in its own words',
                OBJECT,
                { Name: 'x', Hourly_Rate__c: -1 },
                'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                /below 0\. Enter 0 or more/
            ],
            ['a missing name', OBJECT, {}, 'REQUIRED_FIELD_MISSING', /Name/],
            ['an unknown field', OBJECT, { Name: 'x', Nope__c: 1 }, 'INVALID_FIELD', /Nope__c/],
            ['an unknown object', 'Nope__c', { Name: 'x' }, 'NOT_FOUND', /does not exist/]
        ];
        for (const [title, object, fields, code, message] of refusals) {
            it(`is refused with ${code}: ${title}`, async () => {
                await assert.rejects(connection.sobject(object).create(fields), refusedWith(code, message));
            });
        }

        it('is refused to those who only read', async () => {
            await assert.rejects(
                connectionTo(served, 'viewer@local.org').sobject(OBJECT).create({ Name: 'x' }),
                refusedWith('INSUFFICIENT_ACCESS_OR_READONLY', /insufficient access/)
            );
        });
    });

    describe('many records in one request', () => {
        const records = [{ Name: 'Many 1' }, { Name: 'Many 2', Hourly_Rate__c: -1 }, { Name: 'Many 3' }];
        const count = (): Promise<number> => total(`SELECT COUNT() FROM ${OBJECT} WHERE Name LIKE 'Many _'`);

        it('are saved each on its own', async () => {
            const results = await connection.sobject(OBJECT).create(records);
            assert.deepEqual(codesOf(results), ['saved', 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'saved']);
            const ids = results.flatMap((result) => (result.success ? [result.id] : []));
            const read = await connection.sobject(OBJECT).retrieve(ids, { fields: ['Name'] });
            assert.deepEqual(
                read.map((record) => record['Name']),
                ['Many 1', 'Many 3']
            );

            const updates = ids.map((Id, index) => ({ Id, Hourly_Rate__c: index - 1 }));
            const updated = await connection.sobject(OBJECT).update(updates);
            assert.deepEqual(codesOf(updated), ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'saved']);
            assert.deepEqual(codesOf(await connection.sobject(OBJECT).destroy(ids)), ['saved', 'saved']);
            assert.equal(await count(), 0);
        });

        it('are saved all or none', async () => {
            const results = await connection.sobject(OBJECT).create(records, { allOrNone: true });
            assert.deepEqual(codesOf(results), [
                'ALL_OR_NONE_OPERATION_ROLLED_BACK',
                'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                'ALL_OR_NONE_OPERATION_ROLLED_BACK'
            ]);
            assert.equal(await count(), 0);
        });

        it('are split into requests of 200', async () => {
            const many = Array.from({ length: 201 }, (_, index) => ({
                Name: `Many ${index}`,
                Copy_Questions__c: false
            }));
            const results = await connection.sobject(OBJECT).create(many, { allowRecursive: true });
            assert.deepEqual(new Set(codesOf(results)), new Set(['saved']));
            assert.equal(await total(`SELECT COUNT() FROM ${OBJECT} WHERE Name LIKE 'Many%'`), 201);
        });
    });

    describe('upserts by external id', () => {
        it('one record and many', async () => {
            const sheet = String((await connection.sobject(OBJECT).create({ Name: 'Upserted' })).id);
            const answers = connection.sobject('Audit_Answer__c');
            const key = (code: string): string => `${sheet}-${code}`;

            const one = await answers.upsert(
                { Answer_Key__c: key('SD-1'), Status__c: 'Answered', Rating__c: 4 },
                'Answer_Key__c'
            );
            assert.equal(one.success, true);
            const many = await answers.upsert(
                [
                    { Answer_Key__c: key('SD-1'), Rating__c: 3 },
                    { Answer_Key__c: key('SD-2'), Status__c: 'Answered', Rating__c: 9 }
                ],
                'Answer_Key__c'
            );
            assert.deepEqual(codesOf(many), ['saved', 'FIELD_CUSTOM_VALIDATION_EXCEPTION']);

            const [read] = await connection.sobject('Audit_Answer__c').find({ Answer_Key__c: key('SD-1') });
            assert.equal(read?.['Rating__c'], 3);
        });
    });

    describe('sends a composite request', () => {
        it('whose parts use the answers of earlier ones', async () => {
            const { compositeResponse } = await connection.request<{
                compositeResponse: { httpStatusCode: number; body: { totalSize?: number } }[];
            }>({
                method: 'POST',
                url: '/composite',
                headers: { 'content-type': 'application/json' },
                body: JSON.stringify({
                    allOrNone: true,
                    compositeRequest: [
                        {
                            method: 'POST',
                            referenceId: 'vendor',
                            url: `${BASE}/sobjects/Account`,
                            body: { Name: 'Composite' }
                        },
                        {
                            method: 'POST',
                            referenceId: 'sheet',
                            url: `${BASE}/sobjects/${OBJECT}`,
                            body: { Name: 'Composite', Vendor__c: '@{vendor.id}' }
                        },
                        {
                            method: 'GET',
                            referenceId: 'answers',
                            url: `${BASE}/query?q=SELECT+Id+FROM+Audit_Answer__c+WHERE+Vendor_Evaluation__c='@{sheet.id}'`
                        }
                    ]
                })
            });
            assert.deepEqual(
                compositeResponse.map(({ httpStatusCode }) => httpStatusCode),
                [201, 201, 200]
            );
            assert.equal(compositeResponse[2]?.body.totalSize, 31);
        });
    });
});
