// `npm run bench`: measures the local org on this machine and prints a table. Names of measurements after it choose some,
// as in `npm run bench -- save query`. A measurement is a file of its own under `measurements`, listed here in its turn.
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startOrg } from '../browser-tests/running-org.ts';
import type { Figure, Measurement } from './measurement.ts';
import { effort } from './measurements/effort.ts';
import { newEvaluations } from './measurements/new-evaluations.ts';
import { nextQuestion } from './measurements/next-question.ts';
import { query } from './measurements/query.ts';
import { save } from './measurements/save.ts';
import { scorecard } from './measurements/scorecard.ts';
import { sheet } from './measurements/sheet.ts';
import { start } from './measurements/start.ts';

const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
    start,
    save,
    'new-evaluations': newEvaluations,
    // Reads what new-evaluations stores.
    query,
    sheet,
    effort,
    scorecard,
    'next-question': nextQuestion
};

const print = (title: string, figures: readonly Figure[]): void => {
    const wide = (column: (line: Figure) => string): number => Math.max(...figures.map((line) => column(line).length));
    const [what, value] = [wide((line) => line.what), wide((line) => line.value)];
    console.log(`\n${title}`);
    for (const line of figures) {
        console.log(`  ${line.what.padEnd(what)}  ${line.value.padStart(value)}  ${line.remark}`);
    }
};

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !Object.hasOwn(MEASUREMENTS, name));
if (unknown.length > 0) {
    console.error(`There is no measurement ${unknown.join(', ')}, only ${Object.keys(MEASUREMENTS).join(', ')}.`);
    process.exit(1);
}
const chosen = Object.entries(MEASUREMENTS).filter(([name]) => positionals.length === 0 || positionals.includes(name));

console.log(`Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)} before`);
const org = await startOrg();
try {
    for (const [, measurement] of chosen) {
        print(measurement.title, await measurement.measure(org));
    }
} finally {
    await org.stop();
}
