// Runs every *.test.ts under the given directories with Node's own test runner. Node 20 expands no glob itself.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const files = process.argv
    .slice(2)
    .flatMap((directory) =>
        readdirSync(directory, { recursive: true })
            .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
            .map((name) => join(directory, name))
    )
    .sort();

if (files.length === 0) {
    console.error(`No test found under ${process.argv.slice(2).join(', ')}.`);
    process.exit(1);
}
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-reporter=spec', ...files], {
    stdio: 'inherit'
});
process.exit(status ?? 1);
