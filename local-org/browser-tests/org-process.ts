// The process of a test's own local org: as `npm start` runs it, with its data on disk, a switch for faults, and an end
// when the test's process ends. The switch hears only the process that forked this one, over their channel: `npm start`
// runs another file, which knows of no faults.
import { FaultPlan } from '../src/server/faults/fault-plan.ts';
import type { FaultRule } from '../src/server/faults/fault-plan.ts';
import { startLocalOrg } from '../src/server/local-org.ts';
import type { RunningOrg } from '../src/server/local-org.ts';

/**
 * Sent by the test, and answered: starts an org, replaces what is disturbed, or closes the org, after which another may be
 * started.
 */
export type ToOrg =
    | {
          readonly kind: 'start';
          readonly projectDirectory: string;
          readonly port: number;
          readonly dataDirectory: string;
          readonly cacheDirectory?: string;
          readonly faults: readonly FaultRule[];
      }
    | { readonly kind: 'disturb'; readonly faults: readonly FaultRule[] }
    | { readonly kind: 'close' };

/** Sent by the org: it takes requests, requests from now on are disturbed as asked, or it is closed. */
export interface FromOrg {
    readonly kind: 'ready' | 'disturbed' | 'closed';
}

const answer = (message: FromOrg): void => {
    process.send?.(message);
};

const faults = new FaultPlan();

let running: RunningOrg | undefined;

const close = async (): Promise<void> => {
    const closing = running;
    running = undefined;
    await closing?.close();
};

const receive = async (message: ToOrg): Promise<void> => {
    if (message.kind === 'close') {
        await close();
        answer({ kind: 'closed' });
        return;
    }
    faults.clear();
    message.faults.forEach((rule) => faults.add(rule));
    if (message.kind === 'disturb') {
        answer({ kind: 'disturbed' });
        return;
    }
    running = await startLocalOrg({
        ...message,
        withSampleData: true,
        report: console.log,
        faults
    });
    answer({ kind: 'ready' });
};

process.once('SIGTERM', () => {
    void close().finally(() => process.exit());
});
process.on('message', (message) => {
    receive(message as ToOrg).catch((error: unknown) => {
        console.error(error);
        process.exit(1);
    });
});
process.once('disconnect', () => process.exit());
