import { createServer } from 'node:net';

/**
 * Makes sure that a port on 127.0.0.1 is free, before anything is opened that two orgs must not share.
 * @throws Error that says what to do when it is not
 */
export const assertPortIsFree = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
        const probe = createServer();
        probe.once('error', (error: NodeJS.ErrnoException) => {
            const isTaken = error.code === 'EADDRINUSE';
            reject(
                new Error(
                    isTaken
                        ? `Port ${port} is in use. Stop what runs there, or choose another with --port <number>.`
                        : `The local org cannot listen on port ${port}: ${error.message}.`
                )
            );
        });
        probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
    });
