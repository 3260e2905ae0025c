import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
    dimensionsWithoutAnswers,
    EVIDENCE,
    evidencedPoints,
    isBlockingGap,
    isHardStop,
    isUnproven,
    isWaivedHardStop,
    METHOD,
    points,
    scoreEvaluation,
    SHALLOW_RATING,
    STATUS,
    unprovenPointsByDimension
} from '../../force-app/main/shared/lwc/auditScoring/auditScoring.ts';
import type {
    EvaluationScore,
    Method,
    ScoredAnswer
} from '../../force-app/main/shared/lwc/auditScoring/auditScoring.ts';
import type { TestClient, TestOrg } from '../testing/test-client.ts';
import { openTestOrg } from '../testing/test-client.ts';
import { RecordStore } from './database/index.ts';
import type { ObjectModel } from './metadata/index.ts';
import type { FieldValue, Row } from './metadata/values.ts';
import { Exact } from './metadata/values.ts';
import type { Recount } from '../testing/recount.ts';
import { computedFields, recount } from '../testing/recount.ts';

const EVALUATION = 'Vendor_Evaluation__c';
const ANSWER = 'Audit_Answer__c';
const SHEETS = 10_000;
const SAVED_BATCHES = 8;
const MOST_SAVED_AT_ONCE = 50;
const ANSWERS = 31;
const SALESFORCE_OBJECTS = 'Contact;Lead;Account;Opportunity;Activity;Campaign';
const HUBSPOT_OBJECTS = 'Contact;Company;Deal;Ticket;Call';

interface Entry {
    readonly status: ScoredAnswer['status'];
    readonly rating: number;
    readonly evidence: ScoredAnswer['evidence'];
    readonly isBlocking: boolean;
    /** Counts only where the answer is a failed hard stop; elsewhere a waiver would be refused. */
    readonly isWaived: boolean;
}

interface Sheet {
    readonly method: Method;
    readonly scope: 'Salesforce' | 'HubSpot' | 'Salesforce and HubSpot';
    /** The dimensions that do not apply at all. */
    readonly excluded: readonly string[];
    /** The dimensions that have no answers at all, as after an import that did not bring them. */
    readonly missing: readonly string[];
    readonly entries: readonly Entry[];
}

const mostly = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
    fc.oneof({ arbitrary: fc.constant(usual), weight: 30 }, { arbitrary: fc.constantFrom(...others), weight: 1 });

/** From a sheet with any answer anywhere to one that is done and good: every verdict and reason must come up. */
const anyEntries: fc.Arbitrary<Entry[]> = fc
    .record({ isDone: fc.boolean(), lowest: fc.integer({ min: 0, max: 4 }) })
    .chain(({ isDone, lowest }) =>
        fc.array(
            fc.record({
                status: isDone
                    ? mostly<Entry['status']>(STATUS.answered, STATUS.notApplicable, STATUS.noAnswer)
                    : fc.constantFrom(...Object.values(STATUS)),
                rating: fc.oneof(
                    { arbitrary: fc.integer({ min: lowest, max: 5 }), weight: 10 },
                    { arbitrary: fc.integer({ min: 0, max: 5 }), weight: 1 }
                ),
                evidence: fc.option(fc.constantFrom(...EVIDENCE)),
                isBlocking: isDone ? mostly(false, true) : fc.boolean(),
                isWaived: fc.boolean()
            }),
            { minLength: ANSWERS, maxLength: ANSWERS }
        )
    );

const DIMENSIONS = scoreEvaluation([], METHOD.asRated).dimensions.map(({ dimension }) => dimension);

const anySheet: fc.Arbitrary<Sheet> = fc.record({
    method: fc.constantFrom(...Object.values(METHOD)),
    scope: fc.constantFrom('Salesforce' as const, 'HubSpot' as const, 'Salesforce and HubSpot' as const),
    missing: fc.oneof(
        { arbitrary: fc.constant([]), weight: 6 },
        { arbitrary: fc.subarray(DIMENSIONS, { minLength: 1 }), weight: 1 }
    ),
    excluded: fc.oneof(
        { arbitrary: fc.constant([]), weight: 4 },
        { arbitrary: fc.subarray(DIMENSIONS), weight: 1 },
        { arbitrary: fc.constantFrom(['Historical Data'], DIMENSIONS), weight: 1 }
    ),
    entries: anyEntries
});

const toEvaluation = ({ method, scope }: Sheet) => ({
    Scoring_Method__c: method,
    CRM_Scope__c: scope,
    Salesforce_Objects_Read__c: SALESFORCE_OBJECTS,
    Salesforce_Objects_Written__c: SALESFORCE_OBJECTS,
    HubSpot_Objects_Read__c: HUBSPOT_OBJECTS,
    HubSpot_Objects_Written__c: HUBSPOT_OBJECTS
});

const WHOLE: Sheet = { method: METHOD.asRated, scope: 'Salesforce', missing: [], excluded: [], entries: [] };

/** What an entry makes of an answer. An evaluator may exclude only some questions, so only some can be saved so. */
const toChange = (answer: Row, entry: Entry, { excluded }: Sheet, canBeSaved: boolean) => {
    const wanted = excluded.includes(String(answer['Dimension__c'])) ? STATUS.notApplicable : entry.status;
    const isRefused = canBeSaved && wanted === STATUS.notApplicable && answer['Allows_Not_Applicable__c'] === false;
    const status = isRefused ? STATUS.noAnswer : wanted;
    const isFailed = status === STATUS.noAnswer || (status === STATUS.answered && entry.rating <= SHALLOW_RATING);
    const isWaived = answer['Is_Hard_Stop__c'] === true && isFailed && entry.isWaived;
    return {
        Hard_Stop_Waiver_Reason__c: isWaived ? 'The board accepts it.' : null,
        Status__c: status,
        Rating__c: status === STATUS.answered ? entry.rating : null,
        Evidence__c: entry.evidence,
        Is_Blocking__c: entry.isBlocking,
        Not_Applicable_Reason__c: status === STATUS.notApplicable ? 'It does not apply to us.' : null
    };
};

const isMissing = (answer: Row, { missing }: Sheet): boolean => missing.includes(String(answer['Dimension__c']));

const plain = (value: FieldValue | undefined): string | number | boolean | null =>
    Decimal.isDecimal(value) ? value.toNumber() : (value ?? null);

/** A change as the org holds it in memory. */
const inMemory = (values: Readonly<Record<string, string | number | boolean | null>>): Row =>
    Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? new Exact(value) : value])
    );

const toScored = (answer: Row): ScoredAnswer => ({
    dimension: String(answer['Dimension__c']),
    status: answer['Status__c'] as ScoredAnswer['status'],
    rating: plain(answer['Rating__c']) as number | null,
    evidence: (answer['Evidence__c'] ?? null) as ScoredAnswer['evidence'],
    isHardStop: answer['Is_Hard_Stop__c'] === true,
    isBlocking: answer['Is_Blocking__c'] === true,
    waiverReason: String(answer['Hard_Stop_Waiver_Reason__c'] ?? '')
});

const rounded = (value: number | null): number | null =>
    value === null ? null : Math.round((value + Number.EPSILON) * 100) / 100;

const COMPUTED_OF_ANSWER = [
    'Points__c',
    'Evidenced_Points__c',
    'Unproven_Flag__c',
    'Hard_Stop_Flag__c',
    'Waived_Flag__c',
    'Blocking_Gap_Flag__c'
];

type Labels = ReadonlyMap<string, string>;

const reasonOf = ({ reason, isWaived, isRescaled }: EvaluationScore, labels: Labels): string =>
    [
        `Audit_Reason_${reason}`,
        ...(isWaived ? ['Audit_Reason_Waived'] : []),
        ...(isRescaled ? ['Audit_Reason_Rescaled'] : [])
    ]
        .map((name) => labels.get(name))
        .join(' ');

/** What the preview says the platform computes for an evaluation. */
const previewed = (preview: EvaluationScore, labels: Labels): Record<string, unknown> => ({
    Total_Score__c: preview.total,
    Evidenced_Total__c: preview.evidencedTotal,
    Weakest_Score__c: rounded(preview.weakest),
    Applicable_Dimensions__c: preview.applicableDimensions,
    Applicable_Count__c: preview.applicableCount,
    Open_Count__c: preview.openCount,
    Missing_Dimensions__c: preview.missingDimensions.length,
    Completion__c: Math.round(
        (100 * (preview.applicableCount - preview.openCount)) /
            Math.max(1, preview.applicableCount + preview.missingDimensions.length)
    ),
    Hard_Stop_Count__c: preview.hardStopCount,
    Waived_Count__c: preview.waivedCount,
    Blocking_Gap_Count__c: preview.blockingGapCount,
    Unproven_Count__c: preview.unprovenCount,
    Band__c: preview.band,
    Verdict__c: preview.verdict,
    Verdict_Reason__c: reasonOf(preview, labels),
    ...Object.fromEntries(
        preview.dimensions.flatMap(({ dimension, points: sum, count, score }) => {
            const prefix = dimension.replaceAll(' ', '_');
            return [
                [`${prefix}_Sum__c`, sum],
                [`${prefix}_Count__c`, count],
                [`${prefix}_Score__c`, rounded(score)]
            ];
        })
    )
});

const picked = (row: Row, names: readonly string[]): Record<string, unknown> =>
    Object.fromEntries(names.map((name) => [name, plain(row[name])]));

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Fails unless the evidenced figures of an evaluation are those of its answers. */
const assertEvidenced = (master: Row, details: readonly Row[]): void => {
    const scored = details.map(toScored);
    const unproven = scored.map((answer) => points(answer, METHOD.asRated) - evidencedPoints(answer));
    const [evidenced, beyond] = [sumOf(scored.map(evidencedPoints)), sumOf(unproven)];
    const byDimension = DIMENSIONS.map((dimension) =>
        sumOf(unproven.filter((_points, index) => scored[index]?.dimension === dimension))
    );
    const share = evidenced + beyond === 0 ? null : Math.round((100 * evidenced) / (evidenced + beyond));
    const names = ['Evidenced_Points__c', 'Unproven_Points__c', 'Evidenced_Share__c'];
    assert.deepEqual(
        names.map((name) => plain(master[name])),
        [evidenced, beyond, share]
    );
    const tally = Number(plain(master['Unproven_Points_Tally__c']));
    assert.deepEqual(unprovenPointsByDimension(tally, [0]), byDimension);
};

/** Fails unless the preview of these answers is what the metadata computed for them. */
const assertPreviewed = ({ master, details }: Recount, { method }: Sheet, labels: Labels): EvaluationScore => {
    for (const answer of details) {
        const scored = toScored(answer);
        assert.deepEqual(
            [
                points(scored, method),
                evidencedPoints(scored),
                +isUnproven(scored),
                +isHardStop(scored),
                +isWaivedHardStop(scored),
                +isBlockingGap(scored)
            ],
            COMPUTED_OF_ANSWER.map((name) => plain(answer[name]))
        );
    }
    const preview = scoreEvaluation(details.map(toScored), method);
    assert.deepEqual(dimensionsWithoutAnswers(Number(plain(master['Dimension_Tally__c']))), preview.missingDimensions);
    assertEvidenced(master, details);
    const expected = previewed(preview, labels);
    assert.deepEqual(picked(master, Object.keys(expected)), expected);
    return preview;
};

describe('the preview of the score against the formulas and roll-ups that compute it', () => {
    let testOrg: TestOrg;
    let admin: TestClient;
    let evaluation: ObjectModel;
    let answer: ObjectModel;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
        const { objects } = testOrg.org.metadata;
        const [master, detail] = [objects.get(EVALUATION), objects.get(ANSWER)];
        assert.ok(master !== undefined && detail !== undefined);
        [evaluation, answer] = [master, detail];
    });
    after(() => testOrg.close());

    /** What is stored of evaluations and, in the order of the sheet, of their answers. */
    const stored = async (ids: readonly string[]): Promise<Recount[]> => {
        const store = new RecordStore(testOrg.org.sql, testOrg.org.keyPrefixes);
        const masters = await store.byIds(evaluation, ids);
        const details = [...(await store.whereIn(answer, EVALUATION, ids)).values()].sort(
            (left, right) => Number(left['Display_Order__c']) - Number(right['Display_Order__c'])
        );
        const sheets = new Map(ids.map((id) => [id, { master: masters.get(id) ?? {}, details: [] as Row[] }]));
        details.forEach((row) => sheets.get(String(row[EVALUATION]))?.details.push(row));
        return [...sheets.values()];
    };
    const counted = ({ master, details }: Recount): Recount =>
        recount(testOrg.org, { master: EVALUATION, detail: ANSWER }, master, details);

    const create = async (sheets: readonly Sheet[]): Promise<string[]> => {
        const records = sheets.map((sheet) => ({
            attributes: { type: EVALUATION },
            Name: 'Any vendor',
            ...toEvaluation(sheet)
        }));
        const created = await admin.send('POST', 'composite/sobjects', { allOrNone: true, records });
        const made = created.list<{ id: string; success: boolean }>();
        assert.deepEqual(
            made.filter(({ success }) => !success),
            []
        );
        return made.map(({ id }) => id);
    };

    it(`agrees field by field with the compiled metadata, run in memory over ${SHEETS} sheets`, async () => {
        const [id = ''] = await create([WHOLE]);
        const [copied] = await stored([id]);
        assert.equal(copied?.details.length, ANSWERS);
        const { labels } = testOrg.org.metadata;
        const seen = new Set<string>();

        fc.assert(
            fc.property(anySheet, (sheet) => {
                const master = { ...copied.master, ...inMemory(toEvaluation(sheet)) };
                const details = copied.details.flatMap((row, index): Row[] => {
                    if (isMissing(row, sheet)) {
                        return [];
                    }
                    const entry = sheet.entries[index];
                    assert.ok(entry !== undefined);
                    const change = inMemory(toChange(row, entry, sheet, false));
                    return [{ ...row, Scoring_Method__c: sheet.method, ...change }];
                });
                const preview = assertPreviewed(counted({ master, details }), sheet, labels);
                seen.add(preview.reason);

                const atBest = (row: Row): Row => ({
                    ...row,
                    Scoring_Method__c: sheet.method,
                    ...inMemory({ Status__c: STATUS.answered, Rating__c: 5, Evidence__c: EVIDENCE[3] ?? null })
                });
                const bestCase = [
                    ...details.map((row) => (row['Status__c'] === STATUS.notAsked ? atBest(row) : row)),
                    ...copied.details.filter((row) => isMissing(row, sheet)).map(atBest)
                ];
                assert.equal(preview.ceiling, plain(counted({ master, details: bestCase }).master['Total_Score__c']));
            }),
            { numRuns: SHEETS, includeErrorInReport: true }
        );
        const reasons = [...labels.keys()].filter((name) => /^Audit_Reason_(?!Waived|Rescaled)/.test(name));
        assert.deepEqual([...seen].map((reason) => `Audit_Reason_${reason}`).sort(), reasons.sort());
    });

    it('says nothing of evidence where a dimension has more answers than the tally has room for', async () => {
        const [id = ''] = await create([WHOLE]);
        const [copied] = await stored([id]);
        assert.ok(copied);
        const [first] = copied.details;
        const claimed = { Status__c: STATUS.answered, Rating__c: 5, Evidence__c: 'Claim' };
        const evidencedTotals = [33, 34].map((count) => {
            const details = Array.from({ length: count }, (): Row => ({ ...first, ...inMemory(claimed) }));
            const { master } = counted({ master: copied.master, details });
            const names = ['Evidenced_Total__c', 'Evidenced_Points__c', 'Evidenced_Share__c'];
            return Object.values(picked(master, names));
        });

        assert.deepEqual(evidencedTotals, [
            [2, 66, 40],
            [null, null, null]
        ]);
    });

    it('agrees with what the org stores when sheets are saved, and so does the metadata run in memory', async () => {
        const save = async (sheets: readonly Sheet[]): Promise<void> => {
            const ids = await create(sheets);
            const fresh = await stored(ids);
            const changes = fresh.flatMap(({ details }, at) =>
                details.flatMap((row, index) => {
                    const [sheet, entry] = [sheets[at], sheets[at]?.entries[index]];
                    return sheet === undefined || entry === undefined
                        ? []
                        : [{ id: String(row['Id']), ...toChange(row, entry, sheet, true) }];
                })
            );
            for (let from = 0; from < changes.length; from += 200) {
                const saved = await admin.update(ANSWER, changes.slice(from, from + 200));
                const refused = saved.list<{ success: boolean }>().filter(({ success }) => !success);
                assert.deepEqual(refused, []);
            }
            const gone = fresh.flatMap(({ details }, at) =>
                details.filter((row) => isMissing(row, sheets[at] ?? WHOLE)).map((row) => String(row['Id']))
            );
            for (let from = 0; from < gone.length; from += 200) {
                const some = gone.slice(from, from + 200).join(',');
                await admin.send('DELETE', `composite/sobjects?allOrNone=true&ids=${some}`);
            }

            for (const [at, kept] of (await stored(ids)).entries()) {
                const sheet = sheets[at];
                assert.ok(sheet !== undefined);
                assertPreviewed(kept, sheet, testOrg.org.metadata.labels);
                const again = counted(kept);
                const computed = computedFields(evaluation);
                assert.deepEqual(picked(again.master, computed), picked(kept.master, computed));
                for (const [index, row] of kept.details.entries()) {
                    const names = computedFields(answer);
                    assert.deepEqual(picked(again.details[index] ?? {}, names), picked(row, names));
                }
            }
        };
        await fc.assert(
            fc.asyncProperty(fc.array(anySheet, { minLength: 1, maxLength: MOST_SAVED_AT_ONCE, size: 'max' }), save),
            { numRuns: SAVED_BATCHES, includeErrorInReport: true }
        );
    });
});
