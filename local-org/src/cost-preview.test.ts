import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { costOf } from '../../force-app/main/scorecard/lwc/auditCostRules/auditCostRules.ts';
import type { CostEntries, MissingPart } from '../../force-app/main/scorecard/lwc/auditCostRules/auditCostRules.ts';
import type { TestOrg } from '../testing/test-client.ts';
import { openTestOrg } from '../testing/test-client.ts';
import { Exact } from './metadata/values.ts';
import { recount } from '../testing/recount.ts';

const NAMES = { master: 'Vendor_Evaluation__c', detail: 'Audit_Answer__c' };
const RUNS = 10_000;

const FIELDS: Readonly<Record<keyof CostEntries, string>> = {
    licence: 'Annual_Licence_Cost__c',
    middleware: 'Annual_Middleware_Cost__c',
    services: 'One_Off_Services_Cost__c',
    hours: 'Reconciliation_Hours_Per_Week__c',
    rate: 'Hourly_Rate__c',
    years: 'Contract_Term_Years__c'
};

/** By what is missing, the label with which Missing_Cost_Part__c names it. */
const PART_LABELS: Readonly<Record<MissingPart, string | null>> = {
    nothing: null,
    years: 'Audit_Cost_Part_Term',
    rate: 'Audit_Cost_Part_Rate',
    hours: 'Audit_Cost_Part_Hours',
    costs: 'Audit_Cost_Part_Any'
};

const orBlank = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 3 });
const money = (most: number): fc.Arbitrary<number> =>
    fc.oneof(
        fc.constant(0),
        fc.integer({ min: 0, max: most }).map((cents) => cents / 100)
    );
const MILLIONS = 10_000_000_00;

const anyEntries: fc.Arbitrary<CostEntries> = fc.record({
    licence: orBlank(money(MILLIONS)),
    middleware: orBlank(money(MILLIONS)),
    services: orBlank(money(MILLIONS)),
    hours: orBlank(fc.integer({ min: 0, max: 9_999 }).map((tenths) => tenths / 10)),
    rate: orBlank(money(1_000_00)),
    years: orBlank(fc.integer({ min: 1, max: 99 }))
});

describe('the preview of a cost against the formulas that compute it', () => {
    let testOrg: TestOrg;

    before(async () => {
        testOrg = await openTestOrg();
    });
    after(() => testOrg.close());

    it(`agrees with the total of record and with what it calls missing, over ${RUNS} sets of entries`, () => {
        const seen = new Set<string | null>();
        fc.assert(
            fc.property(anyEntries, (entries) => {
                const row = Object.fromEntries(
                    Object.entries(FIELDS).map(([entry, field]) => {
                        const value = entries[entry as keyof CostEntries];
                        return [field, value === null ? null : new Exact(value)];
                    })
                );
                const { master } = recount(testOrg.org, NAMES, row, []);
                const total = master['Total_Cost_of_Ownership__c'] ?? null;
                const cost = costOf(entries);
                const label = cost.missing === null ? null : PART_LABELS[cost.missing];
                seen.add(cost.missing);

                assert.equal(cost.total, Decimal.isDecimal(total) ? total.toNumber() : total);
                assert.equal(
                    master['Missing_Cost_Part__c'] ?? '',
                    label === null ? '' : testOrg.org.metadata.labels.get(label)
                );
            }),
            { numRuns: RUNS, includeErrorInReport: true }
        );
        assert.deepEqual(new Set([null, ...Object.keys(PART_LABELS)]), seen);
    });
});
