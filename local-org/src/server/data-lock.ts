import { readFile, rm, writeFile } from 'node:fs/promises';

const isRunning = (processId: number): boolean => {
    try {
        process.kill(processId, 0);
        return true;
    } catch (error) {
        // Somebody else's process exists too.
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
};

const create = (file: string): Promise<boolean> =>
    writeFile(file, String(process.pid), { flag: 'wx' }).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
            if (error.code === 'EEXIST') {
                return false;
            }
            throw error;
        }
    );

/**
 * Keeps the stored data for this process: a second org on the same files would destroy them.
 * The lock of a process that is gone does not count.
 * @returns what gives the data free again
 * @throws Error that says what to do when another local org holds them
 */
export const lockData = async (file: string): Promise<() => Promise<void>> => {
    if (!(await create(file))) {
        const holder = Number(await readFile(file, 'utf8'));
        if (isRunning(holder)) {
            throw new Error(
                `Another local org (process ${holder}) works with the stored data. Stop it, or start this one with --memory.`
            );
        }
        await rm(file, { force: true });
        await create(file);
    }
    return () => rm(file, { force: true });
};
