// `npm test`: every check in order, each with its own output, then one summary. A failed check does not hide the next.
import { spawnSync } from 'node:child_process';

const CHECKS = [
    ['format', 'prettier:verify'],
    ['lint', 'lint'],
    ['types', 'typecheck'],
    ['metadata', 'verify'],
    ['metadata rules', 'test:scripts'],
    ['unit tests', 'test:unit'],
    ['local org tests', 'test:local'],
    ['browser tests', 'test:ui']
];

const results = CHECKS.map(([name, script]) => {
    console.log(`\n=== ${name}: npm run ${script}`);
    const started = Date.now();
    const { status } = spawnSync('npm', ['run', '--silent', script], {
        stdio: 'inherit',
        shell: process.platform === 'win32'
    });
    return { name, script, passed: status === 0, seconds: (Date.now() - started) / 1000 };
});

console.log('\n=== summary');
for (const { name, script, passed, seconds } of results) {
    const repeat = passed ? '' : `   repeat it: npm run ${script}`;
    console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}${repeat}`);
}
const failed = results.filter(({ passed }) => !passed).length;
console.log(`\nchecks: ${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
