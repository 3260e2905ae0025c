import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { commandsOfReadme, commandThatWaitsForAnOrg } from '../../testing/clients/readme-commands.ts';
import type { CommandResult } from '../../testing/clients/salesforce-cli.ts';
import { SalesforceCli } from '../../testing/clients/salesforce-cli.ts';
import type { ServedOrg } from '../../testing/served-org.ts';
import { accessTokenOf, serveOrg } from '../../testing/served-org.ts';

const OBJECT = 'Vendor_Evaluation__c';
const README_ADDRESS = 'http://localhost:3334';

const succeeded = (result: CommandResult): string => {
    assert.equal(result.exitCode, 0, result.output + result.errors);
    return result.output;
};

const refused = (result: CommandResult, message: RegExp): void => {
    assert.equal(result.exitCode, 1, result.output);
    assert.match(result.errors + result.output, message);
};

describe('the Salesforce CLI', () => {
    let served: ServedOrg;
    let cli: SalesforceCli;

    const signIn = async (username: string, alias: string): Promise<CommandResult> =>
        await cli.run(
            `SF_ACCESS_TOKEN='${accessTokenOf(username)}' sf org login access-token --instance-url ${served.address} --no-prompt --alias ${alias}`
        );
    const records = async (soql: string, alias = 'local'): Promise<Record<string, unknown>[]> => {
        const output = succeeded(
            await cli.run(`sf data query --query "${soql}" --target-org ${alias} --result-format json`)
        );
        return (JSON.parse(output) as { result: { records: Record<string, unknown>[] } }).result.records;
    };

    before(async () => {
        served = await serveOrg();
        cli = new SalesforceCli();
    });
    after(async () => {
        cli.close();
        await served.close();
    });

    /** What each line of the README gives, in its order. */
    const answers: readonly (readonly [start: string, holds: (output: string) => void])[] = [
        [
            'sf org login access-token',
            (output) => assert.match(output, /Successfully authorized admin@local\.org with org ID 00D\w{15}/)
        ],
        ['sf org list', (output) => assert.match(output, /local +│ admin@local\.org +│ 00D\w{15} +│ Connected/)],
        [
            'sf data import tree',
            (output) => {
                assert.equal([...output.matchAll(/Audit_Answer__cRef\d+ +│ Audit_Answer__c +│ a0\w{16}/g)].length, 217);
                assert.match(output, /Vendor_Evaluation__cRef7/);
            }
        ],
        ['sf data update record', (output) => assert.match(output, /Successfully updated record: a0\w{16}\./)],
        ['sf data update record', (output) => assert.match(output, /Successfully updated record: a0\w{16}\./)],
        ['sf data update record', (output) => assert.match(output, /Successfully updated record: a0\w{16}\./)],
        ['sf data update record', (output) => assert.match(output, /Successfully updated record: a0\w{16}\./)],
        [
            'sf data query',
            (output) => {
                assert.match(output, /NAME +│ TOTAL_SCORE__C +│ VERDICT__C/);
                assert.match(
                    output,
                    /Lindwhistle +│ 35\.12 +│ Strong[^]*Tandemline +│ 35\.02 +│ Strong[^]*Unify +│ 19\.1 +│ Provisional/
                );
                assert.match(output, /Total number of records retrieved: 7\./);
            }
        ],
        ['sf data create record', (output) => assert.match(output, /Successfully created record: a0\w{16}\./)],
        ['sf data update record', (output) => assert.match(output, /Successfully updated record: a0\w{16}\./)],
        ['sf data delete record', (output) => assert.match(output, /Successfully deleted record: a0\w{16}\./)],
        [
            'sf data export tree',
            () => {
                const [file = ''] = readdirSync(join(cli.directory, 'exported'));
                const { records: exported } = JSON.parse(
                    readFileSync(join(cli.directory, 'exported', file), 'utf8')
                ) as { records: { Name: string; Audit_Answers__r: { records: unknown[] } }[] };
                assert.deepEqual(
                    exported.map((record) => [record.Name, record.Audit_Answers__r.records.length]).sort(),
                    ['Ferrowick', 'Lindwhistle', 'Mossgantry', 'Nightloom', 'Oakensift', 'Tandemline', 'Unify'].map(
                        (name) => [name, 31]
                    )
                );
            }
        ],
        [
            'sf api request rest',
            (output) => {
                const { name, fields } = JSON.parse(output) as { name: string; fields: { name: string }[] };
                assert.equal(name, OBJECT);
                assert.ok(fields.some((field) => field.name === 'Total_Score__c'));
            }
        ]
    ];

    it('runs the README’s own command lines', async () => {
        const [token = '', ...lines] = commandsOfReadme();
        assert.equal(token, `export SF_ACCESS_TOKEN='${accessTokenOf('admin@local.org')}'`);
        cli.export('SF_ACCESS_TOKEN', accessTokenOf('admin@local.org'));
        assert.equal(lines.length, answers.length);
        for (const [index, line] of lines.entries()) {
            const [start, holds] = answers[index] ?? ['', assert.fail];
            assert.ok(line.startsWith(start), line);
            holds(succeeded(await cli.run(line.replace(README_ADDRESS, served.address))));
        }
    });

    it('prints tables, CSV and JSON', async () => {
        const soql = `SELECT Name, Total_Score__c, Opportunity__r.Name FROM ${OBJECT} WHERE Name = 'Unify'`;
        const query = `sf data query --query "${soql}" --target-org local --result-format`;
        const [csv, json] = await Promise.all([cli.run(`${query} csv`), cli.run(`${query} json`)]);
        assert.equal(
            succeeded(csv).trim(),
            'Name,Total_Score__c,Opportunity__r.Name\nUnify,19.1,Quillmark: sales engagement platform'
        );
        const { result } = JSON.parse(succeeded(json)) as {
            result: { totalSize: number; done: boolean; records: Record<string, unknown>[] };
        };
        assert.deepEqual([result.totalSize, result.done, result.records[0]?.['Total_Score__c']], [1, true, 19.1]);
    });

    it('reads, changes and deletes a record by its id', async () => {
        const create = `sf data create record --sobject ${OBJECT} --values "Name='Two words'" --target-org local --json`;
        const { result } = JSON.parse(succeeded(await cli.run(create))) as { result: { id: string } };
        const at = `--sobject ${OBJECT} --record-id ${result.id} --target-org local`;
        succeeded(await cli.run(`sf data update record ${at} --values "Demo_Date__c=2026-11-24 Hourly_Rate__c=55.5"`));
        const read = succeeded(await cli.run(`sf data get record ${at}`));
        assert.match(read, /Name: Two words[^]*Demo_Date__c: 2026-11-24/);
        assert.match(read, /Hourly_Rate__c: 55\.5/);
        succeeded(await cli.run(`sf data delete record ${at}`));
        refused(await cli.run(`sf data get record ${at}`), /does not exist/);
    });

    const create = `sf data create record --sobject ${OBJECT} --target-org local --values`;
    const query = `sf data query --target-org local --query`;
    const refusals: readonly (readonly [title: string, command: string, message: RegExp])[] = [
        ['a validation rule', `${create} "Name=refused Hourly_Rate__c=-1"`, /is below 0\. Enter 0 or more/],
        ['a computed field', `${create} "Name=refused Total_Score__c=40"`, /Total_Score__c/],
        ['an unknown field', `${query} "SELECT Nope__c FROM ${OBJECT}"`, /No such column 'Nope__c'/],
        ['what is no query', `${query} "SELECT Id FROM"`, /unexpected token/],
        [
            'the Bulk API',
            `printf 'Name\\nrefused\\n' > bulk.csv && sf data import bulk --sobject ${OBJECT} --file bulk.csv --target-org local --wait 1`,
            /does not exist/
        ]
    ];
    describe('ends with 1 and says what the org says of', { concurrency: 2 }, () => {
        for (const [title, command, message] of refusals) {
            it(title, async () => refused(await cli.run(command), message));
        }
        after(async () => assert.deepEqual(await records(`SELECT Id FROM ${OBJECT} WHERE Name = 'refused'`), []));
    });

    it('answers for the local org what the README leaves open for an org', async () => {
        const create = commandThatWaitsForAnOrg('sf data create record');
        refused(await cli.run(`${create} --target-org local`), /must name the account of its vendor/);

        succeeded(await signIn('viewer@local.org', 'viewer'));
        const query = commandThatWaitsForAnOrg('sf data query --query "SELECT Name').replace(
            "<a viewer's alias>",
            'viewer'
        );
        const output = succeeded(await cli.run(query));
        assert.match(output, /Tandemline[^]*Mossgantry[^]*retrieved: 4\./);
        const tally = commandThatWaitsForAnOrg('sf data query --query "SELECT Unproven_Points_Tally__c');
        assert.match(
            succeeded(await cli.run(`${tally} --target-org local`)),
            /UNPROVEN_POINTS_TALLY__C[^]*retrieved: 7\./
        );
        refused(
            await cli.run(`sf data create record --sobject ${OBJECT} --values "Name=x" --target-org viewer`),
            /insufficient access rights/
        );
    });

    it('is not let in with a token that is nobody’s', async () => {
        refused(await signIn('nobody@local.org', 'nobody'), /Session expired or invalid/);
    });
});
