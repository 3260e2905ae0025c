import type { Sql } from '../database/index.ts';
import type { RecordStore } from '../database/index.ts';
import type { ObjectModel, OrgModel } from '../metadata/model.ts';
import type { Row } from '../metadata/values.ts';
import { momentNow } from '../metadata/values.ts';

const objectNamed = (model: OrgModel, name: string): ObjectModel => {
    const object = model.objects.get(name);
    if (object === undefined) {
        throw new Error(`local-org/org lacks the object ${name}`);
    }
    return object;
};

const stamped = (values: Row, userId: string): Row => {
    const now = momentNow().toISOString();
    return {
        ...values,
        IsDeleted: false,
        CreatedDate: now,
        CreatedById: userId,
        LastModifiedDate: now,
        LastModifiedById: userId,
        SystemModstamp: now
    };
};

const insertUsers = async (model: OrgModel, store: RecordStore, existing: readonly Row[]): Promise<void> => {
    const object = objectNamed(model, 'User');
    const known = new Set(existing.map((user) => user['Username']));
    const missing = model.users.filter((seed) => !known.has(seed.username));
    const ids = missing.length === 0 ? [] : await store.nextIds(object, missing.length);
    const creator = String(existing[0]?.['Id'] ?? ids[0]);
    const rows = missing.map((seed, index) =>
        stamped(
            { Id: ids[index] ?? null, Name: seed.name, Username: seed.username, Email: seed.email, IsActive: true },
            creator
        )
    );
    if (rows.length > 0) {
        await store.insert(object, rows);
    }
};

/**
 * Gives a new database the users of `local-org/org/users.json` and its organization record.
 * @returns all users and the organization's id
 */
export const seedUsers = async (
    model: OrgModel,
    sql: Sql,
    store: RecordStore
): Promise<{ readonly users: Row[]; readonly organizationId: string }> => {
    const user = objectNamed(model, 'User');
    await insertUsers(model, store, [...(await store.all(user)).values()]);
    const users = [...(await store.all(user)).values()];
    const organization = objectNamed(model, 'Organization');
    const [existing] = await sql.query('SELECT "Id" FROM "Organization"');
    if (existing !== undefined) {
        return { users, organizationId: String(existing['Id']) };
    }
    const [id = ''] = await store.nextIds(organization, 1);
    const values = {
        Id: id,
        Name: 'Local Org',
        OrganizationType: 'Developer Edition',
        InstanceName: 'LOCAL',
        IsSandbox: false
    };
    await store.insert(organization, [stamped(values, String(users[0]?.['Id']))]);
    return { users, organizationId: id };
};
