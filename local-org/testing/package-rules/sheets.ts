import { bothWays, EVERY_OBJECT } from '../acceptance-cases.ts';
import type { TestClient } from '../test-client.ts';

export const EVALUATION = 'Vendor_Evaluation__c';
export const ANSWER = 'Audit_Answer__c';

/** An answer of a sheet. */
export interface AnswerOfSheet {
    readonly id: string;
    readonly code: string;
}

/** An evaluation and its answers by question code. */
export interface Sheet {
    readonly id: string;
    readonly answers: ReadonlyMap<string, string>;
}

/** Creates an evaluation that copies its questions. */
export const newSheet = async (client: TestClient, fields: object = {}): Promise<Sheet> => {
    const id = await client.create(EVALUATION, { Name: 'Any vendor', ...bothWays(EVERY_OBJECT), ...fields });
    const found = await client.query(`SELECT Id, Question_Code__c FROM ${ANSWER} WHERE ${EVALUATION} = '${id}'`);
    const rows = found.list<{ Id: string; Question_Code__c: string }>('records');
    return { id, answers: new Map(rows.map((row) => [row.Question_Code__c, row.Id])) };
};

/** The id of a sheet's answer to a question. */
export const answerTo = ({ answers }: Sheet, code: string): string => {
    const id = answers.get(code);
    if (id === undefined) {
        throw new Error(`the sheet has no question ${code}`);
    }
    return id;
};

/** Answers every question of a sheet with the same rating, but for those given by code. */
export const rateAll = async (
    client: TestClient,
    { answers }: Sheet,
    rating: number,
    others: Readonly<Record<string, number>> = {}
): Promise<void> => {
    const changes = [...answers].map(([code, id]) => ({
        id,
        Status__c: 'Answered',
        Rating__c: others[code] ?? rating,
        Evidence__c: 'Proven in Our Org'
    }));
    const saved = await client.update(ANSWER, changes);
    const refused = saved.list<{ success: boolean }>().filter(({ success }) => !success);
    if (refused.length > 0) {
        throw new Error(JSON.stringify(refused));
    }
};

/** Sets fields of a record that must be accepted. */
export const set = async (client: TestClient, object: string, id: string, fields: object): Promise<void> => {
    const answer = await client.send('PATCH', `sobjects/${object}/${id}`, fields);
    if (answer.status !== 204) {
        throw new Error(JSON.stringify(answer.body));
    }
};

/** Reads fields of a record. */
export const read = async (
    client: TestClient,
    object: string,
    id: string,
    ...fields: readonly string[]
): Promise<readonly unknown[]> => {
    const answer = await client.send('GET', `sobjects/${object}/${id}?fields=${fields.join(',')}`);
    return fields.map((field) => answer.at(field));
};

/** Rates a whole sheet and completes it. */
export const complete = async (client: TestClient, sheet: Sheet, rating = 4): Promise<void> => {
    await rateAll(client, sheet, rating);
    await set(client, EVALUATION, sheet.id, { Status__c: 'Completed' });
};
