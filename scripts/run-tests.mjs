// Runs every *.test.ts under the given directories with Node's own test runner, in as many processes as there are
// processors: each takes the next file when it is done with one. With --shuffle, or --shuffle=<number> to repeat one, in
// another order.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));

const filesIn = (path) =>
    statSync(path).isDirectory()
        ? readdirSync(path, { recursive: true })
              .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
              .map((name) => join(path, name))
        : [path];

/** Another order, the same for the same seed. */
const shuffled = (files, seed) => {
    let state = seed;
    const next = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state / 2 ** 32;
    };
    return files
        .map((file) => ({ file, place: next() }))
        .sort((left, right) => left.place - right.place)
        .map(({ file }) => file);
};

const inOrder = (files) => {
    const [, seed] = options.map((option) => /^--shuffle(?:=(\d+))?$/.exec(option)).find(Boolean) ?? [null, null];
    if (seed === null) {
        // The largest files first, as the size hints at the time: a long one that starts last would keep the others waiting.
        return files.sort().sort((one, other) => statSync(other).size - statSync(one).size);
    }
    const used = Number(seed ?? Date.now() % 100_000);
    console.log(`Shuffled: repeat this order with --shuffle=${used}`);
    return shuffled(files.sort(), used);
};

/** The end of a file's suite, or of a summary's line: what stands before it belongs together. */
const LAST_END = /^[\s\S]*^\S.*\n/m;

/**
 * Runs files in a process of their own until none is left or it breaks off. Its output comes in pieces that belong
 * together, so that those of two processes do not mix.
 */
const run = (waiting) =>
    new Promise((resolve) => {
        const args = ['--import', 'tsx', '--test-reporter=spec', join(import.meta.dirname, 'test-files.mjs')];
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
        const taken = [];
        let output = '';
        let told = 0;
        const tell = (end) => {
            process.stdout.write(output.slice(told, end));
            told = end;
        };
        [child.stdout, child.stderr].forEach((stream) =>
            stream.setEncoding('utf8').on('data', (text) => {
                output += text;
                tell(told + (LAST_END.exec(output.slice(told))?.[0].length ?? 0));
            })
        );
        child.on('message', () => {
            const file = waiting.shift() ?? null;
            if (file !== null) {
                taken.push(file);
            }
            child.send({ file });
        });
        child.on('close', (code, signal) => {
            tell(output.length);
            const reason = signal ?? `exit code ${code}`;
            resolve({ output, failure: code === 0 ? null : `${reason}: ${taken.join(' ')}` });
        });
    });

const files = inOrder(paths.flatMap(filesIn));
if (files.length === 0) {
    console.error(`No test found under ${paths.join(', ')}.`);
    process.exit(1);
}
const waiting = [...files];
const results = [];
const work = async () => {
    while (waiting.length > 0) {
        results.push(await run(waiting));
    }
};
await Promise.all(Array.from({ length: availableParallelism() }, work));

const sum = (what) =>
    results.reduce(
        (total, { output }) => total + Number(new RegExp(`^ℹ ${what} (\\d+)`, 'm').exec(output)?.[1] ?? 0),
        0
    );
const failed = results.filter(({ failure }) => failure !== null);
failed.forEach(({ output, failure }) => {
    console.log(`\n=== failed with ${failure}`);
    console.log(output.slice(Math.max(0, output.indexOf('✖ failing tests:'))));
});
console.log(
    `\n${files.length} files: ${sum('tests')} tests, ${sum('pass')} passed, ${sum('fail') + sum('cancelled')} failed`
);
process.exit(failed.length === 0 ? 0 : 1);
