import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PROJECT } from '../test-client.ts';

/** What a command left behind. */
export interface CommandResult {
    /** 0 for success; null when it did not end by itself. */
    readonly exitCode: number | null;
    readonly output: string;
    readonly errors: string;
}

const LONGEST_MILLISECONDS = 300_000;

/** The real Salesforce CLI of this repository, in a shell and a home of its own: no org of the person's is in reach. */
export class SalesforceCli {
    /** Where commands run: beside `data/`, as at the repository's root, but what they write stays here. */
    readonly directory: string;
    readonly #environment: NodeJS.ProcessEnv;

    constructor() {
        const scratch = mkdtempSync(join(tmpdir(), 'salesforce-cli-'));
        const home = join(scratch, 'home');
        this.directory = join(scratch, 'work');
        mkdirSync(home);
        mkdirSync(this.directory);
        symlinkSync(join(PROJECT, 'data'), join(this.directory, 'data'));
        this.#environment = {
            PATH: [join(PROJECT, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
            HOME: home,
            SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
            SF_DISABLE_TELEMETRY: 'true',
            SF_SKIP_NEW_VERSION_CHECK: 'true',
            SF_DISABLE_AUTOUPDATE: 'true'
        };
    }

    /** Sets a variable for every command that follows, as `export` does. */
    export(name: string, value: string): void {
        this.#environment[name] = value;
    }

    /** Runs a command line as a person would type it. */
    async run(commandLine: string): Promise<CommandResult> {
        const options = { cwd: this.directory, env: this.#environment, timeout: LONGEST_MILLISECONDS };
        return await new Promise((resolve) => {
            execFile('/bin/sh', ['-c', commandLine], options, (error, output, errors) => {
                const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
                resolve({ exitCode, output, errors });
            });
        });
    }

    close(): void {
        rmSync(join(this.directory, '..'), { recursive: true, force: true });
    }
}
