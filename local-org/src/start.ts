import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalOrg } from './server/local-org.ts';

const DEFAULT_PORT = 3333;
const PROJECT = join(import.meta.dirname, '..', '..');

/** What the command line asks for; a word on how to ask when it cannot be understood. */
const commandLine = () => {
    const { values } = parseArgs({
        options: {
            port: { type: 'string', default: String(DEFAULT_PORT) },
            memory: { type: 'boolean', default: false },
            'no-sample-data': { type: 'boolean', default: false }
        }
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535) {
        throw new Error(`--port takes a number from 1 to 65535, not ${values.port}.`);
    }
    return {
        port,
        dataDirectory: values.memory ? null : join(PROJECT, '.local-org', 'data'),
        withSampleData: !values['no-sample-data']
    };
};

/** The shell between npm and this process dies of a signal without passing it on, and would leave the org behind. */
const stopWithShell = (stop: () => void): void => {
    const shell = process.ppid;
    if (process.env['npm_lifecycle_event'] !== undefined) {
        const watch = setInterval(() => {
            if (process.ppid !== shell) {
                clearInterval(watch);
                stop();
            }
        }, 500);
        watch.unref();
    }
};

try {
    const options = commandLine();
    const running = await startLocalOrg({
        ...options,
        projectDirectory: PROJECT,
        report: console.log
    });
    const stop = (): void => {
        running.close().then(
            () => process.exit(0),
            (error: unknown) => {
                console.error(error);
                process.exit(1);
            }
        );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    stopWithShell(stop);
    console.log(`Local org ready at http://127.0.0.1:${options.port}`);
} catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
}
