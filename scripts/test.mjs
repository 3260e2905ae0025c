// `npm test`: every check, each with its own output, then one summary. A failed check does not hide the next. With
// --quick only those that need no org.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** These keep one processor busy: they run side by side, the longest first, and each tells its output when it ends. */
const SIDE_BY_SIDE = [
    { name: 'lint', script: 'lint', isQuick: true },
    { name: 'metadata rules', script: 'test:scripts', isQuick: false },
    { name: 'types', script: 'typecheck', isQuick: true },
    { name: 'metadata', script: 'verify', isQuick: true },
    { name: 'format', script: 'prettier:verify', isQuick: true }
];

/** These keep every processor busy: they run one after another. */
const ALONE = [
    { name: 'unit tests', script: 'test:unit', isQuick: true },
    { name: 'local org tests', script: 'test:local', isQuick: false },
    { name: 'browser tests', script: 'test:ui', isQuick: false }
];

const heading = ({ name, script }) => `\n=== ${name}: npm run ${script}`;

const run = (check, { isAlone }) =>
    new Promise((resolve) => {
        const started = Date.now();
        const child = spawn('npm', ['run', '--silent', check.script], {
            stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
            shell: process.platform === 'win32'
        });
        let output = '';
        [child.stdout, child.stderr].forEach((stream) =>
            stream?.setEncoding('utf8').on('data', (text) => {
                output += text;
            })
        );
        child.on('close', (status) => {
            if (!isAlone) {
                console.log(`${heading(check)}\n${output}`);
            }
            resolve({ ...check, passed: status === 0, seconds: (Date.now() - started) / 1000 });
        });
    });

const wanted = (checks) => checks.filter(({ isQuick }) => isQuick || !process.argv.includes('--quick'));
const started = Date.now();
const results = [];

const waiting = wanted(SIDE_BY_SIDE);
const workThrough = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
        results.push(await run(check, { isAlone: false }));
    }
};
await Promise.all(Array.from({ length: availableParallelism() }, workThrough));
for (const check of wanted(ALONE)) {
    console.log(heading(check));
    results.push(await run(check, { isAlone: true }));
}

console.log(`\n=== summary, with Node ${process.versions.node} on ${availableParallelism()} processors`);
for (const { name, script, passed, seconds } of results) {
    const repeat = passed ? '' : `   repeat it: npm run ${script}`;
    console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}${repeat}`);
}
const failed = results.filter(({ passed }) => !passed).length;
const total = ((Date.now() - started) / 1000).toFixed(0);
console.log(`\nchecks: ${results.length - failed} passed, ${failed} failed, in ${total} s`);
process.exit(failed === 0 ? 0 : 1);
