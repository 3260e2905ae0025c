import type { RunningOrg } from '../../browser-tests/running-org.ts';
import { duration, figure, median, timed } from '../measurement.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { residentMemory } from '../resident-memory.ts';

const ADMIN = 'admin@local.org';
const RUNS = 5;
const SIZES = [10, 100, 1000];
const ANSWERS = 31;

interface Page {
    readonly records: readonly { readonly Audit_Answers__r: { readonly totalSize: number } | null }[];
    readonly nextRecordsUrl?: string;
}

/** Reads evaluations with their answers, every page of them. @returns how many of each came */
const read = async (org: RunningOrg, count: number): Promise<{ evaluations: number; answers: number }> => {
    const soql =
        'SELECT Id, Name, Total_Score__c, Verdict__c, (SELECT Id, Question_Code__c, Status__c, Rating__c, Points__c ' +
        `FROM Audit_Answers__r) FROM Vendor_Evaluation__c WHERE Name LIKE 'Vendor %' ORDER BY Id LIMIT ${count}`;
    let path: string | undefined = `query?q=${encodeURIComponent(soql)}`;
    const found = { evaluations: 0, answers: 0 };
    while (path !== undefined) {
        const page: Page = await org.request<Page>(ADMIN, 'GET', path);
        found.evaluations += page.records.length;
        found.answers += page.records.reduce(
            (sum, { Audit_Answers__r: answers }) => sum + (answers?.totalSize ?? 0),
            0
        );
        path = page.nextRecordsUrl?.replace(/^.*\/v\d+\.0\//, '');
    }
    return found;
};

/** Evaluations and their answers in one SOQL query with a subquery. */
export const query: Measurement = {
    title: 'Query of evaluations with their answers',
    measure: async (org) => {
        const figures: Figure[] = [residentMemory('before', org.processId)];
        let smallest = 0;
        for (const count of SIZES) {
            const { evaluations, answers } = await read(org, count);
            if (evaluations !== count || answers !== count * ANSWERS) {
                throw new Error(`${count} evaluations were asked for: ${evaluations} came with ${answers} answers.`);
            }
            const times = await timed(RUNS, () => read(org, count));
            const each = median(times) / count;
            smallest = count === SIZES[0] ? each : smallest;
            const growth = `${duration(each)} each, ${(each / smallest).toFixed(2)} times those of ${SIZES[0]}`;
            figures.push(figure(`${count} with ${answers} answers`, times, growth));
        }
        return [...figures, residentMemory('after', org.processId)];
    }
};
