import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import {
    EVIDENCE,
    isBlockingGap,
    isHardStop,
    isUnproven,
    METHOD,
    points,
    scoreEvaluation,
    STATUS
} from '../../force-app/main/shared/lwc/scoring/scoring.ts';
import type { Method, ScoredAnswer } from '../../force-app/main/shared/lwc/scoring/scoring.ts';
import type { TestClient, TestOrg } from './api/test-client.ts';
import { openTestOrg } from './api/test-client.ts';

interface StoredAnswer {
    readonly Id: string;
    readonly Dimension__c: string;
    readonly Status__c: ScoredAnswer['status'];
    readonly Rating__c: number | null;
    readonly Evidence__c: ScoredAnswer['evidence'];
    readonly Is_Hard_Stop__c: boolean;
    readonly Is_Blocking__c: boolean;
    readonly Allows_Not_Applicable__c: boolean;
    readonly Points__c: number;
    readonly Unproven_Flag__c: number;
    readonly Hard_Stop_Flag__c: number;
    readonly Blocking_Gap_Flag__c: number;
}

const ANSWER_FIELDS =
    'Id, Dimension__c, Status__c, Rating__c, Evidence__c, Is_Hard_Stop__c, Is_Blocking__c, Allows_Not_Applicable__c, Points__c, Unproven_Flag__c, Hard_Stop_Flag__c, Blocking_Gap_Flag__c';
const RUNS = 100;
const ANSWERS = 31;

interface Entry {
    readonly status: ScoredAnswer['status'];
    readonly rating: number;
    readonly evidence: ScoredAnswer['evidence'];
    readonly isBlocking: boolean;
}

const mostly = <Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> =>
    fc.oneof({ arbitrary: fc.constant(usual), weight: 30 }, { arbitrary: fc.constantFrom(...others), weight: 1 });

/** From a sheet with any answer anywhere to one that is done and good: every verdict and reason must come up. */
const anySheet: fc.Arbitrary<Entry[]> = fc
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
                isBlocking: isDone ? mostly(false, true) : fc.boolean()
            }),
            { minLength: ANSWERS, maxLength: ANSWERS }
        )
    );

const toChange = (answer: StoredAnswer, entry: Entry) => {
    const isRefused = entry.status === STATUS.notApplicable && !answer.Allows_Not_Applicable__c;
    const status = isRefused ? STATUS.noAnswer : entry.status;
    return {
        id: answer.Id,
        Status__c: status,
        Rating__c: status === STATUS.answered ? entry.rating : null,
        Evidence__c: entry.evidence,
        Is_Blocking__c: entry.isBlocking,
        Not_Applicable_Reason__c: status === STATUS.notApplicable ? 'It does not apply to us.' : null
    };
};

const toScored = (answer: StoredAnswer): ScoredAnswer => ({
    dimension: answer.Dimension__c,
    status: answer.Status__c,
    rating: answer.Rating__c,
    evidence: answer.Evidence__c,
    isHardStop: answer.Is_Hard_Stop__c,
    isBlocking: answer.Is_Blocking__c
});

const rounded = (value: number | null): number | null =>
    value === null ? null : Math.round((value + Number.EPSILON) * 100) / 100;

describe('the preview of the score against the formulas and roll-ups that compute it', () => {
    let testOrg: TestOrg;
    let admin: TestClient;

    before(async () => {
        testOrg = await openTestOrg();
        admin = testOrg.as('admin@local.org');
    });
    after(() => testOrg.close());

    const answersOf = async (evaluation: string): Promise<readonly StoredAnswer[]> => {
        const soql = `SELECT ${ANSWER_FIELDS} FROM Audit_Answer__c WHERE Vendor_Evaluation__c = '${evaluation}' ORDER BY Display_Order__c`;
        return (await admin.query(soql)).list<StoredAnswer>('records');
    };

    const check = async (method: Method, hasWaiver: boolean, entries: readonly Entry[]): Promise<void> => {
        const id = await admin.create('Vendor_Evaluation__c', {
            Name: 'Any vendor',
            Scoring_Method__c: method,
            Salesforce_Objects__c: 'Contact;Lead;Account;Opportunity;Activity;Campaign',
            Hard_Stop_Waiver_Reason__c: hasWaiver ? 'The board accepts it.' : null
        });
        const changes = (await answersOf(id)).flatMap((answer, index) => {
            const entry = entries[index];
            return entry === undefined ? [] : [toChange(answer, entry)];
        });
        const saved = await admin.update('Audit_Answer__c', changes);
        assert.ok(saved.list<{ success: boolean }>().every(({ success }) => success));

        const stored = await answersOf(id);
        for (const answer of stored) {
            const scored = toScored(answer);
            assert.deepEqual(
                [points(scored, method), isUnproven(scored), isHardStop(scored), isBlockingGap(scored)],
                [
                    answer.Points__c,
                    answer.Unproven_Flag__c === 1,
                    answer.Hard_Stop_Flag__c === 1,
                    answer.Blocking_Gap_Flag__c === 1
                ]
            );
        }

        const preview = scoreEvaluation(stored.map(toScored), method, hasWaiver);
        const record = await admin.send('GET', `sobjects/Vendor_Evaluation__c/${id}`);
        const reasons = [`Reason_${preview.reason}`];
        if (preview.isWaived) {
            reasons.push('Reason_Waived');
        }
        if (preview.isRescaled) {
            reasons.push('Reason_Rescaled');
        }
        const expected = {
            Total_Score__c: preview.total,
            Weakest_Score__c: rounded(preview.weakest),
            Applicable_Dimensions__c: preview.applicableDimensions,
            Applicable_Count__c: preview.applicableCount,
            Open_Count__c: preview.openCount,
            Hard_Stop_Count__c: preview.hardStopCount,
            Blocking_Gap_Count__c: preview.blockingGapCount,
            Unproven_Count__c: preview.unprovenCount,
            Band__c: preview.band,
            Verdict__c: preview.verdict,
            Verdict_Reason__c: reasons.map((name) => testOrg.org.metadata.labels.get(name)).join(' '),
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
        };
        assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, record.at(name)])), expected);
    };

    it('agrees with them field by field, whatever the answers', async () => {
        await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.values(METHOD)), fc.boolean(), anySheet, check), {
            numRuns: RUNS
        });
    });
});
