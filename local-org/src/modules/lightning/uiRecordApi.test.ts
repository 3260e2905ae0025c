import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { getFieldDisplayValue, getFieldValue, getRecord, updateRecord } from './uiRecordApi';

interface Emission {
    readonly data?: { readonly fields: Record<string, { value: unknown; displayValue: string | null }> };
    readonly error?: unknown;
}

interface Call {
    readonly method: string;
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly body: unknown;
}

const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
    }
};

describe('lightning/uiRecordApi', () => {
    const original = globalThis.fetch;
    let calls: Call[];
    let answers: (call: Call) => Response;
    let records = 0;

    /** An id of its own for each test, as the cache outlives it. */
    const newId = (): string => `a0${(records += 1)}`;

    const representation = (id: string, status: string): Response =>
        Response.json({
            id,
            apiName: 'Evaluation',
            lastModifiedDate: '2026-11-23T09:00:00.000Z',
            systemModstamp: '2026-11-23T09:00:00.000Z',
            fields: { Status: { value: status, displayValue: null } }
        });

    beforeEach(() => {
        calls = [];
        Object.assign(globalThis, { sessionStorage: { getItem: () => 'viewer@local.org' } });
        globalThis.fetch = async (url, init) => {
            const call: Call = {
                method: init?.method ?? 'GET',
                url: String(url),
                headers: { ...(init?.headers as Record<string, string>) },
                body: init?.body ? JSON.parse(String(init.body)) : undefined
            };
            calls.push(call);
            return answers(call);
        };
    });

    afterEach(() => {
        globalThis.fetch = original;
    });

    const wired = (config: { recordId?: string; fields?: string[] }) => {
        const emissions: Emission[] = [];
        const adapter = new getRecord((result) => emissions.push(result as Emission));
        adapter.update(config);
        adapter.connect();
        return { adapter, emissions };
    };

    it('emits an empty result at once, and asks for nothing before it knows the record', async () => {
        const { emissions } = wired({ fields: ['Evaluation.Status'] });
        await settled();

        assert.deepEqual(emissions, [{ data: undefined, error: undefined }]);
        assert.equal(calls.length, 0);
    });

    it('asks as the current user and emits data that cannot be changed', async () => {
        const id = newId();
        answers = () => representation(id, 'Draft');
        const { emissions } = wired({ recordId: id, fields: ['Evaluation.Status'] });
        await settled();

        assert.equal(calls[0]?.headers.Authorization, 'Bearer 00D00000LOCALOR!viewer@local.org');
        assert.match(calls[0]?.url ?? '', new RegExp(`/ui-api/records/${id}\\?fields=Evaluation.Status$`));
        const fields = emissions.at(-1)?.data?.fields;
        assert.throws(() => Object.assign(fields?.Status ?? {}, { value: 'Changed' }), TypeError);
    });

    it('emits nothing when it is given the same configuration again', async () => {
        const id = newId();
        answers = () => representation(id, 'Draft');
        const { adapter, emissions } = wired({ recordId: id, fields: ['Evaluation.Status'] });
        await settled();
        adapter.update({ recordId: id, fields: ['Evaluation.Status'] });
        await settled();

        assert.equal(emissions.length, 2);
        assert.equal(calls.length, 1);
    });

    it('emits the record anew once updateRecord has saved it', async () => {
        const id = newId();
        let status = 'Draft';
        answers = ({ method }) => {
            status = method === 'PATCH' ? 'Completed' : status;
            return representation(id, status);
        };
        const { emissions } = wired({ recordId: id, fields: ['Evaluation.Status'] });
        await settled();
        await updateRecord(
            { fields: { Id: id, Status: 'Completed' } },
            { ifUnmodifiedSince: '2026-11-23T09:00:00.000Z' }
        );
        await settled();

        const [, save] = calls;
        assert.deepEqual(save?.body, { fields: { Status: 'Completed' } });
        assert.equal(save?.headers['If-Unmodified-Since'], '2026-11-23T09:00:00.000Z');
        assert.equal(emissions.at(-1)?.data?.fields.Status?.value, 'Completed');
    });

    it('rejects a refused save with a FetchResponse that holds the body as it came', async () => {
        const body = {
            message: 'An error occurred.',
            output: { errors: [{ errorCode: 'CollisionDetectedException' }] }
        };
        answers = () => Response.json(body, { status: 400 });

        await assert.rejects(updateRecord({ fields: { Id: newId() } }), {
            ok: false,
            status: 400,
            statusText: 'Bad Request',
            errorType: 'fetchResponse',
            body
        });
    });

    it('reports a server out of reach the way the platform does', async () => {
        answers = () => {
            throw new TypeError('fetch failed');
        };

        await assert.rejects(updateRecord({ fields: { Id: newId() } }), {
            ok: false,
            errorType: 'fetchResponse',
            body: { message: 'Disconnected or Canceled' }
        });
    });

    it('reads a field, over a relationship too', () => {
        const account = { ...EMPTY, fields: { Name: { value: 'A company', displayValue: null } } };
        const record = {
            ...EMPTY,
            fields: { Amount: { value: 5, displayValue: '$5.00' }, Account: { value: account, displayValue: null } }
        };

        assert.equal(getFieldValue(record, 'Opportunity.Amount'), 5);
        assert.equal(getFieldDisplayValue(record, 'Opportunity.Amount'), '$5.00');
        assert.equal(
            getFieldValue(record, { objectApiName: 'Opportunity', fieldApiName: 'Account.Name' }),
            'A company'
        );
        assert.equal(getFieldValue(record, 'Opportunity.Missing'), undefined);
    });
});

const EMPTY = { id: '', apiName: '', lastModifiedDate: '', systemModstamp: '' };
