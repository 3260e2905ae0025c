import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';

const SCRIPT = join(import.meta.dirname, 'install-dependencies.mjs');
const directory = mkdtempSync(join(tmpdir(), 'install-'));
after(() => rmSync(directory, { recursive: true }));

const writeLock = (file: string, packages: unknown): void =>
    writeFileSync(join(directory, file), JSON.stringify({ packages }));

/** Runs the script in a project with these packages installed, and says whether it called npm. */
const installs = (installed: unknown): boolean => {
    if (installed !== null) {
        writeLock('node_modules/.package-lock.json', installed);
    }
    execFileSync(process.execPath, [SCRIPT], {
        cwd: directory,
        env: { ...process.env, PATH: `${join(directory, 'bin')}${delimiter}${process.env['PATH'] ?? ''}` },
        stdio: 'pipe'
    });
    return existsSync(join(directory, 'called'));
};

describe('installing the dependencies', () => {
    beforeEach(() => {
        rmSync(directory, { recursive: true });
        mkdirSync(join(directory, 'node_modules'), { recursive: true });
        mkdirSync(join(directory, 'bin'));
        writeFileSync(join(directory, 'bin', 'npm'), '#!/bin/sh\necho "$@" > called\n');
        chmodSync(join(directory, 'bin', 'npm'), 0o755);
        writeLock('package-lock.json', {
            '': { name: 'project' },
            part: { version: '1.0.0' },
            'node_modules/part': { link: true },
            'node_modules/a': { version: '1.0.0' },
            'node_modules/a/node_modules/b': { version: '2.0.0' },
            'node_modules/of-another-system': { version: '1.0.0', optional: true }
        });
    });

    const complete = {
        'node_modules/part': { link: true },
        'node_modules/a': { version: '1.0.0' },
        'node_modules/a/node_modules/b': { version: '2.0.0' }
    };

    for (const [what, installed, expected] of [
        ['nothing is installed', null, true],
        ['a package is missing', { ...complete, 'node_modules/a': undefined }, true],
        ['a package has another version', { ...complete, 'node_modules/a/node_modules/b': { version: '2.0.1' } }, true],
        ['a workspace is not linked', { ...complete, 'node_modules/part': undefined }, true],
        ['all that this system needs is installed, by whatever command', complete, false]
    ] as const) {
        it(`${expected ? 'happens' : 'is left out'} when ${what}`, () => {
            assert.equal(installs(installed), expected);
        });
    }
});
