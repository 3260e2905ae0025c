import type { Answer, AuditRecords } from 'c/auditRecords';
import { AuditSession } from 'c/auditSession';
import type { SheetAnswer } from 'c/auditSession';
import { PAUSE } from 'c/auditSaveQueue';
import { auditRecords, idlePorts } from '../../../../../test/auditRecords';

export const LATER = '2026-11-23T10:00:00.000Z';
export const COLLISION = {
    status: 400,
    body: { output: { fieldErrors: {}, errors: [{ errorCode: 'CollisionDetectedException', message: 'Modified.' }] } }
};
export const ALL_SALESFORCE = ['Contact', 'Lead', 'Account', 'Opportunity', 'Activity', 'Campaign'];
export const ALL_TICKED = Object.fromEntries(
    ALL_SALESFORCE.flatMap((object) => [
        [`salesforceObjectsRead.${object}`, true],
        [`salesforceObjectsWritten.${object}`, true]
    ])
);
export const idOf = (code: string): string => auditRecords().answers.find((answer) => answer.code === code)?.id ?? '';

/** A session on the half-answered evaluation, with ways to edit an answer by its code and to look at what was sent. */
export const setUp = (records: AuditRecords = auditRecords()) => {
    const ports = idlePorts();
    const session = new AuditSession(records, ports);
    const edit = (code: string, change: Partial<Answer>): void =>
        session.perform({ kind: 'answer', id: idOf(code), change });
    const at = (code: string): SheetAnswer | undefined =>
        session.sheet().answers.find((answer) => answer.code === code);
    const saved = (): Record<string, unknown>[] => ports.update.mock.calls.map(([{ fields }]) => fields);
    return { at, edit, ports, saved, session };
};

/** Lets the pause after an edit pass. */
export const pause = (): Promise<void> => jest.advanceTimersByTimeAsync(PAUSE);
