import { PGlite } from '@electric-sql/pglite';
import { Exact } from '../metadata/values.ts';
import { clusterInMemory, createCluster } from './new-cluster.ts';
import { runOnWire } from './wire.ts';
import type { Reply } from './wire.ts';

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
    #last: Promise<unknown> = Promise.resolve();

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
        return await this.#alone(async () => (await this.#run(statement, parameters)).rows);
    }

    /** Commits when the work ends, rolls everything back when it throws. */
    async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
        return await this.#alone(async () => {
            let isOpen = true;
            const query: Sql['query'] = async (statement, parameters = []) => {
                if (!isOpen) {
                    throw new Error('The transaction is over.');
                }
                return (await this.#run(statement, parameters)).rows;
            };
            await this.#run('BEGIN');
            try {
                const result = await work({ query });
                const { command } = await this.#run('COMMIT');
                if (command === 'ROLLBACK') {
                    throw new Error('The transaction had failed before it was committed.');
                }
                return result;
            } catch (error) {
                if (this.#engine.isInTransaction()) {
                    await this.#run('ROLLBACK');
                }
                throw error;
            } finally {
                isOpen = false;
            }
        });
    }

    async close(): Promise<void> {
        await this.#alone(() => this.#engine.close());
    }

    async #run(statement: string, parameters: readonly unknown[] = []): Promise<Reply> {
        return await runOnWire(this.#engine, statement, parameters);
    }

    /** Waits until all that was asked before is over. */
    #alone<T>(work: () => Promise<T>): Promise<T> {
        const result = this.#last.then(work);
        this.#last = result.catch(() => undefined);
        return result;
    }
}
