import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from './api/record-changes.ts';
import { createTree } from './api/rest/tree.ts';
import { findObject } from './metadata/names.ts';
import type { Org } from './org.ts';
import type { Session } from './security/index.ts';

const SEEDED_AS = '00D00000LOCALOR!admin@local.org';

type Json = Record<string, unknown>;

interface PlanStep {
    readonly object: string;
    readonly files: readonly string[];
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Sample data that is no plan, or that the org refuses. */
export class SampleDataError extends Error {}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const readPlan = (file: string): PlanStep[] => {
    const plan = readJson(file);
    if (!Array.isArray(plan)) {
        throw new SampleDataError(`${file}: a plan is a list of objects and their files`);
    }
    return plan.map((step: unknown) => {
        if (!isJson(step) || typeof step['sobject'] !== 'string' || !Array.isArray(step['files'])) {
            throw new SampleDataError(`${file}: each step names an sobject and its files`);
        }
        return { object: step['sobject'], files: step['files'].map(String) };
    });
};

/** Puts the ids of records already created where `@reference` stands for them, in children too. */
const resolved = (value: unknown, ids: ReadonlyMap<string, string>): unknown => {
    if (typeof value === 'string' && value.startsWith('@')) {
        return ids.get(value.slice(1)) ?? value;
    }
    if (Array.isArray(value)) {
        return value.map((item: unknown) => resolved(item, ids));
    }
    return isJson(value)
        ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolved(item, ids)]))
        : value;
};

const recordsIn = (file: string): unknown[] => {
    const content = readJson(file);
    const records = isJson(content) ? content['records'] : undefined;
    if (!Array.isArray(records)) {
        throw new SampleDataError(`${file}: a list of records is missing`);
    }
    return records;
};

const BATCH = 200;

const nestedCount = (record: unknown): number =>
    isJson(record)
        ? Object.values(record).reduce<number>((sum, value) => {
              const list = isJson(value) ? value['records'] : undefined;
              return (
                  sum + (Array.isArray(list) ? list.reduce<number>((inner, item) => inner + nestedCount(item), 0) : 0)
              );
          }, 1)
        : 0;

/** Requests of at most 200 records, children counted, as the CLI sends them. */
const batchesOf = (records: readonly unknown[]): unknown[][] => {
    const batches: unknown[][] = [];
    let size = 0;
    for (const record of records) {
        const count = nestedCount(record);
        const last = batches.at(-1);
        if (last === undefined || size + count > BATCH) {
            batches.push([record]);
            size = count;
        } else {
            last.push(record);
            size += count;
        }
    }
    return batches;
};

const EVALUATION = 'Vendor_Evaluation__c';

const readNames = (file: string): string[] => {
    const names = readJson(file);
    if (!Array.isArray(names)) {
        throw new SampleDataError(`${file}: names of evaluations are missing`);
    }
    return names.map(String);
};

/** Nothing is born Completed: the evaluations that are to be so are completed once their answers are there. */
const complete = async (org: Org, session: Session, file: string, ids: ReadonlyMap<string, string>): Promise<void> => {
    const object = findObject(org.metadata, EVALUATION);
    const names = readNames(file);
    if (object === null || names.length === 0) {
        return;
    }
    const changes = names.map((name) => ({
        kind: 'update' as const,
        object,
        id: ids.get(name) ?? '',
        values: { Status__c: 'Completed' }
    }));
    const outcomes = await org.transaction(session, (context) => applyChanges(org, context, changes, true));
    outcomes.forEach((outcome, index) => {
        if (!outcome.success) {
            const reasons = outcome.errors.map(({ message }) => message).join(' ');
            throw new SampleDataError(`${file}: ${names[index] ?? ''}: ${reasons}`);
        }
    });
};

/**
 * Loads the sample data of a `sf data import tree` plan, through the same code as `composite/tree`, as the admin; then
 * completes the evaluations of `completed-evaluations.json`.
 * @param dataDirectory folder that holds `data-plan.json`
 * @throws SampleDataError when a file is not as it should be or a record is refused
 */
export const loadSampleData = async (org: Org, dataDirectory: string): Promise<void> => {
    const session = org.sessionFor(SEEDED_AS);
    if (session === null) {
        throw new SampleDataError('the org has no user admin@local.org');
    }
    const ids = new Map<string, string>();
    const evaluations = new Map<string, string>();
    for (const { object: name, files } of readPlan(join(dataDirectory, 'data-plan.json'))) {
        const object = findObject(org.metadata, name);
        if (object === null) {
            throw new SampleDataError(`data-plan.json: there is no object ${name}`);
        }
        for (const file of files) {
            for (const batch of batchesOf(recordsIn(join(dataDirectory, file)))) {
                const result = await createTree(org, session, object, { records: resolved(batch, ids) });
                for (const item of result.results) {
                    if ('errors' in item) {
                        throw new SampleDataError(
                            `${file}: ${item.referenceId}: ${item.errors.map((error) => error.message).join(' ')}`
                        );
                    }
                    ids.set(item.referenceId, item.id);
                }
                if (object.name === EVALUATION) {
                    batch.forEach((record, index) => {
                        const id = result.results[index];
                        if (isJson(record) && id !== undefined && 'id' in id) {
                            evaluations.set(String(record['Name']), id.id);
                        }
                    });
                }
            }
        }
    }
    await complete(org, session, join(dataDirectory, 'completed-evaluations.json'), evaluations);
};
