import type { Answer, AuditRecords } from 'c/auditRecords';
import { AuditSession } from 'c/auditSession';
import type { KeptWork, UnsavedWork } from 'c/auditSession';
import { auditRecords, idlePorts } from '../../../../../test/auditRecords';
import { COLLISION, LATER, idOf } from './session';

/** What happens to one request: it works, never arrives, or is done and its reply is lost. */
export type Fate = 'works' | 'lost' | 'replyLost' | 'busy';

export const LOST = { status: 500, body: { message: 'Disconnected or Canceled' } };
export const BUSY = { status: 503, body: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'Busy.' }] };

const ENTRY: Readonly<Record<string, keyof Answer>> = {
    Status__c: 'status',
    Rating__c: 'rating',
    Evidence__c: 'evidence',
    Notes__c: 'notes',
    Is_Blocking__c: 'isBlocking',
    Vendor_Answer__c: 'vendorAnswer',
    Not_Applicable_Reason__c: 'notApplicableReason'
};

/**
 * A platform that holds one answer, refuses stale saves, trims texts, stamps every write, and treats requests as told.
 * Each page that is opened on it is a session of its own.
 */
export const startPlatform = () => {
    const id = idOf('SD-1');
    let stored: Answer | undefined = auditRecords().answers.find((answer) => answer.id === id);
    let second = 0;
    const fates: { save: Fate[]; look: Fate[] } = { save: [], look: [] };
    const latency = { milliseconds: 0 };
    const writes: Record<string, unknown>[] = [];
    const read = (): Answer => {
        if (!stored) {
            throw new Error('The fixture holds no SD-1');
        }
        return stored;
    };
    const records = (): AuditRecords => auditRecords({ 'SD-1': read() });
    const write = (fields: Record<string, unknown>): string => {
        second += 1;
        const version = new Date(Date.UTC(2026, 10, 24, 0, 0, second)).toISOString();
        const change = Object.fromEntries(
            Object.entries(fields).flatMap(([field, value]) =>
                ENTRY[field]
                    ? [
                          [
                              ENTRY[field],
                              typeof value === 'string'
                                  ? value.trim()
                                  : (value ?? (/Notes|Reason/.test(field) ? '' : null))
                          ]
                      ]
                    : []
            )
        );
        stored = { ...read(), ...change, version };
        writes.push(fields);
        return version;
    };
    /** Saves unless somebody came before; the new version, or null. */
    const save = (fields: Record<string, unknown>, version: string): string | null => {
        if (fields.Id !== id) {
            return LATER;
        }
        return read().version > version ? null : write(fields);
    };
    /** The way of a request there, or back. */
    const half = (): Promise<void> =>
        latency.milliseconds === 0
            ? Promise.resolve()
            : // This is the network.
              new Promise((resolve) => setTimeout(resolve, latency.milliseconds / 2));
    const open = (kept: KeptWork | null = null) => {
        const ports = idlePorts();
        let work: UnsavedWork | null = null;
        const session = new AuditSession(records(), ports);
        ports.keep.mockImplementation((unsaved) => {
            // What is kept goes through the browser as text.
            work = JSON.parse(JSON.stringify(unsaved));
        });
        ports.update.mockImplementation(async ({ fields }, { ifUnmodifiedSince = '' } = {}) => {
            const fate = fates.save.shift() ?? 'works';
            await half();
            const outcome = fate === 'lost' || fate === 'busy' ? null : save(fields, ifUnmodifiedSince);
            await half();
            if (fate !== 'works') {
                throw fate === 'busy' ? BUSY : LOST;
            }
            if (!outcome) {
                throw COLLISION;
            }
            return { lastModifiedDate: outcome };
        });
        ports.refresh.mockImplementation(async () => {
            const fate = fates.look.shift() ?? 'works';
            await half();
            const found = records();
            await half();
            if (fate !== 'works') {
                return Promise.reject([{ message: 'Disconnected or Canceled' }]);
            }
            session.load(found);
            return undefined;
        });
        if (kept) {
            session.restore(kept);
        }
        return {
            ports,
            session,
            edit: (change: Partial<Answer>): void => session.perform({ kind: 'answer', id, change }),
            shown: () => session.sheet().answers.find((answer) => answer.id === id),
            /** What the browser kept of this page's work. */
            kept: (): KeptWork | null => work && { ...work, keptAt: '2026-11-24T12:00:00.000Z' }
        };
    };
    return { fates, id, latency, open, read, write, writes };
};
