// An org with its data on disk and its API, without pages, in a process that a test kills. Run with the data's
// directory as its only argument; tells the process that forked it the port.
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { registerApi } from '../../src/api/index.ts';
import { SERVER_OPTIONS } from '../../src/api/server-options.ts';
import { PROJECT } from '../test-client.ts';
import { openOrg } from '../../src/org.ts';

process.once('disconnect', () => process.exit());
const [, , dataDirectory] = process.argv;
if (dataDirectory === undefined) {
    throw new Error('The directory of the data is missing');
}
const org = await openOrg({ projectDirectory: PROJECT, dataDirectory });
const server = Fastify(SERVER_OPTIONS);
registerApi(server, org);
await server.listen({ host: '127.0.0.1', port: 0 });
process.send?.((server.server.address() as AddressInfo).port);
