import { PGlite } from '@electric-sql/pglite';
import { Exact } from '../metadata/values.ts';
import { clusterInMemory, createCluster } from './new-cluster.ts';

export type SqlRow = Record<string, unknown>;

/** Runs statements; inside a transaction they see its changes. */
export interface Sql {
    query(statement: string, parameters?: readonly unknown[]): Promise<SqlRow[]>;
}

const NUMERIC = 1700;
const DATE = 1082;
const TIMESTAMP = 1184;

/** The embedded Postgres of one org. Transactions and single reads run one after another. */
export class Database {
    readonly #engine: PGlite;

    private constructor(engine: PGlite) {
        this.#engine = engine;
    }

    /** @param directory where the data lives between starts; null keeps it in memory */
    static async open(directory: string | null): Promise<Database> {
        if (directory !== null) {
            await createCluster(directory);
        }
        const engine = await PGlite.create({
            ...(directory === null ? { fs: await clusterInMemory() } : { dataDir: directory }),
            parsers: {
                [NUMERIC]: (text: string) => new Exact(text),
                [DATE]: (text: string) => text,
                [TIMESTAMP]: (text: string) => new Date(text).toISOString()
            }
        });
        await engine.exec(`SET TIME ZONE 'UTC'`);
        return new Database(engine);
    }

    /** Reads outside any transaction. */
    async read(statement: string, parameters: readonly unknown[] = []): Promise<SqlRow[]> {
        return (await this.#engine.query<SqlRow>(statement, [...parameters])).rows;
    }

    /** Commits when the work ends, rolls everything back when it throws. */
    async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
        return await this.#engine.transaction(async (transaction) =>
            work({
                query: async (statement, parameters = []) =>
                    (await transaction.query<SqlRow>(statement, [...parameters])).rows
            })
        );
    }

    async close(): Promise<void> {
        await this.#engine.close();
    }
}
