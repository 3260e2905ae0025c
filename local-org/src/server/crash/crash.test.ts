import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { PROJECT } from '../../../testing/test-client.ts';
import { compileAutomation } from '../../automation/index.ts';
import { readMetadata } from '../../metadata/index.ts';
import type { FieldValue, Row } from '../../metadata/values.ts';
import { Exact, isSameValue } from '../../metadata/values.ts';
import { computedFields, recount } from '../../../testing/recount.ts';
import type { KnownAnswer, KnownSheets, StoredIds } from '../../../testing/crash/writer.ts';
import { anyWrite, newEvaluation, toWrite } from '../../../testing/crash/writer.ts';

const EVALUATION = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';
const ROUNDS = 3;
const WRITERS = ['one', 'two', 'three', 'four'];
const MOST_WRITES = 3000;
/** When a round's process is killed, and, in milliseconds after its start, the next one, which is not ready then. */
const anyMoments = fc.record({
    acknowledged: fc.integer({ min: 3, max: 20 }),
    milliseconds: fc.integer({ min: 0, max: 150 }),
    afterStart: fc.integer({ min: 200, max: 1500 })
});
const ANSWERS = 31;
const TOKEN = 'Bearer 00D00000LOCALOR!admin@local.org';

const metadata = readMetadata(PROJECT);
const compiled = { metadata, automation: compileAutomation(metadata) };

const fieldsOf = (name: string) => [...(metadata.objects.get(name)?.fields.values() ?? [])];

/** What is stored: every evaluation with its answers, as rows and as what the writers know of them. */
interface Stored {
    readonly sheets: readonly { readonly master: Row; readonly details: readonly Row[] }[];
    readonly ids: StoredIds;
    readonly known: KnownSheets;
}

const kill = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
    }
};

class Server {
    readonly #process: ChildProcess;
    readonly #address: string;

    constructor(started: ChildProcess, port: number) {
        this.#process = started;
        this.#address = `http://127.0.0.1:${port}`;
    }

    /** @returns the answer's body; undefined when the connection broke, so that nobody can tell what became of it */
    async send(method: string, path: string, body?: object): Promise<unknown> {
        let text: string;
        let isRefused: boolean;
        try {
            const answer = await fetch(this.#address + path, {
                method,
                headers: { authorization: TOKEN, 'content-type': 'application/json' },
                ...(body === undefined ? {} : { body: JSON.stringify(body) })
            });
            text = await answer.text();
            isRefused = !answer.ok;
        } catch {
            return undefined;
        }
        // The writers only ask for what is allowed: a refusal would be a fault of the org.
        assert.ok(!isRefused && !/"success":false|"httpStatusCode":[45]/.test(text), `${method} ${path}: ${text}`);
        return text === '' ? null : (JSON.parse(text) as unknown);
    }

    async #rows(object: string): Promise<Row[]> {
        const names = fieldsOf(object).map(({ name }) => name);
        const found: Row[] = [];
        let next: string | undefined =
            `/services/data/v66.0/query?q=${encodeURIComponent(`SELECT ${names.join(', ')} FROM ${object} ORDER BY Id`)}`;
        while (next !== undefined) {
            const page = (await this.send('GET', next)) as {
                records: Record<string, string | number | boolean | null>[];
                nextRecordsUrl?: string;
            };
            for (const record of page.records) {
                const row = names.map((name): [string, FieldValue] => {
                    const value = record[name] ?? null;
                    return [name, typeof value === 'number' ? new Exact(value) : value];
                });
                found.push(Object.fromEntries(row));
            }
            next = page.nextRecordsUrl;
        }
        return found;
    }

    async stored(): Promise<Stored> {
        const [masters, details] = [await this.#rows(EVALUATION), await this.#rows(ANSWER)];
        const sheets = new Map(masters.map((master) => [master['Id'], { master, details: [] as Row[] }]));
        for (const detail of details) {
            const sheet = sheets.get(detail[EVALUATION] ?? null);
            assert.ok(sheet !== undefined, `the answer ${String(detail['Id'])} has no evaluation`);
            sheet.details.push(detail);
        }
        const evaluations = new Map<string, string>();
        const answers = new Map<string, Map<string, string>>();
        const known = new Map<string, Map<string, KnownAnswer>>();
        for (const { master, details: rows } of sheets.values()) {
            const name = String(master['Name']);
            evaluations.set(name, String(master['Id']));
            answers.set(name, new Map(rows.map((row) => [String(row['Question_Code__c']), String(row['Id'])])));
            known.set(
                name,
                new Map(
                    rows.map((row) => [
                        String(row['Question_Code__c']),
                        {
                            status: String(row['Status__c']),
                            rating: row['Rating__c'] === null ? null : Number(row['Rating__c']),
                            notes: row['Notes__c'] === null ? null : String(row['Notes__c'])
                        }
                    ])
                )
            );
        }
        return { sheets: [...sheets.values()], ids: { evaluations, answers }, known };
    }

    kill(): Promise<void> {
        return kill(this.#process);
    }
}

/** Counts every roll-up and formula again, and fails where what is stored differs, or answers are missing. */
const assertRecount = ({ sheets }: Stored): void => {
    const differences = sheets.flatMap(({ master, details }) => {
        const name = String(master['Name']);
        assert.equal(details.length, ANSWERS, `answers of ${name}`);
        const again = recount(compiled, { master: EVALUATION, detail: ANSWER }, master, details);
        const compare = (object: string, [row, counted]: readonly [Row, Row | undefined]): string[] => {
            const model = metadata.objects.get(object);
            assert.ok(model !== undefined && counted !== undefined);
            return computedFields(model)
                .filter((field) => !isSameValue(row[field], counted[field]))
                .map((field) => `${name}: ${object}.${field} is ${String(row[field])}, not ${String(counted[field])}`);
        };
        return [
            ...compare(EVALUATION, [master, again.master]),
            ...details.flatMap((row, index) => compare(ANSWER, [row, again.details[index]]))
        ];
    });
    assert.deepEqual(differences, []);
};

/** No writer touches another's evaluations, so that each knows in what order its writes came. */
const ownedBy = (writer: string, known: KnownSheets): KnownSheets =>
    new Map([...known].filter(([name]) => name.startsWith(`${writer}:`)));

describe('the stored data of an org that is killed', () => {
    const directory = mkdtempSync(join(tmpdir(), 'killed-org-'));
    const started: ChildProcess[] = [];
    after(() => {
        started.forEach((child) => child.kill('SIGKILL'));
        rmSync(directory, { recursive: true, force: true });
    });

    const begin = (): ChildProcess => {
        const child = fork(
            join(import.meta.dirname, '../../../testing/crash/killable-org.ts'),
            [join(directory, 'data')],
            {
                execArgv: ['--import', 'tsx']
            }
        );
        started.push(child);
        return child;
    };
    const start = async (): Promise<Server> => {
        const child = begin();
        const failed = once(child, 'exit').then(() => assert.fail('the org did not start on its data'));
        const [port] = (await Promise.race([once(child, 'message'), failed])) as [number];
        failed.catch(() => undefined);
        return new Server(child, port);
    };

    it('holds every acknowledged write whole, no other by half, and roll-ups that a recount confirms', async (test) => {
        const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);
        try {
            const { acknowledged, kept, lost } = await survive(seed);
            test.diagnostic(`${acknowledged} writes acknowledged; of those cut off ${kept} kept, ${lost} not`);
            assert.ok(acknowledged > 0 && kept + lost > 0, 'no kill fell into a write');
        } catch (error) {
            test.diagnostic(`CRASH_SEED=${seed} repeats these writes and moments`);
            throw error;
        }
    });

    const survive = async (seed: number): Promise<{ acknowledged: number; kept: number; lost: number }> => {
        const rounds = fc.sample(anyMoments, { seed, numRuns: ROUNDS });
        const writes = fc.sample(anyWrite, { seed, numRuns: MOST_WRITES }).values();
        const counts = { acknowledged: 0, kept: 0, lost: 0 };

        let server = await start();
        const names = WRITERS.flatMap((writer) => ['a', 'b'].map((name) => `${writer}:${name}`));
        for (const name of ['untouched', ...names]) {
            await server.send('POST', `/services/data/v66.0/sobjects/${EVALUATION}`, newEvaluation(name));
        }
        let stored = await server.stored();
        const untouched = stored.known.get('untouched');
        assert.ok(untouched?.size === ANSWERS);

        for (const [round, moments] of rounds.entries()) {
            const { known: before, ids } = stored;
            const killAt = counts.acknowledged + moments.acknowledged;
            let reached = (): void => undefined;
            const isTime = new Promise<void>((resolve) => (reached = resolve));
            const target = server;
            /** Sends one write after the other until the connection breaks. */
            const write = async (writer: string) => {
                let known = ownedBy(writer, before);
                for (let number = 0; ; number += 1) {
                    const next = writes.next();
                    assert.ok(next.done !== true, 'more writes than were drawn');
                    const wanted = toWrite(next.value, `${writer}:${round}.${number}`, known, ids, untouched);
                    if ((await target.send(wanted.method, wanted.path, wanted.body)) === undefined) {
                        return { writer, known, cutOff: wanted.after };
                    }
                    counts.acknowledged += 1;
                    if (counts.acknowledged >= killAt) {
                        reached();
                    }
                    known = wanted.after;
                }
            };
            const writing = Promise.all(WRITERS.map(write));
            await Promise.race([writing, isTime]);
            await setTimeout(moments.milliseconds);
            await target.kill();
            const ends = await writing;

            const unready = begin();
            await setTimeout(moments.afterStart);
            await kill(unready);

            server = await start();
            stored = await server.stored();
            assertRecount(stored);
            for (const { writer, known, cutOff } of ends) {
                const found = ownedBy(writer, stored.known);
                const isKept = isDeepStrictEqual(found, cutOff);
                if (!isKept) {
                    assert.deepEqual(found, known, `what writer ${writer} finds after round ${round}`);
                }
                counts[isKept ? 'kept' : 'lost'] += 1;
            }
        }
        await server.kill();
        return counts;
    };
});
