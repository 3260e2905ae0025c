import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { SECURITY_PAGE, securityPage } from './security-tables.ts';

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
    readdirSync('docs', { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => join('docs', name))
);

const matches = (text: string, pattern: RegExp): string[] =>
    Array.from(text.matchAll(pattern), ([, found]) => found ?? '');

test('every link and picture of the documentation leads to a file that is there', () => {
    const broken = PAGES.flatMap((page) =>
        matches(readFileSync(page, 'utf8'), /\]\(([^)#\s]+)/g)
            .filter((target) => !/^[a-z]+:/.test(target))
            .filter((target) => !existsSync(join(dirname(page), target)))
            .map((target) => `${page}: ${target}`)
    );

    assert.deepEqual(broken, []);
});

test('every npm script that the documentation names exists', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const unknown = PAGES.flatMap((page) =>
        matches(readFileSync(page, 'utf8'), /npm run ([a-z:-]+)/g)
            .filter((name) => !(name in scripts))
            .map((name) => `${page}: npm run ${name}`)
    );

    assert.deepEqual(unknown, []);
});

test('the tables of the security page are as the metadata makes them', async () => {
    assert.equal(readFileSync(SECURITY_PAGE, 'utf8'), await securityPage(), 'npm run security:fix writes them anew');
});
