import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { componentFolders } from './component-folders.ts';
import { parseModuleId, resolveSpecifier } from './module-resolution.ts';
import type { ModuleFolders } from './module-resolution.ts';

const project = mkdtempSync(join(tmpdir(), 'modules-'));
after(() => rmSync(project, { recursive: true }));

const write = (path: string): string => {
    const file = join(project, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
    return file;
};

const meter = write('main/shared/lwc/scoreMeter/scoreMeter.ts');
write('main/shared/lwc/scoreMeter/scoreMeter.js');
const plain = write('main/sheet/lwc/plainPart/plainPart.js');
write('main/sheet/lwc/plainPart/__tests__/lwc/fake/fake.js');

const folders: ModuleFolders = {
    c: componentFolders(project),
    shell: new Map(),
    standIns: new Map([['lightning/graphql', '/stand-ins/graphql.ts']]),
    base: new Set(['lwc', 'lightning/button', 'lightning/graphql'])
};

describe('what a component may import', () => {
    const RESOLVED: readonly [string, string, string, boolean][] = [
        [
            'TypeScript before the JavaScript compiled beside it',
            'c/scoreMeter',
            `${meter}?specifier=c/scoreMeter`,
            false
        ],
        ['JavaScript where there is no TypeScript', 'c/plainPart', `${plain}?specifier=c/plainPart`, false],
        ['a base component as it is served', 'lightning/button', 'lightning/button', true],
        ['a stand-in before a base component', 'lightning/graphql', '/stand-ins/graphql.ts', false]
    ];

    for (const [what, specifier, id, external] of RESOLVED) {
        it(`is ${what}`, () => {
            assert.deepEqual(resolveSpecifier(specifier, folders), { id, external });
        });
    }

    for (const specifier of ['c/gone', 'c/scoreMeter/part', 'lightning/empApi', 'shell/app', 'lodash']) {
        it(`is not ${specifier}`, () => {
            assert.equal(resolveSpecifier(specifier, folders), null);
        });
    }

    it('is found in every feature folder, tests left out', () => {
        assert.deepEqual([...folders.c.keys()].sort(), ['plainPart', 'scoreMeter']);
    });

    it('has one component to a name', () => {
        write('main/other/lwc/scoreMeter/scoreMeter.ts');
        assert.throws(() => componentFolders(project), /Two components are named scoreMeter/);
    });

    it('keeps namespace and name in the module id', () => {
        assert.deepEqual(parseModuleId('/x/meter.css?scoped=true&specifier=c/meter'), {
            file: '/x/meter.css',
            specifier: 'c/meter'
        });
    });
});
