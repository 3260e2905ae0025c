import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MemoryFS, PGlite } from '@electric-sql/pglite';
import { openKeptFolder } from '../kept-folder.ts';

const CACHE = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'local-org', 'clusters');

/** Short logs and few buffers: by default every copy would carry a log of 16 MB, and every start clear buffers of 128. */
const INITDB = ['--wal-segsize=1', '--set', 'shared_buffers=16MB'];

/** Its presence says that a directory holds a cluster. */
const MARK = 'PG_VERSION';

/** Changes with the Postgres that makes the cluster and with how it is asked to. */
const clusterKey = (): string => {
    const engine = dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite')));
    const hash = createHash('sha256').update(INITDB.join(' '));
    ['initdb.wasm', 'pglite.wasm', 'pglite.data'].forEach((file) => hash.update(readFileSync(join(engine, file))));
    return hash.digest('hex').slice(0, 16);
};

/**
 * The directory of a cluster as `initdb` leaves it, to be copied and never opened: making one takes seconds, so it is
 * made once and kept in node_modules/.cache.
 */
const newCluster = (): Promise<string> =>
    openKeptFolder({
        root: CACHE,
        name: clusterKey(),
        count: 1,
        make: async (directory) => {
            const engine = await PGlite.create({ dataDir: directory, initDbStartParams: INITDB });
            await engine.close();
        }
    });

/** Makes a new cluster in a directory, unless it holds one already. */
export const createCluster = async (directory: string): Promise<void> => {
    mkdirSync(directory, { recursive: true });
    if (!existsSync(join(directory, MARK))) {
        const source = await newCluster();
        // The mark comes last: when the copy is interrupted, the next start makes it again.
        const mark = join(source, MARK);
        cpSync(source, directory, { recursive: true, filter: (file) => file !== mark });
        cpSync(mark, join(directory, MARK));
    }
};

/** Files in memory that begin as those of a directory. */
class MemoryCopy extends MemoryFS {
    readonly #source: string;

    constructor(source: string) {
        super();
        this.#source = source;
    }

    override async initialSyncFs(): Promise<void> {
        this.#copy(this.#source, PGlite.paths.PGDATA);
    }

    #copy(from: string, to: string): void {
        const files = this.pg?.Module.FS;
        files?.mkdirTree(to);
        for (const entry of readdirSync(from, { withFileTypes: true })) {
            const [source, target] = [join(from, entry.name), `${to}/${entry.name}`];
            if (entry.isDirectory()) {
                this.#copy(source, target);
            } else {
                files?.writeFile(target, readFileSync(source), { canOwn: true });
            }
        }
    }
}

/** A new cluster in memory. */
export const clusterInMemory = async (): Promise<MemoryFS> => new MemoryCopy(await newCluster());
