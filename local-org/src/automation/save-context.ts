import type { RecordStore, Sql } from '../database/index.ts';
import type { Asker } from '../formula/index.ts';
import type { ObjectModel, OrgModel } from '../metadata/model.ts';
import type { Session } from '../security/index.ts';
import type { Automation, ObjectAutomation } from './compiled.ts';
import { LimitExceeded } from './save-error.ts';

const MOST_FLOW_ROWS = 10_000;
const DEEPEST = 16;

/** One transaction: what every step of a save needs, and the limits they share. */
export class SaveContext {
    readonly model: OrgModel;
    readonly automation: Automation;
    readonly sql: Sql;
    readonly store: RecordStore;
    readonly session: Session;
    /** The moment every record of this transaction is stamped with, in whole seconds. */
    readonly now: Date;
    #flowRows = 0;
    #depth = 0;

    constructor(parts: {
        readonly model: OrgModel;
        readonly automation: Automation;
        readonly sql: Sql;
        readonly store: RecordStore;
        readonly session: Session;
        readonly now: Date;
    }) {
        this.model = parts.model;
        this.automation = parts.automation;
        this.sql = parts.sql;
        this.store = parts.store;
        this.session = parts.session;
        this.now = parts.now;
    }

    get asker(): Asker {
        return this.session;
    }

    automationOf(object: ObjectModel): ObjectAutomation {
        const found = this.automation.get(object.name);
        if (found === undefined) {
            throw new Error(`${object.name} is not compiled`);
        }
        return found;
    }

    /** Counts records that flows write. @throws LimitExceeded beyond the platform's limit of a transaction */
    countFlowRows(count: number): void {
        this.#flowRows += count;
        if (this.#flowRows > MOST_FLOW_ROWS) {
            throw new LimitExceeded(`Too many DML rows: ${this.#flowRows}`);
        }
    }

    /** Runs a save inside a save. @throws LimitExceeded when saves trigger each other without end */
    async nested<T>(work: () => Promise<T>): Promise<T> {
        if (this.#depth >= DEEPEST) {
            throw new LimitExceeded('Maximum trigger depth exceeded');
        }
        this.#depth += 1;
        try {
            return await work();
        } finally {
            this.#depth -= 1;
        }
    }

    /** Runs work that leaves nothing behind when it throws, while the transaction goes on. */
    async undoable<T>(work: () => Promise<T>): Promise<T> {
        const flowRows = this.#flowRows;
        await this.sql.query('SAVEPOINT attempt');
        try {
            const result = await work();
            await this.sql.query('RELEASE SAVEPOINT attempt');
            return result;
        } catch (error) {
            this.#flowRows = flowRows;
            await this.sql.query('ROLLBACK TO SAVEPOINT attempt');
            await this.sql.query('RELEASE SAVEPOINT attempt');
            throw error;
        }
    }
}
