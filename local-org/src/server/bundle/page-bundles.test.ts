import assert from 'node:assert/strict';
import {
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    readdirSync,
    rmSync,
    utimesSync,
    writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { BundleError } from './bundle-error.ts';
import { PageBundles } from './page-bundles.ts';
import type { BundleSources } from './page-bundles.ts';

const root = mkdtempSync(join(tmpdir(), 'bundles-'));
after(() => rmSync(root, { recursive: true }));

const board = join(root, 'force-app', 'lwc', 'planBoard');
const source = join(root, 'shell');
const main = join(source, 'main.ts');
const kept = join(root, 'kept');
const base = join(root, 'base');

const sources = (changed: Partial<BundleSources> = {}): BundleSources => ({
    projectDirectory: root,
    folders: {
        c: new Map([['planBoard', board]]),
        shell: new Map(),
        standIns: new Map([['local-org/main', main]])
    },
    names: {
        label: () => 'Plan',
        hasObject: () => false,
        hasField: () => false,
        hasCustomPermission: () => false
    },
    namesKey: 'Plan',
    placedComponents: ['planBoard'],
    sourceDirectories: [source],
    ...changed
});

const open = (changed: Partial<BundleSources> = {}) =>
    new PageBundles(kept, { directory: base, modules: [] }).open(sources(changed));

/** Whether opening compiled: what a compilation writes is removed before, and comes back only by another. */
const compiles = async (changed: Partial<BundleSources> = {}): Promise<boolean> => {
    const { name } = await open();
    rmSync(join(kept, name, 'main.js'));
    const { name: next } = await open(changed);
    return next !== name && existsSync(join(kept, next, 'main.js'));
};

describe('the bundles that are kept', () => {
    beforeEach(() => {
        rmSync(kept, { recursive: true, force: true });
        for (const directory of [board, source, kept, base]) {
            mkdirSync(directory, { recursive: true });
        }
        writeFileSync(join(board, 'planBoard.ts'), 'export const size = 1;');
        writeFileSync(
            main,
            "import { placedComponents } from 'local-org/placedComponents'; placedComponents.planBoard();"
        );
    });

    it('give the same code again without compiling', async () => {
        const first = await open();
        rmSync(join(kept, first.name, 'main.js'));

        assert.deepEqual(await open(), first);
        assert.ok(!existsSync(join(kept, first.name, 'main.js')));
    });

    for (const [what, change] of [
        ['a component', () => writeFileSync(join(board, 'planBoard.ts'), 'export const size = 2;')],
        ['the shell', () => writeFileSync(main, 'export {};')]
    ] as const) {
        it(`compile anew when ${what} changes`, async () => {
            const before = await open();
            change();

            assert.notEqual((await open()).name, before.name);
        });
    }

    for (const [what, changed] of [
        ['a label, an object or a permission', { namesKey: 'Board' }],
        ['what the pages place', { placedComponents: [] }]
    ] as const) {
        it(`compile anew when ${what} changes`, async () => {
            assert.ok(await compiles(changed));
        });
    }

    it('keep nothing of a component that does not compile', async () => {
        writeFileSync(join(board, 'planBoard.ts'), 'export const {{');

        await assert.rejects(open(), BundleError);
        assert.deepEqual(readdirSync(kept), []);
    });

    it('have a stylesheet with what their code names, and nothing else', async () => {
        writeFileSync(
            join(board, 'planBoard.ts'),
            "export const size = (kind) => [`slds-badge_${kind}`, 'slds-card', 'slds-scope'];"
        );
        const { name } = await open();
        const styles = readFileSync(join(kept, name, 'styles.css'), 'utf8');

        assert.match(styles, /\.slds-card\{/);
        assert.match(styles, /\.slds-badge_inverse/, 'what code completes');
        assert.match(styles, /(^|\})[^{}]*\bbody\b/, 'elements of every page');
        assert.doesNotMatch(styles, /\.slds-carousel/);
        assert.doesNotMatch(styles, /url\(\.\.\//, 'an address that is wrong where the stylesheet lies');
    });

    it('are the newest twenty', async () => {
        const long = new Date(0);
        for (let place = 0; place < 22; place += 1) {
            const folder = join(kept, `bundle${place}`);
            mkdirSync(folder);
            utimesSync(folder, long, long);
        }
        const newest = (await open()).name;

        assert.equal(readdirSync(kept).length, 20);
        assert.ok(readdirSync(kept).includes(newest));
    });
});
