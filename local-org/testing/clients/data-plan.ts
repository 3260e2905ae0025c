import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Values = Record<string, unknown>;

/** The records of one object in a plan. */
export interface PlannedRecords {
    readonly object: string;
    /** API names of every field that any of the records has, in the order they first appear. */
    readonly fields: readonly string[];
    /** With `@references` replaced by the name of the record they stand for. */
    readonly records: readonly Values[];
}

interface FileRecord extends Values {
    readonly attributes: { readonly referenceId: string };
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** What the files of a `sf data import tree` plan hold, by object. */
export const readDataPlan = (file: string): ReadonlyMap<string, PlannedRecords> => {
    const steps = (readJson(file) as { sobject: string; files: string[] }[]).map(({ sobject, files }) => ({
        object: sobject,
        records: files.flatMap((name) => (readJson(join(dirname(file), name)) as { records: FileRecord[] }).records)
    }));
    const names = new Map(
        steps.flatMap(({ records }) =>
            records.map((record): [string, unknown] => [`@${record.attributes.referenceId}`, record['Name']])
        )
    );
    const plain = (record: FileRecord): Values =>
        Object.fromEntries(
            Object.entries(record)
                .filter(([name]) => name !== 'attributes')
                .map(([name, value]) => [name, names.get(String(value)) ?? value])
        );
    return new Map(
        steps.map(({ object, records }) => {
            const values = records.map(plain);
            return [object, { object, fields: [...new Set(values.flatMap(Object.keys))], records: values }];
        })
    );
};
