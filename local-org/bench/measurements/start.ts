import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOrg } from '../../browser-tests/running-org.ts';
import { figure, timed } from '../measurement.ts';
import type { Measurement } from '../measurement.ts';

const WARM_STARTS = 5;

/** From the start of the process until requests are taken, sample data and pages included. */
export const start: Measurement = {
    title: 'Start to ready',
    measure: async () => {
        const cacheDirectory = mkdtempSync(join(tmpdir(), 'local-org-cache-'));
        const options = { cacheDirectory, loadsSampleData: true };
        try {
            const first = await timed(1, async () => (await startOrg('.', options)).stop());
            const fresh: number[] = [];
            const stored: number[] = [];
            for (let run = 0; run < WARM_STARTS; run += 1) {
                const begin = performance.now();
                const org = await startOrg('.', options);
                fresh.push(performance.now() - begin);
                await org.interrupt();
                stored.push(...(await timed(1, () => org.resume())));
                await org.stop();
            }
            return [
                figure('first: compiles the base components', first, 'own cache folder, stop included'),
                figure('warm, new data: loads the sample data', fresh),
                figure('warm, stored data', stored, 'after the process was killed')
            ];
        } finally {
            rmSync(cacheDirectory, { recursive: true, force: true });
        }
    }
};
