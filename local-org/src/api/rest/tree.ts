import type { ObjectModel } from '../../metadata/model.ts';
import { childRelationshipsOf } from '../../metadata/names.ts';
import type { SaveContext, SaveError } from '../../automation/index.ts';
import type { Org } from '../../org.ts';
import type { Session } from '../../security/index.ts';
import { ApiError } from '../api-error.ts';
import type { Outcome } from '../record-changes.ts';
import { applyChanges } from '../record-changes.ts';

interface TreeRecord {
    readonly referenceId: string;
    readonly object: ObjectModel;
    readonly values: Record<string, unknown>;
    readonly lists: readonly { readonly foreignKey: string; readonly records: readonly TreeRecord[] }[];
}

export interface TreeResult {
    readonly hasErrors: boolean;
    readonly results: readonly (
        | { readonly referenceId: string; readonly id: string }
        | {
              readonly referenceId: string;
              readonly errors: readonly { statusCode: string; message: string; fields: readonly string[] }[];
          }
    )[];
}

const MOST_RECORDS = 200;
const MOST_LEVELS = 5;

const isJson = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

const badTree = (message: string): ApiError => new ApiError(400, 'INVALID_INPUT', message);

const readRecord = (org: Org, object: ObjectModel, json: unknown, level: number): TreeRecord => {
    const attributes = isJson(json) ? json['attributes'] : undefined;
    if (!isJson(json) || !isJson(attributes) || typeof attributes['referenceId'] !== 'string') {
        throw badTree('Include a reference ID for each record in the request.');
    }
    if (String(attributes['type']).toLowerCase() !== object.name.toLowerCase()) {
        throw badTree(`Records of this list are of type ${object.name}, not ${String(attributes['type'])}.`);
    }
    if (level > MOST_LEVELS) {
        throw badTree(`A tree has at most ${MOST_LEVELS} levels.`);
    }
    const values: Record<string, unknown> = {};
    const lists: TreeRecord['lists'][number][] = [];
    for (const [name, value] of Object.entries(json)) {
        if (name === 'attributes') {
            continue;
        }
        const nested = isJson(value) ? value['records'] : undefined;
        if (!Array.isArray(nested)) {
            values[name] = value;
            continue;
        }
        const relationship = childRelationshipsOf(org.metadata, object).find((item) => item.name === name);
        if (relationship === undefined) {
            throw new ApiError(400, 'INVALID_FIELD', `No such relationship '${name}' on ${object.name}`);
        }
        const records = nested.map((item: unknown) => readRecord(org, relationship.child, item, level + 1));
        lists.push({ foreignKey: relationship.field.name, records });
    }
    return { referenceId: attributes['referenceId'], object, values, lists };
};

const count = (records: readonly TreeRecord[]): number =>
    records.reduce((sum, record) => sum + 1 + record.lists.reduce((inner, list) => inner + count(list.records), 0), 0);

const errorJson = ({ code, message, fields }: SaveError) => ({ statusCode: code, message, fields });

class TreeFailed extends Error {
    readonly result: TreeResult;

    constructor(result: TreeResult) {
        super('tree not saved');
        this.result = result;
    }
}

const failuresOf = (records: readonly TreeRecord[], outcomes: readonly Outcome[]): TreeResult['results'] =>
    records.flatMap(({ referenceId }, index) => {
        const outcome = outcomes[index];
        const own =
            outcome?.success === false
                ? outcome.errors.filter((error) => error.code !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK')
                : [];
        return own.length > 0 ? [{ referenceId, errors: own.map(errorJson) }] : [];
    });

/** @throws ApiError when the request is no tree */
const rootsOf = (org: Org, object: ObjectModel, body: unknown): TreeRecord[] => {
    const given = isJson(body) ? body['records'] : undefined;
    if (!Array.isArray(given)) {
        throw badTree('Include a list of records in the request.');
    }
    const roots = given.map((item: unknown) => readRecord(org, object, item, 1));
    if (count(roots) > MOST_RECORDS) {
        throw badTree(`The request has more than ${MOST_RECORDS} records.`);
    }
    return roots;
};

/** A record, and the field that leads it to its parent. */
interface Placed {
    readonly record: TreeRecord;
    readonly parent: Readonly<Record<string, unknown>>;
}

/** Creates the records of one level and gives their ids, in order. @throws TreeFailed when one is refused */
const createLevel = async (org: Org, context: SaveContext, level: readonly Placed[]): Promise<string[]> => {
    const changes = level.map(({ record, parent }) => ({
        kind: 'create' as const,
        object: record.object,
        values: { ...record.values, ...parent }
    }));
    const outcomes = await applyChanges(org, context, changes, true);
    const failures = failuresOf(
        level.map((item) => item.record),
        outcomes
    );
    if (failures.length > 0) {
        throw new TreeFailed({ hasErrors: true, results: failures });
    }
    return outcomes.map((outcome) => (outcome.success ? outcome.id : ''));
};

/** The children of a level whose records have these ids. */
const levelBelow = (level: readonly Placed[], ids: readonly string[]): Placed[] =>
    level.flatMap(({ record }, index) =>
        record.lists.flatMap((list) =>
            list.records.map((child) => ({ record: child, parent: { [list.foreignKey]: ids[index] } }))
        )
    );

/**
 * Creates records with their children, level by level, all or none.
 * @throws ApiError when the request is no tree
 */
export const createTree = async (
    org: Org,
    session: Session,
    object: ObjectModel,
    body: unknown
): Promise<TreeResult> => {
    const roots = rootsOf(org, object, body);
    try {
        return await org.transaction(session, async (context) => {
            const results: { referenceId: string; id: string }[] = [];
            let level: Placed[] = roots.map((record) => ({ record, parent: {} }));
            while (level.length > 0) {
                const ids = await createLevel(org, context, level);
                level.forEach(({ record }, index) =>
                    results.push({ referenceId: record.referenceId, id: ids[index] ?? '' })
                );
                level = levelBelow(level, ids);
            }
            return { hasErrors: false, results };
        });
    } catch (error) {
        if (error instanceof TreeFailed) {
            return error.result;
        }
        throw error;
    }
};
