import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fixtureProject } from './fixture.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));

const run = (fixture?: string): Promise<{ status: number | null; output: string }> =>
    fixtureProject(fixture, ({ directory }) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', MAIN, directory], {
            encoding: 'utf8'
        });
        return { status, output: stdout + stderr };
    });

describe('npm run verify', () => {
    it('succeeds on a sound project, with the sizes of its formulas and one summary line', async () => {
        const { status, output } = await run();

        assert.equal(status, 0, output);
        assert.match(
            output,
            /size +guard +formula\n +173 +0 +Review__c\.Closed_Needs_Points\n +88 +0 +Review__c\.Grade__c/
        );
        assert.match(
            output,
            /\d+ files, \d+ metadata components, 3 bundles\. \d+ rules: 0 errors, 0 warnings, [\d.]+ s\.\n$/
        );
    });

    it('fails on malformed XML and still checks the other files', async () => {
        const { status, output } = await run('xml');

        assert.equal(status, 1);
        assert.match(output, /Grade__c\.field-meta\.xml:5:72 XML: malformed\. Expected closing tag 'formula'/);
        assert.match(output, /\d+ errors, 0 warnings \(xml 2, /);
    });
});
