import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Database } from './database.ts';

const TEXTS = [
    '',
    'plain',
    'NULL',
    'null',
    '{a,b}',
    'a "quoted" word',
    'back\\slash',
    "it's",
    'two\nlines',
    ' blanks ',
    'ü€😀'
];

describe('the database', () => {
    let database: Database;

    before(async () => {
        database = await Database.open(null);
        await database.transaction(async ({ query }) => {
            await query('CREATE TABLE kept (name text PRIMARY KEY, amount numeric)');
        });
    });
    after(() => database.close());

    const names = async (): Promise<unknown[]> =>
        (await database.read('SELECT name FROM kept ORDER BY name')).map(({ name }) => name);

    for (const text of TEXTS) {
        it(`takes ${JSON.stringify(text)} as it is, alone and in a list`, async () => {
            const statement = 'SELECT $1::text AS one, ($2::text[])[2] AS listed, $2::text[] AS list';
            const [row] = await database.read(statement, [text, [null, text]]);
            assert.deepEqual(row, { one: text, listed: text, list: [null, text] });
        });
    }

    it('takes numbers, booleans, moments and nothing, and gives them back as what their columns are', async () => {
        const [row] = await database.read(
            `SELECT $1::numeric AS amount, $2::boolean AS flag, $3::int AS count, $4::timestamptz AS moment,
                    $5::text AS nothing, ($6::boolean[])[1] AS listed, count(*) AS counted FROM kept`,
            ['12.50', true, 7, '2026-03-01T10:00:00.000Z', null, [false]]
        );
        assert.equal(String(row?.['amount']), '12.5');
        assert.deepEqual(
            { ...row, amount: null },
            {
                amount: null,
                flag: true,
                count: 7,
                moment: '2026-03-01T10:00:00.000Z',
                nothing: null,
                listed: false,
                counted: 0
            }
        );
    });

    it('gives rows that are larger than what it receives at once', async () => {
        const rows = await database.read(`SELECT repeat('x', 5000) || n AS text FROM generate_series(1, 2000) AS n`);
        assert.equal(rows.length, 2000);
        assert.equal(rows.at(-1)?.['text'], `${'x'.repeat(5000)}2000`);
    });

    it('says what is wrong with a statement, and takes the next', async () => {
        await assert.rejects(database.read('SELECT nothing_such'), /column "nothing_such" does not exist/);
        assert.deepEqual(await database.read('SELECT 1 AS one'), [{ one: 1 }]);
    });

    it('keeps nothing of a transaction that throws, whether the database refused it or its work did', async () => {
        const insert = `INSERT INTO kept VALUES ('lost', 1)`;
        await assert.rejects(
            database.transaction(async ({ query }) => {
                await query(insert);
                await query(insert);
            }),
            /duplicate key/
        );
        await assert.rejects(
            database.transaction(async ({ query }) => {
                await query(insert);
                throw new Error('changed its mind');
            }),
            /changed its mind/
        );
        assert.deepEqual(await names(), []);
    });

    it('does not pretend to have committed what had failed, nor takes statements after the end', async () => {
        let late: Promise<unknown> | undefined;
        await assert.rejects(
            database.transaction(async ({ query }) => {
                await query(`INSERT INTO kept VALUES ('lost', 1)`);
                await query('SELECT nothing_such').catch(() => undefined);
                late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => query('SELECT 1'));
                late.catch(() => undefined);
            }),
            /had failed/
        );
        await assert.rejects(late ?? Promise.resolve(), /is over/);
        assert.deepEqual(await names(), []);
    });

    it('lets reads and transactions wait for each other', async () => {
        const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
        const seen = await Promise.all([
            database.transaction(async ({ query }) => {
                await query(`INSERT INTO kept VALUES ('a', 1)`);
                await rest();
                await query(`INSERT INTO kept VALUES ('b', 2)`);
            }),
            names(),
            database.transaction(async ({ query }) => {
                const [one, other] = await Promise.all([query('SELECT 1 AS n'), query('SELECT 2 AS n')]);
                await query('DELETE FROM kept');
                return [one, other];
            }),
            names()
        ]);
        assert.deepEqual(seen, [undefined, ['a', 'b'], [[{ n: 1 }], [{ n: 2 }]], []]);
    });
});
