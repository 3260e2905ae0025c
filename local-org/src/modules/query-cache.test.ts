import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { askAgain, dropQueriesWith, observeQuery } from './query-cache';
import type { QueryAnswer } from './query-cache';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let questions = 0;

/** A question nobody asked before, with a count of how often the server was asked. */
const question = (data: unknown = {}) => {
    questions += 1;
    const ask = mock.fn(async (): Promise<QueryAnswer> => ({ data, errors: undefined }));
    return { request: { query: { kind: `Document ${questions}` }, variables: { id: 'a01' } }, ask };
};

describe('the query cache', () => {
    it('serves the answer at hand to who asks the same again', async () => {
        const { request, ask } = question();
        observeQuery(request, ask, () => undefined);
        await settled();
        const listener = mock.fn();
        observeQuery(request, ask, listener);

        assert.equal(ask.mock.callCount(), 1);
        assert.equal(listener.mock.callCount(), 1);
    });

    it('asks the server when the variables differ', async () => {
        const { request, ask } = question();
        observeQuery(request, ask, () => undefined);
        observeQuery({ ...request, variables: { id: 'a02' } }, ask, () => undefined);

        assert.equal(ask.mock.callCount(), 2);
    });

    it('gives everybody who shows an answer the refreshed one', async () => {
        const { request, ask } = question();
        const [first, second] = [mock.fn(), mock.fn()];
        observeQuery(request, ask, first);
        observeQuery(request, ask, second);
        await settled();
        const before = second.mock.callCount();
        await askAgain(request, ask);

        assert.equal(second.mock.callCount(), before + 1);
        assert.equal(first.mock.callCount(), second.mock.callCount());
    });

    it('asks anew for an answer that holds a changed record, without telling who shows it', async () => {
        const { request, ask } = question({ node: { Id: 'a01000000000001AAA' } });
        const listener = mock.fn();
        observeQuery(request, ask, listener);
        await settled();
        dropQueriesWith('a01000000000001AAA');
        await settled();

        assert.equal(listener.mock.callCount(), 1);
        observeQuery(request, ask, () => undefined);
        assert.equal(ask.mock.callCount(), 2);
    });

    it('keeps no answer with errors', async () => {
        const { request } = question();
        const ask = mock.fn(async (): Promise<QueryAnswer> => ({ data: undefined, errors: [{ message: 'No.' }] }));
        observeQuery(request, ask, () => undefined);
        await settled();
        observeQuery(request, ask, () => undefined);

        assert.equal(ask.mock.callCount(), 2);
    });

    it('looks for a changed record past an answer that is nothing but errors', async () => {
        const { request } = question();
        observeQuery(
            request,
            async (): Promise<QueryAnswer> => ({ data: undefined, errors: [{ message: 'No.' }] }),
            () => undefined
        );
        await settled();

        assert.doesNotThrow(() => dropQueriesWith('a01000000000001AAA'));
    });
});
