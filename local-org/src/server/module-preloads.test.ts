import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { readMetadata } from '../metadata/index.ts';
import { readPages } from '../metadata/pages/presentation.ts';
import { ModulePreloads, componentsAt } from './module-preloads.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const directory = mkdtempSync(join(tmpdir(), 'preloads-'));
after(() => rmSync(directory, { recursive: true }));

const base = join(directory, 'base');
const bundle = join(directory, 'bundle');

const write = (folder: string, files: Record<string, string>): void => {
    mkdirSync(folder, { recursive: true });
    Object.entries(files).forEach(([name, code]) => writeFileSync(join(folder, name), code));
};

const preloads = (): ModulePreloads =>
    new ModulePreloads(
        '/bundle/main.js',
        [
            { address: '/base', directory: base },
            { address: '/bundle', directory: bundle }
        ],
        { lwc: '/base/lwc.js', 'lightning/button': '/base/button.js' }
    );

describe('the modules a page needs', () => {
    beforeEach(() => {
        write(base, {
            'lwc.js': 'export {};',
            'button.js': "import './icon.js'; import 'lwc';",
            'icon.js': "import './button.js'; import('./sprite.js');",
            'sprite.js': 'export {};'
        });
        write(bundle, {
            'main.js': "import('lwc'); import('./app-12345678.js');",
            'app-12345678.js': "import 'lwc'; import('./sheet-abcdefgh.js'); import('./card-abcdefgh.js');",
            'sheet-abcdefgh.js': "import 'lightning/button'; import.meta.url;",
            'card-abcdefgh.js': "import 'lwc';"
        });
    });

    it('are those of the shell, of the components it places, and what these import, each once', async () => {
        assert.deepEqual((await preloads().of(['sheet'])).sort(), [
            '/base/button.js',
            '/base/icon.js',
            '/base/lwc.js',
            '/bundle/app-12345678.js',
            '/bundle/main.js',
            '/bundle/sheet-abcdefgh.js'
        ]);
    });

    it('are the shell alone where nothing is placed', async () => {
        assert.deepEqual((await preloads().of([])).sort(), [
            '/base/lwc.js',
            '/bundle/app-12345678.js',
            '/bundle/main.js'
        ]);
    });

    it('follow a shell that was compiled anew', async () => {
        const known = preloads();
        await known.of([]);
        write(bundle, { 'main.js': "import('./app-87654321.js');", 'app-87654321.js': 'export {};' });

        assert.deepEqual(await known.of([]), ['/bundle/main.js', '/bundle/app-87654321.js']);
    });
});

describe('the components at an address', () => {
    const pages = readPages(PROJECT, readMetadata(PROJECT));

    for (const [address, component] of [
        ['/lightning/r/Vendor_Evaluation__c/a00000000000001AAA/view?c__question=SD-1', 'auditSheet'],
        ['/lightning/r/Opportunity/006000000000001AAA/view', 'vendorScorecard']
    ] as const) {
        it(`are those of the record page: ${component}`, () => {
            assert.ok(componentsAt(address, pages).includes(component));
        });
    }

    it('are that of the tab', () => {
        for (const [name, { component }] of pages.componentTabs) {
            assert.deepEqual(componentsAt(`/lightning/n/${name}?c__recordId=a00`, pages), [component]);
        }
        assert.ok(pages.componentTabs.size > 0);
    });

    it('are none on a list', () => {
        assert.deepEqual(componentsAt('/lightning/o/Opportunity/list', pages), []);
    });
});
