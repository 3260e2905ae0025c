// The process of a test's own local org: as `npm start` runs it, with its data on disk, a switch for faults, and an end
// when the test's process ends. The switch hears only the process that forked this one, over their channel: `npm start`
// runs another file, which knows of no faults.
import { FaultPlan } from '../src/server/faults/fault-plan.ts';
import type { FaultRule } from '../src/server/faults/fault-plan.ts';
import { startLocalOrg } from '../src/server/local-org.ts';

/** Sent by the test. The first message starts the org; each later one replaces what is disturbed, and is answered. */
export type ToOrg =
    | {
          readonly kind: 'start';
          readonly projectDirectory: string;
          readonly port: number;
          readonly dataDirectory: string;
          readonly cacheDirectory?: string;
          readonly faults: readonly FaultRule[];
      }
    | { readonly kind: 'disturb'; readonly faults: readonly FaultRule[] };

/** Sent by the org: it takes requests, or requests from now on are disturbed as asked. */
export interface FromOrg {
    readonly kind: 'ready' | 'disturbed';
}

const answer = (message: FromOrg): void => {
    process.send?.(message);
};

const faults = new FaultPlan();

const receive = async (message: ToOrg): Promise<void> => {
    faults.clear();
    message.faults.forEach((rule) => faults.add(rule));
    if (message.kind === 'disturb') {
        answer({ kind: 'disturbed' });
        return;
    }
    const running = await startLocalOrg({
        ...message,
        withSampleData: true,
        report: console.log,
        faults
    });
    process.once('SIGTERM', () => {
        void running.close().finally(() => process.exit());
    });
    answer({ kind: 'ready' });
};

process.on('message', (message) => {
    receive(message as ToOrg).catch((error: unknown) => {
        console.error(error);
        process.exit(1);
    });
});
process.once('disconnect', () => process.exit());
