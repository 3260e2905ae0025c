import type { AuditRecords } from 'c/auditRecords';
import { AuditSession } from 'c/auditSession';
import type { SessionPorts, Sheet } from 'c/auditSession';

/** Nothing is edited on paper, so nothing is ever sent, kept or asked again. */
const NOTHING_LEAVES: SessionPorts = {
    update: () => Promise.reject(new Error('Paper saves nothing.')),
    refresh: () => Promise.resolve(),
    keep: () => undefined,
    unentered: () => [],
    onChange: () => undefined
};

/** The sheet as it is stored, without the edits of anybody who works on it now. */
export const readSheet = (records: AuditRecords): Sheet => new AuditSession(records, NOTHING_LEAVES).sheet();
