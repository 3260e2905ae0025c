import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { lockData } from './data-lock.ts';

const directory = mkdtempSync(join(tmpdir(), 'lock-'));
after(() => rmSync(directory, { recursive: true }));

describe('the lock on stored data', () => {
    it('keeps a second org out until the first gives the data free', async () => {
        const file = join(directory, 'held');
        const release = await lockData(file);

        await assert.rejects(lockData(file), /Another local org \(process \d+\).*--memory/);
        await release();
        await (
            await lockData(file)
        )();
    });

    it('does not count when its process is gone', async () => {
        const file = join(directory, 'left');
        const { pid } = spawnSync(process.execPath, ['--version']);
        writeFileSync(file, String(pid));

        await (
            await lockData(file)
        )();
    });
});
