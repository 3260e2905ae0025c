import fc from 'fast-check';
import { bothWays, EVERY_OBJECT } from '../acceptance-cases.ts';

/** What a test knows to be stored of an answer. */
export interface KnownAnswer {
    readonly status: string;
    readonly rating: number | null;
    readonly notes: string | null;
}

/** Evaluations by name, each with its answers by question code. */
export type KnownSheets = ReadonlyMap<string, ReadonlyMap<string, KnownAnswer>>;

/** A write as it is drawn at random; `pick` chooses among the evaluations that there are. */
export interface DrawnWrite {
    readonly kind: 'create' | 'createMany' | 'rate' | 'rateAll' | 'delete' | 'composite';
    readonly pick: number;
    readonly ratings: readonly number[];
}

export const anyWrite: fc.Arbitrary<DrawnWrite> = fc.record({
    kind: fc.constantFrom('create', 'createMany', 'rate', 'rate', 'rate', 'rateAll', 'delete', 'composite'),
    pick: fc.nat(1000),
    ratings: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 31, maxLength: 31 })
});

/** One request, and what is stored once it is carried out. */
export interface Write {
    readonly method: 'POST' | 'PATCH' | 'DELETE';
    readonly path: string;
    readonly body: object | undefined;
    readonly after: KnownSheets;
}

/** Ids of what is stored, by evaluation and question code. */
export interface StoredIds {
    readonly evaluations: ReadonlyMap<string, string>;
    readonly answers: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const ROOT = '/services/data/v66.0';

/** An evaluation whose object list lets every question be rated anything. */
export const newEvaluation = (name: string) => ({ Name: name, ...bothWays(EVERY_OBJECT) });

const rating = (value: number, name: string) => ({
    Status__c: 'Answered',
    Rating__c: value,
    Notes__c: `${name} ${value}`
});

const rated = (sheet: ReadonlyMap<string, KnownAnswer>, ratings: ReadonlyMap<string, number>, name: string) =>
    new Map(
        [...sheet].map(([code, known]): [string, KnownAnswer] => {
            const value = ratings.get(code);
            return [
                code,
                value === undefined ? known : { status: 'Answered', rating: value, notes: `${name} ${value}` }
            ];
        })
    );

/** A write without what is stored after it. */
type WriteRequest = Omit<Write, 'after'>;

interface ChosenAnswer {
    readonly code: string;
    readonly id: string;
    readonly value: number;
}

const createOne = (name: string): WriteRequest => ({
    method: 'POST',
    path: `${ROOT}/sobjects/Vendor_Evaluation__c`,
    body: newEvaluation(name)
});

const createMany = (names: readonly string[]): WriteRequest => ({
    method: 'POST',
    path: `${ROOT}/composite/sobjects`,
    body: {
        allOrNone: true,
        records: names.map((item) => ({ attributes: { type: 'Vendor_Evaluation__c' }, ...newEvaluation(item) }))
    }
});

const deleteOne = (id: string): WriteRequest => ({
    method: 'DELETE',
    path: `${ROOT}/sobjects/Vendor_Evaluation__c/${id}`,
    body: undefined
});

/** The requests that rate the chosen answers, by their kind. */
const RATE = {
    rate: ([answer]: readonly ChosenAnswer[], name: string): WriteRequest => ({
        method: 'PATCH',
        path: `${ROOT}/sobjects/Audit_Answer__c/${answer?.id ?? ''}`,
        body: rating(answer?.value ?? 0, name)
    }),
    rateAll: (chosen: readonly ChosenAnswer[], name: string): WriteRequest => ({
        method: 'PATCH',
        path: `${ROOT}/composite/sobjects`,
        body: {
            allOrNone: true,
            records: chosen.map(({ id, value }) => ({
                attributes: { type: 'Audit_Answer__c' },
                id,
                ...rating(value, name)
            }))
        }
    }),
    composite: (chosen: readonly ChosenAnswer[], name: string): WriteRequest => ({
        method: 'POST',
        path: `${ROOT}/composite`,
        body: {
            allOrNone: true,
            compositeRequest: [
                {
                    method: 'POST',
                    url: `${ROOT}/sobjects/Vendor_Evaluation__c`,
                    referenceId: 'made',
                    body: newEvaluation(name)
                },
                ...chosen.map(({ id, value }, at) => ({
                    method: 'PATCH',
                    url: `${ROOT}/sobjects/Audit_Answer__c/${id}`,
                    referenceId: `rated${at}`,
                    body: rating(value, name)
                }))
            ]
        }
    })
};

/**
 * Makes a request of a drawn write. What it changes is among the evaluations whose ids are given.
 * @param name fresh, for what it creates and notes
 * @param untouched the answers of an evaluation that was just created
 */
export const toWrite = (
    { kind, pick, ratings }: DrawnWrite,
    name: string,
    known: KnownSheets,
    ids: StoredIds,
    untouched: ReadonlyMap<string, KnownAnswer>
): Write => {
    const targets = [...known.keys()].filter((item) => ids.evaluations.has(item));
    const target = targets[pick % Math.max(1, targets.length)];
    const sheet = known.get(target ?? '');
    const answers = [...(ids.answers.get(target ?? '') ?? [])];
    if (kind === 'createMany') {
        const names = [1, 2, 3].map((number) => `${name}.${number}`);
        return { ...createMany(names), after: new Map([...known, ...names.map((item) => [item, untouched] as const)]) };
    }
    if (kind === 'create' || target === undefined || sheet === undefined) {
        return { ...createOne(name), after: new Map([...known, [name, untouched]]) };
    }
    if (kind === 'delete') {
        const after = new Map([...known].filter(([item]) => item !== target));
        return { ...deleteOne(ids.evaluations.get(target) ?? ''), after };
    }
    const most = { rate: 1, rateAll: answers.length, composite: 10 }[kind];
    const from = kind === 'rateAll' ? 0 : pick % (answers.length - most + 1);
    const chosen = answers.slice(from, from + most).map(([code, id], at) => ({ code, id, value: ratings[at] ?? 0 }));
    const changed = rated(sheet, new Map(chosen.map(({ code, value }) => [code, value])), name);
    const created: [string, typeof untouched][] = kind === 'composite' ? [[name, untouched]] : [];
    return { ...RATE[kind](chosen, name), after: new Map([...known, [target, changed], ...created]) };
};
