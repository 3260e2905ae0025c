import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readMetadata } from '../metadata/index.ts';
import { readPages } from '../metadata/pages/presentation.ts';
import { componentsAt, modulesOf } from './page-modules.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

describe('the modules a page needs', () => {
    const modules = {
        shell: ['main.js', 'app.js'],
        loadedLater: { sheet: ['sheet.js', 'shared.js'], card: ['card.js', 'shared.js'] }
    };

    for (const [components, files] of [
        [[], ['main.js', 'app.js']],
        [['sheet'], ['main.js', 'app.js', 'sheet.js', 'shared.js']],
        [
            ['sheet', 'card'],
            ['main.js', 'app.js', 'sheet.js', 'shared.js', 'card.js']
        ],
        [['of the platform'], ['main.js', 'app.js']]
    ] as const) {
        it(`are those of the shell and of what it places, each once: ${components.join(', ') || 'nothing'}`, () => {
            assert.deepEqual(modulesOf(modules, components), files);
        });
    }
});

describe('the components at an address', () => {
    const pages = readPages(PROJECT, readMetadata(PROJECT));

    for (const [address, component] of [
        ['/lightning/r/Vendor_Evaluation__c/a00000000000001AAA/view?c__question=SD-1', 'auditSheet'],
        ['/lightning/r/Opportunity/006000000000001AAA/view', 'auditScorecard']
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
