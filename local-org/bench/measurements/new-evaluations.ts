import { duration, figure, median, timed } from '../measurement.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { residentMemory } from '../resident-memory.ts';

const ADMIN = 'admin@local.org';
/** Evaluations in a request, and how many such requests. Together with the sample data, 1,000 to query afterwards. */
const REQUESTS = [
    [1, 10],
    [50, 4],
    [200, 4]
] as const;

interface Saved {
    readonly success: boolean;
}

/** Evaluations created in one request; the flow copies 31 questions into each. */
export const newEvaluations: Measurement = {
    title: 'New evaluations in one request',
    measure: async (org) => {
        const create = async (count: number): Promise<void> => {
            const records = Array.from({ length: count }, (_, index) => ({
                attributes: { type: 'Vendor_Evaluation__c' },
                Name: `Vendor ${index}`
            }));
            const saved = await org.request<Saved[]>(ADMIN, 'POST', 'composite/sobjects', { allOrNone: true, records });
            if (saved.length !== count || !saved.every(({ success }) => success)) {
                throw new Error(`Not every one of ${count} evaluations was created.`);
            }
        };
        const figures: Figure[] = [residentMemory('before', org.processId)];
        let single = 0;
        for (const [count, runs] of REQUESTS) {
            const times = await timed(runs, () => create(count));
            const each = median(times) / count;
            single = count === 1 ? each : single;
            const growth = `${duration(each)} each, ${(each / single).toFixed(2)} times one alone`;
            figures.push(figure(`${count} in a request`, times, growth));
        }
        return [...figures, residentMemory('after', org.processId)];
    }
};
