import type { SaveContext, SaveError } from '../automation/index.ts';
import { findRecords } from '../database/index.ts';
import type { Sql } from '../database/index.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import { findField } from '../metadata/names.ts';
import type { FieldValue } from '../metadata/values.ts';
import type { Org } from '../org.ts';
import type { Session } from '../security/index.ts';
import { ApiError } from './api-error.ts';
import { typedValue } from './input-values.ts';
import type { Change, Outcome } from './record-changes.ts';
import { applyChanges, ROLLED_BACK } from './record-changes.ts';
import { ownField } from './record-reading.ts';

/** A record to create, or to change when one has this external id. */
export interface Upsert {
    /** As the request gives it; undefined when it gives none. */
    readonly externalId: unknown;
    /** Without the external id. */
    readonly values: Readonly<Record<string, unknown>>;
}

export type UpsertOutcome = Outcome & { readonly isCreated: boolean };

/** The external id field of that name, when the user may read it. @throws ApiError 404 NOT_FOUND for any other */
export const externalIdField = (session: Session, object: ObjectModel, name: string): FieldModel => {
    const field = findField(object, name);
    if (field === null || !field.isExternalId || !session.access.canReadField(object, field)) {
        throw new ApiError(
            404,
            'NOT_FOUND',
            `Provided external ID field does not exist or is not accessible: ${name.slice(0, 80)}`
        );
    }
    return field;
};

const keyOf = (field: FieldModel, value: FieldValue): string =>
    field.isCaseSensitive ? String(value) : String(value).toLowerCase();

/** Ids of the records this user may see, by external id; text in lower case where the field ignores case. */
export const idsByExternalId = async (
    sql: Sql,
    session: Session,
    object: ObjectModel,
    field: FieldModel,
    values: readonly FieldValue[]
): Promise<Map<string, string[]>> => {
    const path = ownField(object, field);
    const found = await findRecords(
        sql,
        {
            object,
            fields: [path],
            where: { kind: 'in', path, values },
            orderBy: [],
            limit: null,
            offset: 0,
            children: []
        },
        session.canSee
    );
    const ids = new Map<string, string[]>();
    for (const record of found) {
        const key = keyOf(field, record.values[0] ?? null);
        ids.set(key, [...(ids.get(key) ?? []), record.id]);
    }
    return ids;
};

const failure = (code: string, message: string, field: FieldModel): SaveError[] => [
    { code, message, fields: [field.name] }
];

/** What each record means: a creation, a change, or an error. */
const resolved = async (
    context: SaveContext,
    object: ObjectModel,
    field: FieldModel,
    upserts: readonly Upsert[]
): Promise<(Change | readonly SaveError[])[]> => {
    const values = upserts.map(({ externalId }) =>
        externalId === undefined || externalId === null ? null : typedValue(field, externalId)
    );
    const known = values.filter((value) => value !== null);
    const ids = await idsByExternalId(context.sql, context.session, object, field, known);
    const seen = new Set<string>();
    return upserts.map((upsert, index) => {
        const value = values[index] ?? null;
        if (value === null) {
            return failure('MISSING_ARGUMENT', `${field.name} not specified`, field);
        }
        const key = keyOf(field, value);
        if (seen.has(key)) {
            return failure('DUPLICATE_VALUE', `Duplicate external id specified: ${key}`, field);
        }
        seen.add(key);
        const [id, ...others] = ids.get(key) ?? [];
        if (others.length > 0) {
            return failure('DUPLICATE_EXTERNAL_ID', `${field.name}: more than one record found for ${key}`, field);
        }
        return id === undefined
            ? { kind: 'create', object, values: { ...upsert.values, [field.name]: upsert.externalId } }
            : { kind: 'update', object, id, values: upsert.values };
    });
};

/**
 * Creates or changes records of one object by an external id, inside a transaction. A record the user may not see does
 * not match: creating another then fails as it would without it.
 * @returns an outcome for each record, in order
 */
export const applyUpserts = async (
    org: Org,
    context: SaveContext,
    object: ObjectModel,
    field: FieldModel,
    upserts: readonly Upsert[],
    allOrNone: boolean
): Promise<UpsertOutcome[]> => {
    const plans = await resolved(context, object, field, upserts);
    const isChange = (plan: Change | readonly SaveError[]): plan is Change => 'kind' in plan;
    const changes = plans.filter(isChange);
    const isRefused = allOrNone && changes.length < plans.length;
    const outcomes = isRefused ? [] : await applyChanges(org, context, changes, allOrNone);
    return plans.map((plan): UpsertOutcome => {
        if (!isChange(plan)) {
            return { success: false, errors: plan, isCreated: false };
        }
        const outcome = outcomes[changes.indexOf(plan)] ?? { success: false, errors: [ROLLED_BACK] };
        return { ...outcome, isCreated: outcome.success && plan.kind === 'create' };
    });
};
