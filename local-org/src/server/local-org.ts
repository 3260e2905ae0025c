import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import Fastify from 'fastify';
import { registerApi } from '../api/index.ts';
import { SERVER_OPTIONS } from '../api/server-options.ts';
import { openOrg } from '../org.ts';
import { loadSampleData } from '../sample-data.ts';
import { openBaseComponents } from './bundle/base-components.ts';
import { BundleError } from './bundle/bundle-error.ts';
import { progressLines } from './bundle/progress.ts';
import { lockData } from './data-lock.ts';
import { disturbRequests } from './faults/disturb-requests.ts';
import type { FaultPlan } from './faults/fault-plan.ts';
import { refuseForeignRequests } from './foreign-requests.ts';
import { PageSource } from './page-source.ts';
import { assertPortIsFree } from './port.ts';
import { registerPages } from './web-server.ts';

export interface LocalOrgOptions {
    readonly projectDirectory: string;
    /** On 127.0.0.1; nothing else is bound. */
    readonly port: number;
    /** Where records live between starts; null keeps them in memory. One org at a time works with a directory. */
    readonly dataDirectory: string | null;
    /** Where compiled components are kept; `.local-org` in the project unless given. */
    readonly cacheDirectory?: string;
    /** Loads the sample data into an org that has no records yet. */
    readonly withSampleData: boolean;
    readonly report: (line: string) => void;
    /** For tests: disturbs requests as the plan says. Only the code that starts the org holds the plan. */
    readonly faults?: FaultPlan;
}

export interface RunningOrg {
    /** Ends open requests, then the org. */
    close(): Promise<void>;
}

/** A component that does not compile is told on the page too, so the org starts all the same. */
const buildPages = async (source: PageSource, report: (line: string) => void): Promise<void> => {
    try {
        await source.current();
    } catch (error) {
        if (!(error instanceof BundleError)) {
            throw error;
        }
        report(error.message);
    }
};

/** Opens one thing after the other; `closing` collects how to close them, the last first. */
const open = async (options: LocalOrgOptions, closing: (() => Promise<void>)[]): Promise<void> => {
    const { projectDirectory, port, dataDirectory, withSampleData, report, faults } = options;
    const { cacheDirectory = join(projectDirectory, '.local-org') } = options;
    await assertPortIsFree(port);
    await mkdir(cacheDirectory, { recursive: true });
    if (dataDirectory !== null) {
        await mkdir(dirname(dataDirectory), { recursive: true });
        closing.unshift(await lockData(`${dataDirectory}.lock`));
    }
    const org = await openOrg({ projectDirectory, dataDirectory });
    closing.unshift(() => org.close());
    if (withSampleData && (await org.isEmpty())) {
        await loadSampleData(org, join(projectDirectory, 'data'));
    }

    const server = Fastify({ ...SERVER_OPTIONS, forceCloseConnections: true });
    closing.unshift(() => server.close());
    refuseForeignRequests(server);
    if (faults !== undefined) {
        disturbRequests(server, faults);
    }
    registerApi(server, org);
    const lockFile = join(projectDirectory, 'package-lock.json');
    const base = await openBaseComponents(lockFile, cacheDirectory, progressLines(report));
    const bundlesDirectory = join(cacheDirectory, 'bundles');
    await mkdir(bundlesDirectory, { recursive: true });
    const source = new PageSource(projectDirectory, bundlesDirectory, base, org.metadata);
    await registerPages(server, { projectDirectory, source, keyPrefixes: org.keyPrefixes, report });
    await buildPages(source, report);
    await server.listen({ host: '127.0.0.1', port });
};

/**
 * Starts the org, its API and its pages; resolves when requests can be taken.
 * @throws {MetadataError} for metadata that the org or its pages cannot run
 * @throws Error when the port or the stored data are in use
 */
export const startLocalOrg = async (options: LocalOrgOptions): Promise<RunningOrg> => {
    const closing: (() => Promise<void>)[] = [];
    const close = async (): Promise<void> => {
        for (const end of closing.splice(0)) {
            await end();
        }
    };
    try {
        await open(options, closing);
    } catch (error) {
        await close();
        throw error;
    }
    return { close };
};
