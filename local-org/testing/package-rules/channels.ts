import type { Answer, TestClient } from '../test-client.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What became of a change. */
export interface Attempt {
    readonly accepted: boolean;
    /** Of the record that was created; empty where none was. */
    readonly id: string;
    /** Everything the org said, for a test to search. */
    readonly said: string;
}

/** One way for a client to change records. */
export interface Channel {
    readonly name: string;
    create(client: TestClient, object: string, fields: Fields): Promise<Attempt>;
    update(client: TestClient, object: string, id: string, fields: Fields): Promise<Attempt>;
    remove(client: TestClient, object: string, id: string): Promise<Attempt>;
}

const attempt = ({ body }: Answer, accepted: boolean, id: unknown = ''): Attempt => ({
    accepted,
    id: accepted ? String(id) : '',
    // A body quotes the sentences inside it; a test reads them as a person does.
    said: JSON.stringify(body).replaceAll('\\"', '"')
});

const byStatus = (answer: Answer, id?: unknown): Attempt => attempt(answer, answer.status < 300, id);
const bySuccess = (answer: Answer): Attempt => attempt(answer, answer.at(0, 'success') === true, answer.at(0, 'id'));
const bySubrequest = (answer: Answer): Attempt =>
    attempt(
        answer,
        Number(answer.at('compositeResponse', 0, 'httpStatusCode')) < 300,
        answer.at('compositeResponse', 0, 'body', 'id')
    );

const inComposite = async (client: TestClient, request: object): Promise<Attempt> =>
    bySubrequest(await client.send('POST', 'composite', { compositeRequest: [{ referenceId: 'one', ...request }] }));

const PATH = '/services/data/v66.0/sobjects';

const byMutation = async (
    client: TestClient,
    operation: 'Create' | 'Update' | 'Delete',
    object: string,
    input: object
): Promise<Attempt> => {
    const type = operation === 'Delete' ? 'RecordDeleteInput' : `${object}${operation}Input`;
    const selection = operation === 'Delete' ? 'Id' : 'Record { Id }';
    const answer = await client.graphql(
        `mutation change($input: ${type}!) { uiapi { made: ${object}${operation}(input: $input) { ${selection} } } }`,
        { input }
    );
    const isAccepted =
        answer.status === 200 && (answer.at('errors') === undefined || answer.list('errors').length === 0);
    return attempt(answer, isAccepted, answer.at('data', 'uiapi', 'made', 'Record', 'Id'));
};

/** Every way in: each rule of the package is tried through all of them. */
export const CHANNELS: readonly Channel[] = [
    {
        name: 'REST',
        create: async (client, object, fields) => {
            const answer = await client.send('POST', `sobjects/${object}`, fields);
            return byStatus(answer, answer.at('id'));
        },
        update: async (client, object, id, fields) =>
            byStatus(await client.send('PATCH', `sobjects/${object}/${id}`, fields)),
        remove: async (client, object, id) => byStatus(await client.send('DELETE', `sobjects/${object}/${id}`))
    },
    {
        name: 'a collection',
        create: async (client, object, fields) =>
            bySuccess(
                await client.send('POST', 'composite/sobjects', {
                    allOrNone: false,
                    records: [{ attributes: { type: object }, ...fields }]
                })
            ),
        update: async (client, object, id, fields) =>
            bySuccess(
                await client.send('PATCH', 'composite/sobjects', {
                    allOrNone: false,
                    records: [{ attributes: { type: object }, id, ...fields }]
                })
            ),
        remove: async (client, _object, id) => bySuccess(await client.send('DELETE', `composite/sobjects?ids=${id}`))
    },
    {
        name: 'a composite request',
        create: async (client, object, fields) =>
            await inComposite(client, { method: 'POST', url: `${PATH}/${object}`, body: fields }),
        update: async (client, object, id, fields) =>
            await inComposite(client, { method: 'PATCH', url: `${PATH}/${object}/${id}`, body: fields }),
        remove: async (client, object, id) =>
            await inComposite(client, { method: 'DELETE', url: `${PATH}/${object}/${id}` })
    },
    {
        name: 'the UI API',
        create: async (client, object, fields) => {
            const answer = await client.send('POST', 'ui-api/records', { apiName: object, fields });
            return byStatus(answer, answer.at('id'));
        },
        update: async (client, _object, id, fields) =>
            byStatus(await client.send('PATCH', `ui-api/records/${id}`, { fields })),
        remove: async (client, _object, id) => byStatus(await client.send('DELETE', `ui-api/records/${id}`))
    },
    {
        name: 'GraphQL',
        create: async (client, object, fields) => await byMutation(client, 'Create', object, { [object]: fields }),
        update: async (client, object, id, fields) =>
            await byMutation(client, 'Update', object, { Id: id, [object]: fields }),
        remove: async (client, object, id) => await byMutation(client, 'Delete', object, { Id: id })
    }
];
