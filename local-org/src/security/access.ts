import type { FieldModel, ObjectModel, ObjectPermission, OrgModel, PermissionSetModel } from '../metadata/model.ts';

const NOTHING: ObjectPermission = {
    create: false,
    read: false,
    edit: false,
    delete: false,
    viewAll: false,
    modifyAll: false
};

const union = (one: ObjectPermission, other: ObjectPermission): ObjectPermission => ({
    create: one.create || other.create,
    read: one.read || other.read,
    edit: one.edit || other.edit,
    delete: one.delete || other.delete,
    viewAll: one.viewAll || other.viewAll,
    modifyAll: one.modifyAll || other.modifyAll
});

/** Fields nobody is granted one by one: whoever may read the object reads them. */
const comesWithTheObject = (field: FieldModel): boolean =>
    field.isSystem || field.isNameField || field.isRequired || field.name === 'OwnerId';

/** What one user may do: the union of their permission sets. Nothing is granted by default. */
export class Access {
    /** The same for every user with the same permission sets. */
    readonly key: string;
    readonly #objects = new Map<string, ObjectPermission>();
    readonly #readable = new Set<string>();
    readonly #editable = new Set<string>();
    readonly #customPermissions = new Set<string>();

    constructor(permissionSets: readonly PermissionSetModel[]) {
        this.key = permissionSets.map((set) => set.name).join('+');
        for (const set of permissionSets) {
            for (const [name, permission] of set.objects) {
                this.#objects.set(name, union(this.#objects.get(name) ?? NOTHING, permission));
            }
            for (const [name, { readable, editable }] of set.fields) {
                if (readable || editable) {
                    this.#readable.add(name);
                }
                if (editable) {
                    this.#editable.add(name);
                }
            }
            set.customPermissions.forEach((name) => this.#customPermissions.add(name));
        }
    }

    /** Rights on an object. Custom metadata is served by no API; histories and shares are read where their records are. */
    on(object: ObjectModel): ObjectPermission {
        if (object.kind === 'history' || object.kind === 'share') {
            const { read } = this.#objects.get(object.name.replace(/__\w+$/, '__c')) ?? NOTHING;
            return { ...NOTHING, read };
        }
        return object.kind === 'customMetadata' ? NOTHING : (this.#objects.get(object.name) ?? NOTHING);
    }

    canReadField(object: ObjectModel, field: FieldModel): boolean {
        return (
            this.on(object).read && (comesWithTheObject(field) || this.#readable.has(`${object.name}.${field.name}`))
        );
    }

    /** Whether the user may set the field on a new record (`create`) or an existing one (`edit`). */
    canWriteField(object: ObjectModel, field: FieldModel, operation: 'create' | 'edit'): boolean {
        if (!isWritable(field, operation) || !this.on(object)[operation]) {
            return false;
        }
        return comesWithTheObject(field) || this.#editable.has(`${object.name}.${field.name}`);
    }

    hasPermission(name: string): boolean {
        return this.#customPermissions.has(name);
    }

    /** Objects the user may read, by API name. */
    readableObjects(model: OrgModel): ObjectModel[] {
        return [...model.objects.values()].filter((object) => this.on(object).read);
    }
}

/** Whether anybody may set a field: not what the org computes, nor a master once it is chosen. */
export const isWritable = (field: FieldModel, operation: 'create' | 'edit'): boolean =>
    !field.isSystem &&
    field.formula === null &&
    field.summary === null &&
    field.type !== 'AutoNumber' &&
    !(operation === 'edit' && field.reference !== null && !field.reference.isReparentable);
