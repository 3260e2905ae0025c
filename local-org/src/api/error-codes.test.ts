import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestClient, TestOrg } from '../../testing/test-client.ts';
import { openTestOrg } from '../../testing/test-client.ts';

/*
 * Sources. Statuses: "Status Codes and Error Responses" of the REST API and the UI API guide, "Status Codes and Error
 * Responses" of the GraphQL API guide. Bodies: "sObject Collections" and "sObject Tree" of the REST API guide,
 * ldsAdaptersUiapi/responses.js of salesforce/base-components-recipes for the UI API.
 */
const SHEET = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';

type Fields = Readonly<Record<string, unknown>>;
type Write =
    | { readonly kind: 'create'; readonly object: string; readonly fields: Fields }
    | { readonly kind: 'update'; readonly object: string; readonly id: string; readonly fields: Fields }
    | { readonly kind: 'delete'; readonly object: string; readonly id: string };

interface Fault {
    readonly code: string;
    readonly status: number;
    /** Names the error carries in `fields`. */
    readonly fields: readonly string[];
    readonly message: RegExp;
    /** Of the whole request, before any record is looked at. */
    readonly isOfRequest?: boolean;
    /** Where the UI API has a code of its own. */
    readonly uiCode?: string;
    /** True where GraphQL's schema has no such field or operation. */
    readonly isOutsideSchema?: boolean;
}

interface Api {
    readonly send: (client: TestClient, write: Write) => Promise<Answer>;
    readonly check: (answer: Answer, fault: Fault, write: Write) => void;
}

const checkList = (answer: Answer, { status, code, fields, message, isOfRequest }: Fault): void => {
    assert.deepEqual([answer.status, answer.errorCodes], [status, [code]]);
    assert.match(String(answer.at(0, 'message')), message);
    assert.deepEqual(answer.at(0, 'fields'), isOfRequest === true ? undefined : fields);
};

const checkResult = (error: unknown, { code, fields, message }: Fault): void => {
    const { statusCode, message: text, fields: named, ...rest } = error as Record<string, unknown>;
    assert.deepEqual([statusCode, named, rest], [code, fields, {}]);
    assert.match(String(text), message);
};

const graphqlOf = (write: Write): readonly [text: string, variables: object] => {
    const { kind, object } = write;
    const name = `${object}${kind[0]?.toUpperCase() ?? ''}${kind.slice(1)}`;
    const type = kind === 'delete' ? 'RecordDeleteInput' : `${name}Input`;
    const input = {
        ...(kind === 'create' ? {} : { Id: write.id }),
        ...(kind === 'delete' ? {} : { [object]: write.fields })
    };
    const below = kind === 'delete' ? 'Id' : 'Record { Id }';
    return [`mutation m($input: ${type}!) { uiapi { done: ${name}(input: $input) { ${below} } } }`, { input }];
};

const APIS: Readonly<Record<string, Api>> = {
    REST: {
        send: (client, write) =>
            write.kind === 'create'
                ? client.send('POST', `sobjects/${write.object}`, write.fields)
                : write.kind === 'update'
                  ? client.send('PATCH', `sobjects/${write.object}/${write.id}`, write.fields)
                  : client.send('DELETE', `sobjects/${write.object}/${write.id}`),
        check: checkList
    },
    'REST collections': {
        send: (client, write) => {
            const attributes = { type: write.object };
            return write.kind === 'create'
                ? client.send('POST', 'composite/sobjects', { records: [{ attributes, ...write.fields }] })
                : write.kind === 'update'
                  ? client.send('PATCH', 'composite/sobjects', {
                        records: [{ attributes, id: write.id, ...write.fields }]
                    })
                  : client.send('DELETE', `composite/sobjects?ids=${write.id}`);
        },
        check: (answer, fault) => {
            if (fault.isOfRequest === true) {
                checkList(answer, fault);
                return;
            }
            assert.deepEqual([answer.status, answer.at(0, 'success'), answer.at(0, 'id')], [200, false, undefined]);
            checkResult(answer.at(0, 'errors', 0), fault);
        }
    },
    'REST trees': {
        send: (client, write) =>
            client.send('POST', `composite/tree/${write.object}`, {
                records: [
                    {
                        attributes: { type: write.object, referenceId: 'it' },
                        ...(write.kind === 'create' ? write.fields : {})
                    }
                ]
            }),
        check: (answer, fault) => {
            if (fault.isOfRequest === true) {
                checkList(answer, fault);
                return;
            }
            assert.deepEqual(
                [answer.status, answer.at('hasErrors'), answer.at('results', 0, 'referenceId')],
                [400, true, 'it']
            );
            checkResult(answer.at('results', 0, 'errors', 0), fault);
        }
    },
    'the UI API': {
        send: (client, write) =>
            write.kind === 'create'
                ? client.send('POST', 'ui-api/records', { apiName: write.object, fields: write.fields })
                : write.kind === 'update'
                  ? client.send('PATCH', `ui-api/records/${write.id}`, { fields: write.fields })
                  : client.send('DELETE', `ui-api/records/${write.id}`),
        check: (answer, fault, write) => {
            if (fault.isOfRequest === true || fault.status !== 400) {
                const expected = { ...fault, code: fault.uiCode ?? fault.code, isOfRequest: true };
                checkList(answer, fault.uiCode === undefined ? expected : { ...expected, message: /^Value for field/ });
                return;
            }
            assert.deepEqual(
                [answer.status, answer.at('statusCode'), answer.at('enhancedErrorType'), answer.at('message')],
                [
                    400,
                    400,
                    'RecordError',
                    `An error occurred while trying to ${write.kind} the record. Please try again.`
                ]
            );
            const [field] = fault.fields;
            const error = field === undefined ? ['errors', 0] : ['fieldErrors', field, 0];
            assert.equal(answer.at('output', ...error, 'errorCode'), fault.code);
            assert.equal(answer.at('output', ...error, 'field'), field ?? null);
            assert.match(String(answer.at('output', ...error, 'message')), fault.message);
        }
    },
    GraphQL: {
        send: (client, write) => client.graphql(...graphqlOf(write)),
        check: (answer, fault) => {
            const isOutside = fault.isOutsideSchema === true;
            assert.deepEqual(
                [answer.status, answer.at('errors', 0, 'extensions'), answer.at('data')],
                [
                    200,
                    { ErrorType: isOutside ? 'ValidationError' : 'DataFetchingException' },
                    isOutside ? null : { uiapi: { done: null } }
                ]
            );
            assert.deepEqual(Object.keys(answer.at('errors', 0) as object).sort(), [
                'extensions',
                'locations',
                'message',
                'paths'
            ]);
            if (!isOutside) {
                assert.match(String(answer.at('errors', 0, 'message')), fault.message);
            }
        }
    }
};

describe('every API refuses a record with the code, status and shape Salesforce documents', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let sheet: string;
    let deleted: string;
    let answer: string;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        sheet = await admin.create(SHEET, { Name: 'Stays' });
        deleted = await admin.create(SHEET, { Name: 'Goes', Copy_Questions__c: false });
        assert.equal((await admin.send('DELETE', `sobjects/${SHEET}/${deleted}`)).status, 204);
        const found = await admin.query(`SELECT Id FROM ${ANSWER} WHERE Answer_Key__c = '${sheet}-SD-1'`);
        answer = String(found.at('records', 0, 'Id'));
    });
    after(() => testOrg.close());

    const create =
        (fields: Fields, object = SHEET) =>
        (): Write => ({ kind: 'create', object, fields });
    const named = (fields: Fields) => create({ Name: 'Planted', Copy_Questions__c: false, ...fields });
    const update = (fields: Fields, id?: string) => (): Write => ({
        kind: 'update',
        object: SHEET,
        id: id ?? sheet,
        fields
    });
    const remove = (id: () => string) => (): Write => ({ kind: 'delete', object: SHEET, id: id() });
    const fault = (
        code: string,
        message: RegExp,
        fields: readonly string[] = [],
        more: Partial<Fault> = {}
    ): Fault => ({
        code,
        status: 400,
        fields,
        message,
        ...more
    });
    const NOWHERE = 'a01000000009999AAA';
    const outside = { isOutsideSchema: true };
    const request = { isOfRequest: true, ...outside };
    const forbidden = fault('INSUFFICIENT_ACCESS_OR_READONLY', /^insufficient access rights on object id$/, [], {
        status: 403,
        ...outside
    });
    const notFound = fault('NOT_FOUND', /^The requested resource does not exist$/, [], { status: 404 });
    const gone = fault('ENTITY_IS_DELETED', /^entity is deleted$/, [], { status: 404 });

    const cases: readonly (readonly [title: string, write: () => Write, fault: Fault, user?: string])[] = [
        ['a required field left out', create({}), fault('REQUIRED_FIELD_MISSING', /missing: \[Name\]/, ['Name'])],
        [
            'a required field emptied',
            update({ Name: '' }),
            fault('REQUIRED_FIELD_MISSING', /missing: \[Name\]/, ['Name'])
        ],
        ['a rule of the object', named({ Hourly_Rate__c: -1 }), fault('FIELD_CUSTOM_VALIDATION_EXCEPTION', /below 0/)],
        [
            'a rule at a field',
            () => ({ kind: 'update', object: ANSWER, id: answer, fields: { Status__c: 'Answered', Rating__c: 7 } }),
            fault('FIELD_CUSTOM_VALIDATION_EXCEPTION', /0 to 5/, ['Rating__c'])
        ],
        [
            'a value another record has',
            () => ({
                kind: 'create',
                object: ANSWER,
                fields: { Vendor_Evaluation__c: sheet, Question_Code__c: 'SD-1', Dimension__c: 'Sync Direction' }
            }),
            fault('DUPLICATE_VALUE', /^duplicate value found: Answer_Key__c duplicates value on record with id: a00/, [
                'Answer_Key__c'
            ])
        ],
        [
            'an unknown field',
            named({ Nope__c: 1 }),
            fault('INVALID_FIELD', /^No such column 'Nope__c' on sobject of type Vendor_Evaluation__c$/, [], request)
        ],
        ['a change of an unknown field', update({ Nope__c: 1 }), fault('INVALID_FIELD', /Nope__c/, [], request)],
        [
            'a field nobody writes',
            named({ Total_Score__c: 40 }),
            fault(
                'INVALID_FIELD_FOR_INSERT_UPDATE',
                /^Unable to create\/update fields: Total_Score__c\. Please check the security settings/,
                ['Total_Score__c'],
                outside
            )
        ],
        [
            'a change of a field nobody writes',
            update({ CreatedDate: null }),
            fault('INVALID_FIELD_FOR_INSERT_UPDATE', /CreatedDate/, ['CreatedDate'], outside)
        ],
        [
            'a value outside a restricted picklist',
            named({ CRM_Scope__c: 'Zoho' }),
            fault('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /bad value for restricted picklist field: Zoho$/, [
                'CRM_Scope__c'
            ])
        ],
        [
            'a value outside a restricted multi-select',
            update({ HubSpot_Objects_Read__c: 'Fax' }),
            fault('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /Fax$/, ['HubSpot_Objects_Read__c'])
        ],
        [
            'a text too long',
            named({ Name: 'x'.repeat(81) }),
            fault('STRING_TOO_LONG', /: data value too large: x{81} \(max length=80\)$/, ['Name'])
        ],
        [
            'a number too large',
            update({ Hourly_Rate__c: 1e17 }),
            fault('NUMBER_OUTSIDE_VALID_RANGE', /value outside of valid range on numeric field/, ['Hourly_Rate__c'])
        ],
        [
            'a lookup to another object',
            named({ Opportunity__c: '001000000000001AAA' }),
            fault('MALFORMED_ID', /id value of incorrect type: 001000000000001AAA$/, ['Opportunity__c'])
        ],
        [
            'a lookup to nowhere',
            update({ Opportunity__c: '006000000009999AAA' }),
            fault('INVALID_CROSS_REFERENCE_KEY', /^invalid cross reference id/, ['Opportunity__c'])
        ],
        [
            'a number for a text',
            named({ Name: 5 }),
            fault('JSON_PARSER_ERROR', /^Cannot deserialize instance of string from VALUE_NUMBER_INT value 5 /, [], {
                ...request,
                uiCode: 'POST_BODY_PARSE_ERROR'
            })
        ],
        ['a user who only reads, creating', named({}), forbidden, 'viewer@local.org'],
        ['a user who only reads, changing', update({ Name: 'Mine' }), forbidden, 'viewer@local.org'],
        ['a user who only reads, deleting', remove(() => sheet), forbidden, 'viewer@local.org'],
        ['a record nobody has', update({ Name: 'Mine' }, NOWHERE), notFound],
        ['a record nobody has, deleted', remove(() => NOWHERE), notFound],
        ["another user's private record", update({ Name: 'Mine' }), notFound, 'evaluator2@local.org'],
        ['a deleted record, changed', () => ({ ...update({ Name: 'Mine' })(), id: deleted }) as Write, gone],
        ['a deleted record, deleted again', remove(() => deleted), gone]
    ];

    for (const [title, write, expected, user] of cases) {
        for (const [name, api] of Object.entries(APIS)) {
            if (name === 'REST trees' && write().kind !== 'create') {
                continue;
            }
            it(`${title}: ${expected.code} through ${name}`, async () => {
                const given = write();
                const result = await api.send(testOrg.as(user ?? 'admin@local.org'), given);
                try {
                    api.check(result, expected, given);
                } catch (error) {
                    throw new Error(JSON.stringify([result.status, result.body]), { cause: error });
                }
                assert.equal((await admin.query(`SELECT COUNT() FROM ${SHEET}`)).at('totalSize'), 1);
                const [kept] = (await admin.query(`SELECT Name, Hourly_Rate__c FROM ${SHEET}`)).list('records');
                assert.deepEqual([kept?.['Name'], kept?.['Hourly_Rate__c']], ['Stays', null]);
            });
        }
    }
});
