// Runs every *.test.ts under the given directories with Node's own test runner: several files in a process, and as many
// processes at a time as there are processors. With --shuffle, or --shuffle=<number> to repeat one, in another order.
import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** More share what a process loads; fewer spread better over the processors. */
const MOST_FILES_IN_A_PROCESS = 6;

/** Batches for each processor, so that all of them finish at about the same time. */
const BATCHES_PER_PROCESSOR = 6;

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

/** Runs files in a process of their own. Its output comes in one piece, so that those of two processes do not mix. */
const run = (files) =>
    new Promise((resolve) => {
        const args = ['--import', 'tsx', '--test-reporter=spec', join(import.meta.dirname, 'test-files.mjs'), ...files];
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        [child.stdout, child.stderr].forEach((stream) =>
            stream.setEncoding('utf8').on('data', (text) => {
                output += text;
            })
        );
        child.on('close', (code, signal) => {
            console.log(output);
            const reason = signal ?? `exit code ${code}`;
            resolve({ output, failure: code === 0 ? null : `${reason}: ${files.join(' ')}` });
        });
    });

const files = inOrder(paths.flatMap(filesIn));
if (files.length === 0) {
    console.error(`No test found under ${paths.join(', ')}.`);
    process.exit(1);
}
// In turn to the batches, because neighbouring files often take as long as each other.
const processors = availableParallelism();
const size = Math.min(MOST_FILES_IN_A_PROCESS, Math.ceil(files.length / (processors * BATCHES_PER_PROCESSOR)));
const count = Math.ceil(files.length / size);
const waiting = Array.from({ length: count }, (_, index) => files.filter((_file, place) => place % count === index));
const results = [];
const work = async () => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
        results.push(await run(batch));
    }
};
await Promise.all(Array.from({ length: processors }, work));

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
