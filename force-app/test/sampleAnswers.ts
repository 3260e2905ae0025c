import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(__dirname, '..', '..', 'data');

/** A record of the sample data, by the API names of its fields. */
export interface SampleRecord {
    readonly attributes: { readonly referenceId: string };
    readonly [field: string]: unknown;
}

const recordsIn = (file: string): readonly SampleRecord[] =>
    (JSON.parse(readFileSync(join(DATA, file), 'utf8')) as { records: SampleRecord[] }).records;

const filesOf = (object: string): readonly string[] =>
    (JSON.parse(readFileSync(join(DATA, 'data-plan.json'), 'utf8')) as { sobject: string; files: string[] }[])
        .filter(({ sobject }) => sobject === object)
        .flatMap(({ files }) => files);

const recordsOf = (object: string): readonly SampleRecord[] => filesOf(object).flatMap(recordsIn);

/** A text of a record; empty where it has none. */
export const textIn = (record: SampleRecord, field: string): string => String(record[field] ?? '');

/** A number of a record; null where it has none. */
export const numberIn = (record: SampleRecord, field: string): number | null =>
    typeof record[field] === 'number' ? record[field] : null;

/** The answers of every evaluation of the sample data, by its name. */
export const sampleAnswers = (): ReadonlyMap<string, readonly SampleRecord[]> => {
    const answers = recordsOf('Audit_Answer__c');
    return new Map(
        recordsOf('Vendor_Evaluation__c').map((evaluation) => [
            textIn(evaluation, 'Name'),
            answers.filter(
                (answer) => textIn(answer, 'Vendor_Evaluation__c') === `@${evaluation.attributes.referenceId}`
            )
        ])
    );
};
