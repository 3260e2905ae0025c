import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** What begins the name of a folder that is being made. */
const UNFINISHED = 'unfinished-';

export interface KeptFolder {
    /** Holds the folder beside others of its kind. */
    readonly root: string;
    /** Says what the folder is made of: another name, another content. */
    readonly name: string;
    /** Fills an empty folder. */
    readonly make: (directory: string) => Promise<void>;
    /** How many folders of the kind stay: those used last. */
    readonly count: number;
}

const removeOldest = async (root: string, count: number): Promise<void> => {
    const finished = (await readdir(root)).filter((name) => !name.startsWith(UNFINISHED));
    const used = await Promise.all(
        finished.map(async (name) => ({
            name,
            // Another process may remove the same.
            at: await stat(join(root, name)).then(
                ({ mtimeMs }) => mtimeMs,
                () => 0
            )
        }))
    );
    const oldest = used.sort((one, other) => other.at - one.at).slice(count);
    await Promise.all(oldest.map(({ name }) => rm(join(root, name), { recursive: true, force: true })));
};

/**
 * The directory of a folder that takes long to make, made unless it was before. It appears under its name once it is
 * whole, so that an interrupted process leaves nothing that another would take for one.
 * @throws what `make` throws; nothing is kept then
 */
export const openKeptFolder = async ({ root, name, make, count }: KeptFolder): Promise<string> => {
    const directory = join(root, name);
    if (existsSync(directory)) {
        const now = new Date();
        await utimes(directory, now, now);
        return directory;
    }
    await mkdir(root, { recursive: true });
    const unfinished = await mkdtemp(join(root, UNFINISHED));
    try {
        await make(unfinished);
        await rename(unfinished, directory);
    } catch (error) {
        // Another process may have made the same meanwhile.
        if (!existsSync(directory)) {
            throw error;
        }
    } finally {
        await rm(unfinished, { recursive: true, force: true });
    }
    await removeOldest(root, count);
    return directory;
};
