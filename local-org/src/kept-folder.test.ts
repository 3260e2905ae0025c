import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { openKeptFolder } from './kept-folder.ts';

const root = join(mkdtempSync(join(tmpdir(), 'kept-')), 'kind');
after(() => rmSync(join(root, '..'), { recursive: true }));

let made: string[];

const open = (name: string, make?: (directory: string) => Promise<void>): Promise<string> =>
    openKeptFolder({
        root,
        name,
        count: 2,
        make: async (directory) => {
            made.push(name);
            writeFileSync(join(directory, 'content'), name);
            await make?.(directory);
        }
    });

describe('a folder that is kept', () => {
    beforeEach(() => {
        made = [];
        rmSync(root, { recursive: true, force: true });
    });

    it('is made once for a name', async () => {
        const first = await open('a');

        assert.equal(await open('a'), first);
        assert.deepEqual(made, ['a']);
        assert.equal(readFileSync(join(first, 'content'), 'utf8'), 'a');
    });

    it('is not there while it is made, and leaves nothing when that fails', async () => {
        const failing = open('a', async () => {
            assert.ok(!existsSync(join(root, 'a')));
            throw new Error('no room');
        });

        await assert.rejects(failing, /no room/);
        assert.deepEqual(readdirSync(root), []);
    });

    it('is the one of whoever finishes first', async () => {
        const [one, other] = await Promise.all([open('a'), open('a')]);

        assert.equal(one, other);
        assert.deepEqual(readdirSync(root), ['a']);
    });

    it('stays while it is among those used last', async () => {
        await open('a');
        await open('b');
        await new Promise((resolve) => setTimeout(resolve, 10));
        await open('a');
        await open('c');

        assert.deepEqual(readdirSync(root).sort(), ['a', 'c']);
    });
});
