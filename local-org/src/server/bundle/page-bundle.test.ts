import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { BundleError } from './bundle-error.ts';
import { componentFolders } from './component-folders.ts';
import { buildPageBundle } from './page-bundle.ts';

const project = mkdtempSync(join(tmpdir(), 'bundle-'));
after(() => rmSync(project, { recursive: true }));

const output = join(project, 'output');
const main = join(project, 'main.ts');
const base = join(project, 'base');
mkdirSync(join(base, 'lightning'), { recursive: true });
writeFileSync(
    join(base, 'lwc.js'),
    `export class LightningElement { name = 'the one engine'; }
export const registerComponent = (component) => component;
export const registerDecorators = (component) => component;
export const registerTemplate = (template) => template;
export const freezeTemplate = () => undefined;
export const parseFragment = () => null;`
);
writeFileSync(
    join(base, 'lightning', 'button.js'),
    `import { LightningElement } from '../lwc.js';
export default class extends LightningElement { label = 'the base button'; }`
);
const link = join(project, 'link');
symlinkSync(base, link);

const component = (name: string, files: Record<string, string>): void => {
    const folder = join(project, 'force-app', 'lwc', name);
    mkdirSync(folder, { recursive: true });
    for (const [kind, text] of Object.entries(files)) {
        writeFileSync(join(folder, `${name}.${kind}`), text);
    }
};

const build = () =>
    buildPageBundle(
        {
            projectDirectory: project,
            folders: {
                c: componentFolders(join(project, 'force-app')),
                shell: new Map(),
                standIns: new Map([['local-org/main', main]])
            },
            base: { directory: link, modules: ['lwc', 'lightning/button'] },
            names: {
                label: () => undefined,
                hasObject: () => false,
                hasField: () => false,
                hasCustomPermission: () => false
            },
            placedComponents: ['planBoard']
        },
        output
    );

const CLASS = `import { LightningElement, api } from 'lwc';
export default class PlanBoard extends LightningElement {
    @api recordId?: string;
}`;

describe('the bundle of a page', () => {
    beforeEach(() => {
        rmSync(join(project, 'force-app'), { recursive: true, force: true });
        writeFileSync(main, "import('./app');");
        writeFileSync(
            join(project, 'app.ts'),
            "import { placedComponents } from 'local-org/placedComponents'; placedComponents.planBoard();"
        );
        component('planBoard', {
            ts: CLASS,
            html: '<template><lightning-button label="Go"></lightning-button></template>'
        });
    });

    const codeOf = (files: readonly string[]): string =>
        files.map((file) => readFileSync(join(output, file), 'utf8')).join('\n');

    it('holds a placed component in files of its own, named in the namespace c, with the base components it uses', async () => {
        const { shell, loadedLater } = (await build()).modules;
        const own = codeOf(loadedLater['planBoard'] ?? []);

        assert.ok(shell.includes('main.js'));
        assert.match(own, /"c-plan-board"/);
        assert.match(own, /the base button/);
        assert.doesNotMatch(codeOf(shell), /c-plan-board|the base button/);
    });

    it('holds a module once, also where the base components are reached by a link', async () => {
        const { shell, loadedLater } = (await build()).modules;
        const code = codeOf([...shell, ...(loadedLater['planBoard'] ?? [])]);

        assert.equal(code.split('the one engine').length - 1, 1);
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
