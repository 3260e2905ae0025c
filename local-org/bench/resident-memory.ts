import { execFileSync } from 'node:child_process';
import type { Figure } from './measurement.ts';

/** Memory that a process holds now. */
export const residentMemory = (what: string, processId: number): Figure => {
    const kibibytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' }));
    return { what, value: `${Math.round(kibibytes / 1024)} MiB`, remark: 'resident memory of the org’s process' };
};
