import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';

const START = join(import.meta.dirname, 'start.ts');
const FAULT = { path: /./, fault: { kind: 'dropBefore' } };

const freePort = async (): Promise<number> => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, 'close');
    return port;
};

const startedWith = (options: readonly string[], environment: Record<string, string> = {}) =>
    fork(START, options, {
        execArgv: ['--import', 'tsx'],
        env: { ...process.env, ...environment },
        silent: true,
        serialization: 'advanced'
    });

describe('the command that starts the local org', () => {
    it('takes no option for faults', async () => {
        const child = startedWith(['--memory', '--faults', 'dropBefore']);
        const [code] = (await once(child, 'exit')) as [number];
        assert.equal(code, 1);
    });

    it('lets neither its environment nor the process that started it ask for faults', async () => {
        const port = await freePort();
        const child = startedWith(['--memory', '--no-sample-data', '--port', String(port)], {
            FAULTS: 'dropBefore',
            LOCAL_ORG_FAULTS: 'dropBefore'
        });
        assert.ok(child.stdout !== null && child.stderr !== null);
        child.stderr.pipe(process.stderr);
        for await (const line of createInterface({ input: child.stdout })) {
            if (line.startsWith('Local org ready')) {
                break;
            }
        }
        child.send({ kind: 'disturb', faults: [FAULT] });
        child.send({ kind: 'start', faults: [FAULT] });

        for (let attempt = 0; attempt < 3; attempt += 1) {
            assert.equal((await fetch(`http://127.0.0.1:${port}/`)).status, 200);
        }
        child.kill('SIGTERM');
        await once(child, 'exit');
    });
});
