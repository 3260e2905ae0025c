import { isComputed } from '../../../org-model/objects/field-model.ts';
import { basename, dirname } from 'node:path/posix';
import type { SourceFile } from '../components/bundle.ts';
import type { FieldModel } from '../../../org-model/objects/field-model.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { Org } from '../../../org-model/org.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';

interface PlanStep {
    readonly sobject: string;
    readonly files: readonly string[];
}

interface TreeRecord {
    readonly attributes: { readonly type: string; readonly referenceId: string };
    readonly [field: string]: unknown;
}

const PLAN = /^data\/(?:.*-)?plan\.json$/;

/** A file's records, or undefined when it is not JSON of that shape. */
const recordsOf = ({ text }: SourceFile): readonly TreeRecord[] | undefined => {
    try {
        const { records } = JSON.parse(text) as { records?: TreeRecord[] };
        return records?.every(({ attributes }) => attributes?.type !== undefined) ? records : undefined;
    } catch {
        return undefined;
    }
};

const valueProblem = (field: FieldModel, value: unknown): string | undefined => {
    if (isComputed(field)) {
        return 'is computed and cannot be loaded. Remove it.';
    }
    if (typeof value !== 'string' || value.startsWith('@')) {
        return undefined;
    }
    const possible = field.picklist?.values.map(({ name }) => name);
    const wrong = possible && value.split(';').find((part) => !possible.includes(part));
    if (wrong !== undefined) {
        return `'${wrong}' is no value of ${field.object}.${field.name}.${didYouMean(wrong, possible ?? [])}`;
    }
    const length = field.isCustom && field.length > 0 ? field.length : Infinity;
    return value.length > length ? `has ${value.length} characters and the field takes ${length}.` : undefined;
};

const recordProblems = (record: TreeRecord, known: ReadonlySet<string>, org: Org): [string, string][] => {
    const { attributes, ...values } = record;
    const object = org.object(attributes.type);
    if (!object) {
        return [[attributes.type, `there is no object ${attributes.type}.${didYouMean(attributes.type, org.objects)}`]];
    }
    return Object.entries(values).flatMap(([name, value]): [string, string][] => {
        const field = object.fields.get(name);
        if (!field) {
            return [[name, `there is no field ${attributes.type}.${name}.${didYouMean(name, object.fields.keys())}`]];
        }
        if (typeof value === 'string' && value.startsWith('@') && !known.has(value.slice(1))) {
            return [[name, `no record before it has the referenceId ${value.slice(1)}.`]];
        }
        const problem = valueProblem(field, value);
        return problem === undefined ? [] : [[name, problem]];
    });
};

const checkPlan = (plan: SourceFile, sources: ReadonlyMap<string, SourceFile>, org: Org): Finding[] => {
    const known = new Set<string>();
    return (JSON.parse(plan.text) as PlanStep[]).flatMap(({ sobject, files }) =>
        files.flatMap((name): Finding[] => {
            const file = `${dirname(plan.file)}/${name}`;
            const source = sources.get(file);
            const records = source && recordsOf(source);
            if (!records) {
                return [
                    { file: plan.file, element: sobject, message: `${name} is missing or holds no list of records.` }
                ];
            }
            return records.flatMap((record) => {
                const problems = recordProblems(record, known, org);
                const { type, referenceId } = record.attributes;
                const repeated = known.has(referenceId) ? [['referenceId', 'is taken. Give it another.'] as const] : [];
                const misplaced =
                    type === sobject ? [] : [['attributes', `is a ${type} in a file of ${sobject}.`] as const];
                known.add(referenceId);
                return [...problems, ...repeated, ...misplaced].map(([element, message]) => ({
                    file,
                    element: `${basename(file, '.json')}[${referenceId}].${element}`,
                    message
                }));
            });
        })
    );
};

/** The sample data loads: its fields and values exist, and each record refers only to records before it. */
export const sampleData: Rule = ({ sources, org }) => {
    const byFile = new Map(sources.map((source) => [source.file, source]));
    return sources.filter(({ file }) => PLAN.test(file)).flatMap((plan) => checkPlan(plan, byFile, org));
};
