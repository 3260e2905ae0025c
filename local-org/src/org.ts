import { AsyncLocalStorage } from 'node:async_hooks';
import type { Automation } from './automation/index.ts';
import { compileAutomation, SaveContext } from './automation/index.ts';
import { recomputeEverything } from './automation/recompute.ts';
import type { Sql } from './database/index.ts';
import { Database, prepareSchema, quoted, RecordStore } from './database/index.ts';
import type { OrgModel, UserSeed } from './metadata/index.ts';
import { readMetadata } from './metadata/index.ts';
import type { Row } from './metadata/values.ts';
import { momentNow } from './metadata/values.ts';
import { seedUsers } from './security/seed-users.ts';
import { Session } from './security/index.ts';

export { MetadataError } from '../../org-model/findings/metadata-error.ts';
export { DataDirectoryError } from './database/index.ts';

const TOKEN = /^00D[0-9A-Za-z]{12,15}!(.+)$/;

/** A running org: the package's metadata over a database, and the users who may sign in. */
export class Org {
    readonly metadata: OrgModel;
    readonly automation: Automation;
    readonly database: Database;
    readonly keyPrefixes: ReadonlyMap<string, string>;
    readonly organizationId: string;
    readonly #sessions: ReadonlyMap<string, Session>;
    /** The transaction that calls started inside `together` share. */
    readonly #shared = new AsyncLocalStorage<Sql>();

    constructor(parts: {
        readonly metadata: OrgModel;
        readonly automation: Automation;
        readonly database: Database;
        readonly keyPrefixes: ReadonlyMap<string, string>;
        readonly organizationId: string;
        readonly sessions: ReadonlyMap<string, Session>;
    }) {
        this.metadata = parts.metadata;
        this.automation = parts.automation;
        this.database = parts.database;
        this.keyPrefixes = parts.keyPrefixes;
        this.organizationId = parts.organizationId;
        this.#sessions = parts.sessions;
    }

    /** The session of an access token such as `00D00000LOCALOR!admin@local.org`, or null. */
    sessionFor(token: string): Session | null {
        const username = TOKEN.exec(token)?.[1];
        return username === undefined ? null : (this.#sessions.get(username.toLowerCase()) ?? null);
    }

    /** Runs changes as one transaction: all of them stay, or, when it throws, none. */
    async transaction<T>(session: Session, work: (context: SaveContext) => Promise<T>): Promise<T> {
        const shared = this.#shared.getStore();
        if (shared === undefined) {
            return await this.database.transaction((sql) => work(this.contextFor(session, sql)));
        }
        const context = this.contextFor(session, shared);
        return await context.undoable(() => work(context));
    }

    /**
     * Runs several requests' work as one transaction: every read and transaction started inside belongs to it, and
     * nothing stays when it throws.
     */
    async together<T>(work: () => Promise<T>): Promise<T> {
        return await this.database.transaction((sql) => this.#shared.run(sql, work));
    }

    /** Reads for the API, outside any transaction but a shared one. */
    get sql(): Sql {
        const shared = this.#shared.getStore();
        return shared ?? { query: (statement, parameters) => this.database.read(statement, parameters) };
    }

    /** True when no record but users and the organization itself exists. */
    async isEmpty(): Promise<boolean> {
        for (const object of this.metadata.objects.values()) {
            if (object.kind === 'customMetadata' || object.name === 'User' || object.name === 'Organization') {
                continue;
            }
            const rows = await this.database.read(`SELECT 1 FROM ${quoted(object.name)} LIMIT 1`);
            if (rows.length > 0) {
                return false;
            }
        }
        return true;
    }

    async close(): Promise<void> {
        await this.database.close();
    }

    contextFor(session: Session, sql: Sql): SaveContext {
        return new SaveContext({
            model: this.metadata,
            automation: this.automation,
            sql,
            store: new RecordStore(sql, this.keyPrefixes),
            session,
            now: momentNow()
        });
    }
}

const sessionsOf = (model: OrgModel, users: readonly Row[]): Map<string, Session> => {
    const seeds = new Map(model.users.map((seed): [string, UserSeed] => [seed.username, seed]));
    return new Map(
        users.map((user) => {
            const username = String(user['Username']);
            return [username.toLowerCase(), new Session(model, user, seeds.get(username)?.permissionSets ?? [])];
        })
    );
};

/** Fits the database to the metadata and signs its users in. */
const prepared = async (metadata: OrgModel, automation: Automation, database: Database): Promise<Org> => {
    const { schema, seeded } = await database.transaction(async (sql) => {
        const fitted = await prepareSchema(sql, metadata);
        const store = new RecordStore(sql, fitted.keyPrefixes);
        return { schema: fitted, seeded: await seedUsers(metadata, sql, store) };
    });
    const sessions = sessionsOf(metadata, seeded.users);
    const org = new Org({ metadata, automation, database, sessions, ...schema, organizationId: seeded.organizationId });
    const [anybody] = sessions.values();
    if (schema.isStale && anybody !== undefined) {
        await org.transaction(anybody, recomputeEverything);
    }
    return org;
};

/** What a project's metadata say, and how they run. */
export interface CompiledProject {
    readonly metadata: OrgModel;
    readonly automation: Automation;
}

/**
 * Reads and compiles the metadata of a project.
 * @throws MetadataError for metadata the local org cannot run
 */
export const compileProject = (projectDirectory: string): CompiledProject => {
    const metadata = readMetadata(projectDirectory);
    return { metadata, automation: compileAutomation(metadata) };
};

/**
 * Opens the org of a project.
 * @param options.projectDirectory the repository's root
 * @param options.dataDirectory where records live between starts; null keeps them in memory
 * @param options.compiled the project, where it is compiled already
 * @throws MetadataError for metadata the local org cannot run
 * @throws DataDirectoryError when existing data cannot follow a change of the metadata
 */
export const openOrg = async (options: {
    readonly projectDirectory: string;
    readonly dataDirectory: string | null;
    readonly compiled?: CompiledProject;
}): Promise<Org> => {
    const { metadata, automation } = options.compiled ?? compileProject(options.projectDirectory);
    const database = await Database.open(options.dataDirectory);
    try {
        return await prepared(metadata, automation, database);
    } catch (error) {
        await database.close();
        throw error;
    }
};
