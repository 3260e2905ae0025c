import { toGuides, toRecords, withGuides } from 'c/auditRecords';
import type { Answer, AuditRecords, Evaluation, EvaluationReply, GuidesReply } from 'c/auditRecords';
import { AuditSession } from 'c/auditSession';
import type { SessionPorts, Sheet, SheetAnswer } from 'c/auditSession';
import reply from '../main/sheet/lwc/auditRecords/__tests__/data/evaluation.halfAnswered.json';

/** What the graphql wire emits for a half-answered evaluation with a hard stop. */
export const halfAnswered: EvaluationReply = reply;

/** What the graphql wire emits for what its questions bring along. */
export const guidesOfHalfAnswered: GuidesReply = {
    uiapi: {
        query: { Audit_Answer__c: reply.uiapi.query.Vendor_Evaluation__c.edges[0]?.node.Audit_Answers__r ?? null }
    }
};

/** That evaluation with all it brings along, narrowed, with these answers changed by their code. */
export const auditRecords = (
    changes: Readonly<Record<string, Partial<Answer>>> = {},
    evaluation: Partial<Evaluation> = {}
): AuditRecords => {
    const records = toRecords(halfAnswered);
    if (!records) {
        throw new Error('The fixture holds no evaluation');
    }
    return {
        ...records,
        evaluation: { ...records.evaluation, ...evaluation },
        answers: withGuides(records.answers, toGuides(guidesOfHalfAnswered)).map((answer) => ({
            ...answer,
            ...changes[answer.code]
        }))
    };
};

/** Ports of a session that nothing is asked of. */
export const idlePorts = (): jest.Mocked<SessionPorts> => ({
    update: jest.fn().mockResolvedValue({ lastModifiedDate: '2026-11-23T10:00:00.000Z' }),
    refresh: jest.fn().mockResolvedValue(undefined),
    keep: jest.fn(),
    unentered: jest.fn().mockReturnValue([]),
    onChange: jest.fn()
});

/** The sheet that shows these records, with nothing edited. */
export const sheetOf = (records: AuditRecords = auditRecords()): Sheet =>
    new AuditSession(records, idlePorts()).sheet();

/** One answer of that sheet by its code, changed as told. */
export const sheetAnswer = (code: string, change: Partial<SheetAnswer> = {}): SheetAnswer => {
    const found = sheetOf().answers.find((answer) => answer.code === code);
    if (!found) {
        throw new Error(`The fixture holds no ${code}`);
    }
    return { ...found, ...change };
};
