import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';

/** A local org in a process of its own, as `npm start` runs it, with sample data in memory. */
export interface RunningOrg {
    url: string;
    /** Calls the REST API under /services/data/v66.0 as a user; throws with the org's answer when it is an error. */
    request<Answer>(username: string, method: string, path: string, body?: unknown): Promise<Answer>;
    /** The records a SOQL query finds as a user. */
    query<Found>(username: string, soql: string): Promise<Found[]>;
    /** The first record a SOQL query finds as admin; throws when it finds none. */
    first<Found>(soql: string): Promise<Found>;
    stop(): Promise<void>;
}

const START_SECONDS = 300;

const freePort = (): Promise<number> =>
    new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const address = probe.address();
            probe.close(() => {
                resolve(typeof address === 'object' && address !== null ? address.port : 0);
            });
        });
    });

/** Starts a local org and resolves when it takes requests; its output goes to this process's. */
export const startOrg = async (): Promise<RunningOrg> => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const child = spawn(
        process.execPath,
        ['--import', 'tsx', 'local-org/src/start.ts', '--port', String(port), '--memory'],
        { stdio: ['ignore', 'pipe', 'inherit'] }
    );
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));

    await new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('The local org did not start in time.')), START_SECONDS * 1000);
        child.once('exit', (code) => reject(new Error(`The local org ended with code ${code} before it was ready.`)));
        createInterface({ input: child.stdout }).on('line', (line) => {
            if (line === `Local org ready at ${url}`) {
                clearTimeout(timer);
                resolve();
            }
        });
    });

    const request = async <Answer>(username: string, method: string, path: string, body?: unknown): Promise<Answer> => {
        const response = await fetch(`${url}/services/data/v66.0/${path}`, {
            method,
            headers: {
                Authorization: `Bearer 00D00000LOCALOR!${username}`,
                ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) })
        });
        const text = await response.text();
        if (!response.ok) {
            throw new Error(`${method} ${path}: ${response.status} ${text}`);
        }
        return (text === '' ? undefined : JSON.parse(text)) as Answer;
    };

    const query = async <Found>(username: string, soql: string): Promise<Found[]> => {
        const path = `query?q=${encodeURIComponent(soql)}`;
        return (await request<{ records: Found[] }>(username, 'GET', path)).records;
    };

    return {
        url,
        request,
        query,
        first: async <Found>(soql: string) => {
            const [found] = await query<Found>('admin@local.org', soql);
            if (found === undefined) {
                throw new Error(`Nothing found by: ${soql}`);
            }
            return found;
        },
        stop: async () => {
            child.kill('SIGTERM');
            await exited;
        }
    };
};
