import type { AddressInfo } from 'node:net';
import type { Org } from '../src/org.ts';
import { openTestOrg, PROJECT } from './test-client.ts';
import { refuseForeignRequests } from '../src/server/foreign-requests.ts';

/** An org that real clients reach over HTTP, as they reach a Salesforce org. */
export interface ServedOrg {
    readonly org: Org;
    /** Where it listens, without a slash at the end. */
    readonly address: string;
    close(): Promise<void>;
}

/** The token with which a user of the local org signs in. */
export const accessTokenOf = (username: string): string => `00D00000LOCALOR!${username}`;

/** Serves an org in memory, without sample data, on a free port of this machine. */
export const serveOrg = async (): Promise<ServedOrg> => {
    const testOrg = await openTestOrg(PROJECT, refuseForeignRequests);
    await testOrg.server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = testOrg.server.server.address() as AddressInfo;
    return {
        org: testOrg.org,
        address: `http://localhost:${port}`,
        close: async () => {
            // Clients keep their connections open, and would keep the server waiting.
            testOrg.server.server.closeAllConnections();
            await testOrg.close();
        }
    };
};
