import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';

const files = (directory: string): string[] =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));

const output = mkdtempSync(join(tmpdir(), 'integration-audit-package-'));

before(() => {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
    execFileSync('node_modules/.bin/sf', ['project', 'convert', 'source', '-r', 'force-app', '-d', output], {
        env: { ...process.env, HOME: output, SF_DISABLE_TELEMETRY: 'true', SF_SKIP_NEW_VERSION_CHECK: 'true' }
    });
});

after(() => {
    rmSync(output, { recursive: true, force: true });
});

const membersOfManifest = (): Set<string> => {
    const manifest = readFileSync(join(output, 'package.xml'), 'utf8');
    return new Set(Array.from(manifest.matchAll(/<members>([^<]+)<\/members>/g), ([, member]) => member ?? ''));
};

/** The name by which the manifest lists the component of a metadata file; null for what belongs to another file. */
const memberOf = (path: string): string | null => {
    const name = basename(path).replace(/\.[^.]+-meta\.xml$/, '');
    const child = /\/objects\/([^/]+)\/(fields|validationRules|listViews|compactLayouts)\//.exec(path);
    return child ? `${child[1]}.${name}` : name;
};

test('the Salesforce CLI finds every component of the package', () => {
    const members = membersOfManifest();
    const sources = files('force-app/main').filter((path) => path.endsWith('-meta.xml'));

    const missing = sources
        .filter((path) => !path.endsWith('.labels-meta.xml'))
        .map((path) => ({ path, member: memberOf(path) }))
        .filter(({ path, member }) => {
            const inFolder = `${basename(dirname(path))}/${member}`;
            return member !== null && !members.has(member) && !members.has(inFolder);
        });

    assert.deepEqual(missing, []);
});

test('what is deployed holds every component script compiled, and no TypeScript and no test', () => {
    const deployed = files(join(output, 'lwc'));
    const sources = files('force-app/main').filter((path) => /\/lwc\/[^_]+\.ts$/.test(path));

    assert.deepEqual(
        deployed.filter((path) => path.endsWith('.ts') || path.includes('__tests__')),
        []
    );
    assert.deepEqual(
        deployed.filter((path) => path.endsWith('.js')).length,
        sources.filter((path) => !path.includes('__tests__')).length
    );
});
