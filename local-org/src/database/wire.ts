import { messages, protocol } from '@electric-sql/pglite';
import type { PGlite } from '@electric-sql/pglite';
import type { SqlRow } from './database.ts';

type Message = Parameters<Parameters<InstanceType<typeof protocol.Parser>['parse']>[1]>[0];

const { serialize } = protocol;

const inQuotes = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A value as Postgres reads it from text. */
const asText = (value: unknown): string => {
    if (Array.isArray(value)) {
        return `{${value.map((item) => (item === null ? 'NULL' : inQuotes(asText(item)))).join()}}`;
    }
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
        return String(value);
    }
    throw new TypeError(`no parameter is a ${typeof value}`);
};

/** A statement and its values as one message: all steps that Postgres takes with it. */
const messageOf = (statement: string, parameters: readonly unknown[]): Uint8Array =>
    Buffer.concat([
        serialize.parse({ text: statement }),
        serialize.bind({ values: parameters.map((value) => (value === null ? null : asText(value))) }),
        serialize.describe({ type: 'P' }),
        serialize.execute({}),
        serialize.sync()
    ]);

/** What Postgres answered: rows, and the command it says it has carried out. */
export interface Reply {
    readonly rows: SqlRow[];
    readonly command: string;
}

const replyOf = (answers: readonly Message[], parsers: PGlite['parsers']): Reply => {
    const error = answers.find((answer) => answer instanceof messages.DatabaseError);
    if (error !== undefined) {
        throw error;
    }
    const described = answers.find((answer) => answer instanceof messages.RowDescriptionMessage);
    const fields = described?.fields ?? [];
    const rowOf = (texts: readonly (string | null)[]): SqlRow =>
        Object.fromEntries(
            fields.map(({ name, dataTypeID }, index) => {
                const text = texts[index] ?? null;
                const parse = parsers[dataTypeID];
                return [name, text === null || parse === undefined ? text : (parse(text, dataTypeID) as unknown)];
            })
        );
    const rows = answers
        .filter((answer) => answer instanceof messages.DataRowMessage)
        .map(({ fields: texts }) => rowOf(texts));
    const completed = answers.find((answer) => answer instanceof messages.CommandCompleteMessage);
    return { rows, command: completed?.text ?? '' };
};

/**
 * Runs one statement. PGlite's own `query` asks Postgres six times, also which types the parameters have; here they go as
 * text, which every statement reads as the types it names or compares with, and all of it goes at once.
 * @throws messages.DatabaseError when Postgres refuses it
 */
export const runOnWire = async (engine: PGlite, statement: string, parameters: readonly unknown[]): Promise<Reply> => {
    const answers: Message[] = [];
    const parser = new protocol.Parser();
    await engine.execProtocolRawStream(messageOf(statement, parameters), {
        // Both kinds of files that the org has, on disk and in memory, are written at once.
        syncToFs: false,
        onRawData: (data) => parser.parse(data, (answer) => answers.push(answer))
    });
    return replyOf(answers, engine.parsers);
};
