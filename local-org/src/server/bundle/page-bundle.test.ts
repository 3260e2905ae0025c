import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { componentFolders } from './component-folders.ts';
import { BundleError, buildPageBundle } from './page-bundle.ts';

const project = mkdtempSync(join(tmpdir(), 'bundle-'));
after(() => rmSync(project, { recursive: true }));

const output = join(project, 'output');
const main = join(project, 'main.ts');

const component = (name: string, files: Record<string, string>): void => {
    const folder = join(project, 'force-app', 'lwc', name);
    mkdirSync(folder, { recursive: true });
    for (const [kind, text] of Object.entries(files)) {
        writeFileSync(join(folder, `${name}.${kind}`), text);
    }
};

const build = () =>
    buildPageBundle({
        projectDirectory: project,
        outputDirectory: output,
        folders: {
            c: componentFolders(join(project, 'force-app')),
            shell: new Map(),
            standIns: new Map([['local-org/main', main]]),
            base: new Set(['lwc', 'lightning/button'])
        },
        names: {
            label: () => undefined,
            hasObject: () => false,
            hasField: () => false,
            hasCustomPermission: () => false
        },
        placedComponents: ['planBoard']
    });

const CLASS = `import { LightningElement, api } from 'lwc';
export default class PlanBoard extends LightningElement {
    @api recordId?: string;
}`;

describe('the bundle of a page', () => {
    beforeEach(() => {
        rmSync(join(project, 'force-app'), { recursive: true, force: true });
        writeFileSync(
            main,
            "import { placedComponents } from 'local-org/placedComponents'; placedComponents.planBoard();"
        );
        component('planBoard', {
            ts: CLASS,
            html: '<template><lightning-button label="Go"></lightning-button></template>'
        });
    });

    it('holds a placed component in a file of its own, named in the namespace c, and leaves base components out', async () => {
        await build();
        const [chunk = ''] = readdirSync(output).filter((name) => /^planBoard-.*\.js$/.test(name));
        const code = readFileSync(join(output, chunk), 'utf8');

        assert.ok(existsSync(join(output, 'main.js')));
        assert.match(code, /sel: "c-plan-board"/);
        assert.match(code, /from 'lightning\/button'/);
    });

    const BROKEN: readonly [string, Record<string, string>, RegExp][] = [
        [
            'TypeScript that does not parse',
            { ts: 'export default class {{' },
            /^force-app\/lwc\/planBoard\/planBoard\.ts/
        ],
        [
            'a template that does not parse',
            { html: '<template><p></template>' },
            /^force-app\/lwc\/planBoard\/planBoard\.html/
        ],
        [
            'a component nobody has',
            { html: '<template><c-gone></c-gone></template>' },
            /planBoard\.html: c\/gone does not exist/
        ],
        [
            'a base component nobody has',
            { html: '<template><lightning-gone></lightning-gone></template>' },
            /planBoard\.html: lightning\/gone is not a module/
        ],
        [
            'a label nobody wrote',
            { ts: `import a from '@salesforce/label/c.Gone';\n${CLASS}\nexport const b = a;` },
            /planBoard\.ts: @salesforce\/label\/c\.Gone does not exist/
        ],
        [
            'a module that lacks what is imported',
            { ts: `import { gone } from './part';\n${CLASS}\ngone();`, 'part.ts': '' },
            /planBoard\.ts/
        ]
    ];

    for (const [what, files, reason] of BROKEN) {
        it(`names the file at ${what}`, async () => {
            component('planBoard', files);
            await assert.rejects(build(), (error) => {
                assert.ok(error instanceof BundleError);
                assert.match(error.message, reason);
                assert.doesNotMatch(error.message, /specifier=/);
                return true;
            });
        });
    }
});
