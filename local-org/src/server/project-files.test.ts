import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, it } from 'node:test';
import { hashFiles } from './project-files.ts';

const root = mkdtempSync(join(tmpdir(), 'hash-'));
after(() => rmSync(root, { recursive: true }));

const FILES = { 'a.ts': 'one', 'part/b.ts': 'two', 'tests/c.ts': 'three' };

/** Writes files below a folder and says what their hash is, the folder `tests` left out. */
const hashOf = (folder: string, files: Record<string, string>): string => {
    const directory = join(root, folder);
    rmSync(directory, { recursive: true, force: true });
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, name)), { recursive: true });
        writeFileSync(join(directory, name), text);
    }
    const hash = createHash('sha256');
    hashFiles(hash, directory, (file) => /(?:^|\/)tests\//.test(file));
    return hash.digest('hex');
};

it('files that say the same hash the same wherever they lie, also in a folder named as what is left out', () => {
    assert.equal(hashOf('tests/project', FILES), hashOf('project', FILES));
});

it('what is left out changes no hash', () => {
    assert.equal(hashOf('project', { ...FILES, 'tests/c.ts': 'four' }), hashOf('project', FILES));
});

for (const [what, files] of [
    ['what a file says', { ...FILES, 'a.ts': 'two' }],
    ['the name of a file', { 'b.ts': 'one', 'part/b.ts': 'two' }],
    ['a file more', { ...FILES, 'd.ts': '' }]
] as const) {
    it(`${what} changes the hash`, () => {
        assert.notEqual(hashOf('project', files), hashOf('project', FILES));
    });
}
