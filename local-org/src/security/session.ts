import type { Asker } from '../formula/expression.ts';
import type { FieldValue, Row } from '../metadata/values.ts';
import type { OrgModel } from '../metadata/model.ts';
import type { Visibility } from '../database/sql-builder.ts';
import { Access } from './access.ts';
import { sharingFor } from './sharing.ts';

/** A signed-in user: who they are, what they may do, what they can see. */
export class Session implements Asker {
    readonly userId: string;
    readonly username: string;
    readonly user: Row;
    readonly access: Access;
    readonly canSee: Visibility;
    readonly canEdit: Visibility;
    readonly canDelete: Visibility;

    constructor(model: OrgModel, user: Row, permissionSets: readonly string[]) {
        this.user = user;
        this.userId = String(user['Id']);
        this.username = String(user['Username']);
        this.access = new Access(
            permissionSets.flatMap((name) => {
                const set = model.permissionSets.get(name);
                return set === undefined ? [] : [set];
            })
        );
        this.canSee = sharingFor(model, this, 'read');
        this.canEdit = sharingFor(model, this, 'edit');
        this.canDelete = sharingFor(model, this, 'delete');
    }

    hasPermission(name: string): boolean {
        return this.access.hasPermission(name);
    }

    userField(name: string): FieldValue {
        return this.user[name] ?? null;
    }
}
