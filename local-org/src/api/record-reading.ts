import type { FieldPath, FoundRecord } from '../database/index.ts';
import { findRecords, toRecordId } from '../database/index.ts';
import type { Sql } from '../database/index.ts';
import type { FieldModel, ObjectModel } from '../metadata/model.ts';
import type { Org } from '../org.ts';
import type { Session } from '../security/index.ts';

/** The field itself as a path. */
export const ownField = (object: ObjectModel, field: FieldModel): FieldPath => ({ lookups: [], object, field });

/** Records of an object by id, in no particular order; those the user may not see are missing. */
export const readByIds = async (
    sql: Sql,
    session: Session,
    object: ObjectModel,
    ids: readonly string[],
    fields: readonly FieldPath[]
): Promise<FoundRecord[]> => {
    const id = object.fields.get('Id');
    return id === undefined || ids.length === 0
        ? []
        : await findRecords(
              sql,
              {
                  object,
                  fields,
                  where: { kind: 'in', path: ownField(object, id), values: ids },
                  orderBy: [],
                  limit: null,
                  offset: 0,
                  children: []
              },
              session.canSee
          );
};

/** The object an id belongs to, by its prefix, when the user may read it; null otherwise. */
export const objectOfId = (org: Org, session: Session, given: string): { object: ObjectModel; id: string } | null => {
    const id = toRecordId(given);
    const name = [...org.keyPrefixes].find(([, prefix]) => id?.startsWith(prefix) === true)?.[0];
    const object = name === undefined ? undefined : org.metadata.objects.get(name);
    return id === null || object === undefined || !session.access.on(object).read ? null : { object, id };
};
