import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { PROJECT } from '../../testing/test-client.ts';
import type { PlannedRecords } from '../../testing/clients/data-plan.ts';
import { readDataPlan } from '../../testing/clients/data-plan.ts';
import { SalesforceCli } from '../../testing/clients/salesforce-cli.ts';
import type { ServedOrg } from '../../testing/served-org.ts';
import { accessTokenOf, serveOrg } from '../../testing/served-org.ts';

/** One moment is written in two ways: as the files have it, and as REST gives it. */
const comparable = (value: unknown): unknown =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
        ? new Date(value.replace('+0000', 'Z')).toISOString()
        : value;

/** Records in an order that does not depend on the org, without the checkboxes that nobody set. */
const sorted = ({ records }: PlannedRecords): string[] =>
    records
        .map((record) =>
            JSON.stringify(
                Object.entries(record)
                    .filter(([, value]) => value !== false)
                    .map(([name, value]) => [name, comparable(value)])
                    .sort()
            )
        )
        .sort();

describe('the sample data, imported and exported by the Salesforce CLI', () => {
    let served: ServedOrg;
    let cli: SalesforceCli;

    const run = async (commandLine: string): Promise<void> => {
        const { exitCode, output, errors } = await cli.run(commandLine);
        assert.equal(exitCode, 0, output + errors);
    };

    before(async () => {
        served = await serveOrg();
        cli = new SalesforceCli();
        cli.export('SF_ACCESS_TOKEN', accessTokenOf('admin@local.org'));
        await run(`sf org login access-token --instance-url ${served.address} --no-prompt --alias local --set-default`);
    });
    after(async () => {
        cli.close();
        await served.close();
    });

    it('comes out as it went in', async () => {
        const given = readDataPlan(join(PROJECT, 'data', 'data-plan.json'));
        const queries = [...given.values()].map(({ object, fields }) => `SELECT ${fields.join(', ')} FROM ${object}`);

        await run('sf data import tree --plan data/data-plan.json');
        await run(
            `sf data export tree --plan --output-dir out ${queries.map((soql) => `--query "${soql}"`).join(' ')}`
        );

        const exported = readDataPlan(join(cli.directory, 'out', 'plan.json'));
        assert.deepEqual(new Set(exported.keys()), new Set(given.keys()));
        for (const [object, planned] of given) {
            const found = exported.get(object);
            assert.ok(found, object);
            assert.deepEqual(sorted(found), sorted(planned), object);
        }
    });
});
