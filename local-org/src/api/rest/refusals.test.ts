import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../../testing/test-client.ts';
import { openTestOrg } from '../../../testing/test-client.ts';

const OBJECT = 'Vendor_Evaluation__c';

describe("the API refuses in Salesforce's shape", () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let viewer: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        viewer = testOrg.as('viewer@local.org');
    });
    after(() => testOrg.close());

    const cases: readonly (readonly [title: string, call: () => Promise<Answer>, status: number, code: string])[] = [
        ['an unknown path', () => admin.send('GET', 'nothing'), 404, 'NOT_FOUND'],
        ['a retired version', () => admin.send('GET', '/services/data/v30.0/sobjects'), 404, 'NOT_FOUND'],
        ['a version still to come', () => admin.send('GET', '/services/data/v67.0/sobjects'), 404, 'NOT_FOUND'],
        ['the Tooling API', () => admin.send('GET', 'tooling/query?q=SELECT+Id+FROM+ApexClass'), 400, 'INVALID_TYPE'],
        ['the SOAP APIs', () => admin.send('POST', '/services/Soap/m/66.0', {}), 404, 'NOT_FOUND'],
        ['the first Bulk API', () => admin.send('GET', '/services/async/66.0/job'), 404, 'NOT_FOUND'],
        ['an unknown object', () => admin.send('GET', 'sobjects/Nope__c/describe'), 404, 'NOT_FOUND'],
        ['an unknown record', () => admin.send('GET', `sobjects/${OBJECT}/a01000000009999AAA`), 404, 'NOT_FOUND'],
        ['an id that is none', () => admin.send('GET', `sobjects/${OBJECT}/..%2F..`), 404, 'NOT_FOUND'],
        [
            'an id of another object',
            () => admin.send('PATCH', `sobjects/${OBJECT}/001000000000001AAA`, { Name: 'x' }),
            400,
            'MALFORMED_ID'
        ],
        [
            'broken JSON',
            () => admin.send('POST', `sobjects/${OBJECT}`, '{"Name":', { 'content-type': 'application/json' }),
            400,
            'JSON_PARSER_ERROR'
        ],
        ['a list for a record', () => admin.send('POST', `sobjects/${OBJECT}`, []), 400, 'JSON_PARSER_ERROR'],
        [
            'another content type',
            () => admin.send('POST', `sobjects/${OBJECT}`, 'Name=x', { 'content-type': 'text/plain' }),
            415,
            'UNSUPPORTED_MEDIA_TYPE'
        ],
        [
            'a prototype key',
            () =>
                admin.send('POST', `sobjects/${OBJECT}`, '{"__proto__":{"Name":"x"}}', {
                    'content-type': 'application/json'
                }),
            400,
            'JSON_PARSER_ERROR'
        ],
        [
            'a field called constructor',
            () => admin.send('POST', `sobjects/${OBJECT}`, { constructor: 'x' }),
            400,
            'INVALID_FIELD'
        ],
        ['a missing name', () => admin.send('POST', `sobjects/${OBJECT}`, {}), 400, 'REQUIRED_FIELD_MISSING'],
        ['an unknown field', () => admin.send('POST', `sobjects/${OBJECT}`, { Nope__c: 1 }), 400, 'INVALID_FIELD'],
        [
            'a computed field',
            () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'x', Total_Score__c: 40 }),
            400,
            'INVALID_FIELD_FOR_INSERT_UPDATE'
        ],
        [
            'a text for a number',
            () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'x', Hourly_Rate__c: 'much' }),
            400,
            'JSON_PARSER_ERROR'
        ],
        ['a number for a text', () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 5 }), 400, 'JSON_PARSER_ERROR'],
        [
            'a day that does not exist',
            () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'x', Demo_Date__c: '2026-02-30' }),
            400,
            'JSON_PARSER_ERROR'
        ],
        ['a NUL', () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'a\u0000b' }), 400, 'JSON_PARSER_ERROR'],
        [
            'a text too long',
            () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'x'.repeat(81) }),
            400,
            'STRING_TOO_LONG'
        ],
        [
            'a number too large',
            () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'x', Hourly_Rate__c: 1e17 }),
            400,
            'NUMBER_OUTSIDE_VALID_RANGE'
        ],
        [
            'a value outside a restricted picklist',
            () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'x', CRM_Scope__c: 'Zoho' }),
            400,
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
        ],
        [
            'a value outside a restricted multi-select',
            () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'x', Salesforce_Objects_Read__c: 'Lead;Fax' }),
            400,
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
        ],
        [
            'a lookup to another object',
            () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'x', Opportunity__c: '001000000000001AAA' }),
            400,
            'MALFORMED_ID'
        ],
        [
            'a lookup to nowhere',
            () => admin.send('POST', `sobjects/${OBJECT}`, { Name: 'x', Opportunity__c: '006000000009999AAA' }),
            400,
            'INVALID_CROSS_REFERENCE_KEY'
        ],
        [
            'a change by somebody who only reads',
            () => viewer.send('POST', `sobjects/${OBJECT}`, { Name: 'x' }),
            403,
            'INSUFFICIENT_ACCESS_OR_READONLY'
        ],
        [
            'more than 200 records',
            () =>
                admin.send('POST', 'composite/sobjects', {
                    records: Array(201).fill({ attributes: { type: OBJECT } })
                }),
            400,
            'EXCEEDED_ID_LIMIT'
        ],
        ['a query that is none', () => admin.query('SELECT FROM'), 400, 'MALFORMED_QUERY'],
        ['a query of an unknown object', () => admin.query('SELECT Id FROM Nope__c'), 400, 'INVALID_TYPE'],
        ['a query of custom metadata', () => admin.query('SELECT Id FROM Audit_Question__mdt'), 400, 'INVALID_TYPE'],
        ['a query of an unknown field', () => admin.query(`SELECT Nope__c FROM ${OBJECT}`), 400, 'INVALID_FIELD'],
        [
            'a filter on long text',
            () => admin.query(`SELECT Id FROM ${OBJECT} WHERE Recommendation__c = 'x'`),
            400,
            'INVALID_FIELD'
        ],
        [
            'AND and OR without parentheses',
            () => admin.query(`SELECT Id FROM ${OBJECT} WHERE Name = 'a' AND Name = 'b' OR Name = 'c'`),
            400,
            'MALFORMED_QUERY'
        ],
        ['a page of nobody', () => admin.send('GET', 'query/01g000000000009AAA-200'), 400, 'INVALID_QUERY_LOCATOR'],
        [
            'a deleted record',
            async () => {
                const id = await admin.create('Vendor_Evaluation__c', { Name: 'Short-lived' });
                assert.equal((await admin.send('DELETE', `sobjects/${OBJECT}/${id}`)).status, 204);
                return await admin.send('PATCH', `sobjects/${OBJECT}/${id}`, { Name: 'y' });
            },
            404,
            'ENTITY_IS_DELETED'
        ]
    ];
    for (const [title, call, status, code] of cases) {
        it(`${title}: ${status} ${code}`, async () => {
            const answer = await call();
            assert.deepEqual([answer.status, answer.errorCodes[0]], [status, code], JSON.stringify(answer.body));
        });
    }
});
