import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FaultRule } from '../src/server/faults/fault-plan.ts';
import { copySampleData } from '../testing/stored-sample-data.ts';
import type { FromOrg, ToOrg } from './org-process.ts';

/** A local org in a process of its own, as `npm start` runs it, with sample data in a folder of its own. */
export interface RunningOrg {
    url: string;
    /** The process that runs now: another after `resume`. */
    readonly processId: number;
    /** Calls the REST API under /services/data/v66.0 as a user; throws with the org's answer when it is an error. */
    request<Answer>(username: string, method: string, path: string, body?: unknown): Promise<Answer>;
    /** The records a SOQL query finds as a user. */
    query<Found>(username: string, soql: string): Promise<Found[]>;
    /** The first record a SOQL query finds as admin; throws when it finds none. */
    first<Found>(soql: string): Promise<Found>;
    /**
     * Disturbs requests from now on by exactly these rules, `request` and `query` above included; without any, nothing
     * is disturbed. The rules outlast `interrupt` and `resume`, with their counts begun anew.
     */
    disturb(...faults: FaultRule[]): Promise<void>;
    /** Kills the server without a warning: open requests break, later ones find nobody. Its data stay. */
    interrupt(): Promise<void>;
    /** Starts the server again after `interrupt`, on the same port and data. */
    resume(): Promise<void>;
    /** Ends the server for good and removes its data. */
    stop(): Promise<void>;
}

const START_SECONDS = 300;

const freePort = (): Promise<number> =>
    new Promise((resolvePort, reject) => {
        const probe = createServer();
        probe.once('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const address = probe.address();
            probe.close(() => {
                resolvePort(typeof address === 'object' && address !== null ? address.port : 0);
            });
        });
    });

/** Sends a message to the org's process and resolves with its answer. */
const ask = (child: ChildProcess, message: ToOrg, answer: FromOrg['kind']): Promise<void> =>
    new Promise((answered, reject) => {
        const finish = (error?: Error): void => {
            clearTimeout(timer);
            child.off('message', hear).off('exit', ended);
            if (error === undefined) {
                answered();
            } else {
                reject(error);
            }
        };
        const hear = (heard: unknown): void => {
            if ((heard as FromOrg).kind === answer) {
                finish();
            }
        };
        const ended = (code: number | null): void =>
            finish(new Error(`The local org ended with code ${code} before it was ${answer}.`));
        const timer = setTimeout(
            () => finish(new Error(`The local org was not ${answer} in time.`)),
            START_SECONDS * 1000
        );
        child.on('message', hear).on('exit', ended);
        child.send(message, (error) => {
            if (error !== null) {
                finish(error);
            }
        });
    });

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill(signal);
        await ended;
    }
};

/** A process whose org is closed: loading the code of an org takes longer than starting one. */
let idle: ChildProcess | undefined;

/** Starts an org, in the idle process if there is one, and resolves with its process when it takes requests. */
const startProcess = async (message: Extract<ToOrg, { kind: 'start' }>): Promise<ChildProcess> => {
    const child =
        idle?.connected === true
            ? idle
            : fork(join(import.meta.dirname, 'org-process.ts'), {
                  execArgv: ['--import', 'tsx'],
                  // Rules hold regular expressions, which JSON would lose.
                  serialization: 'advanced'
              });
    idle = undefined;
    child.ref();
    child.channel?.ref();
    await ask(child, message, 'ready');
    return child;
};

/** Closes an org and lets its process wait for the next, without keeping this process from its end. */
const closeOrg = async (child: ChildProcess): Promise<void> => {
    if (idle !== undefined || !child.connected) {
        await end(child, 'SIGTERM');
        return;
    }
    await ask(child, { kind: 'close' }, 'closed');
    child.unref();
    child.channel?.unref();
    idle = child;
};

/** The ways to call an org that answers at an address. */
const callsOf = (url: string): Pick<RunningOrg, 'request' | 'query' | 'first'> => {
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

    const first = async <Found>(soql: string): Promise<Found> => {
        const [found] = await query<Found>('admin@local.org', soql);
        if (found === undefined) {
            throw new Error(`Nothing found by: ${soql}`);
        }
        return found;
    };

    return { request, query, first };
};

export interface StartOptions {
    /** Where compiled components are kept; the project's own unless given. */
    readonly cacheDirectory?: string;
    /** Whether the org loads its sample data itself, as a first start does, in place of a copy of what such a start left. */
    readonly loadsSampleData?: boolean;
    /** Whether its process waits for the next org when this one is stopped. */
    readonly sharesProcess?: boolean;
}

/**
 * Starts a local org and resolves when it takes requests; its output goes to this process's.
 * @param project the directory of the project, or of a copy of it
 */
export const startOrg = async (project = '.', options: StartOptions = {}): Promise<RunningOrg> => {
    const { cacheDirectory, loadsSampleData = false, sharesProcess = false } = options;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const directory = mkdtempSync(join(tmpdir(), 'local-org-data-'));
    let rules: readonly FaultRule[] = [];

    const start = (): Promise<ChildProcess> =>
        startProcess({
            kind: 'start',
            projectDirectory: resolve(project),
            port,
            dataDirectory: join(directory, 'data'),
            ...(cacheDirectory === undefined ? {} : { cacheDirectory }),
            faults: rules
        });
    if (!loadsSampleData) {
        await copySampleData(resolve(project), join(directory, 'data'));
    }
    let child = await start();

    return {
        url,
        get processId() {
            return child.pid ?? 0;
        },
        ...callsOf(url),
        disturb: async (...faults) => {
            rules = faults;
            await ask(child, { kind: 'disturb', faults }, 'disturbed');
        },
        interrupt: () => end(child, 'SIGKILL'),
        resume: async () => {
            child = await start();
        },
        stop: async () => {
            await (sharesProcess ? closeOrg(child) : end(child, 'SIGTERM'));
            rmSync(directory, { recursive: true, force: true });
        }
    };
};
