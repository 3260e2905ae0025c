import type { GraphQLFieldConfig, GraphQLInputType } from 'graphql';
import {
    GraphQLBoolean,
    GraphQLID,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType
} from 'graphql';
import type { FieldModel, ObjectModel, OrgModel } from '../../metadata/model.ts';
import type { Access } from '../../security/index.ts';
import type { RecordTypes } from './record-types.ts';
import { scalarFor } from './value-types.ts';

export type MutationKind = 'Create' | 'Update' | 'Delete';

/** An id, or `@{name}` for the id that an earlier operation of the request gives. */
const IdOrRef = new GraphQLScalarType({ name: 'IdOrRef', parseValue: String });

const RecordDeleteInput = new GraphQLInputObjectType({
    name: 'RecordDeleteInput',
    fields: { Id: { type: new GraphQLNonNull(IdOrRef) } }
});

const RecordDeletePayload = new GraphQLObjectType({ name: 'RecordDeletePayload', fields: { Id: { type: GraphQLID } } });

/** Settings of all operations of a request. */
export const UiapiMutationsInput = new GraphQLInputObjectType({
    name: 'UIAPIMutationsInput',
    fields: { allOrNone: { type: GraphQLBoolean, defaultValue: true } }
});

const inputOf = (field: FieldModel): GraphQLInputType => (field.reference === null ? scalarFor(field.type) : IdOrRef);

const representation = (
    access: Access,
    object: ObjectModel,
    kind: 'Create' | 'Update'
): GraphQLInputObjectType | null => {
    const operation = kind === 'Create' ? 'create' : 'edit';
    const writable = [...object.fields.values()].filter((field) => access.canWriteField(object, field, operation));
    return writable.length === 0
        ? null
        : new GraphQLInputObjectType({
              name: `${object.name}${kind}Representation`,
              fields: Object.fromEntries(writable.map((field) => [field.name, { type: inputOf(field) }]))
          });
};

const saving = (
    types: RecordTypes,
    access: Access,
    object: ObjectModel,
    kind: 'Create' | 'Update'
): GraphQLFieldConfig<unknown, unknown> | null => {
    const values = representation(access, object, kind);
    if (values === null) {
        return null;
    }
    const input = new GraphQLInputObjectType({
        name: `${object.name}${kind}Input`,
        fields: {
            ...(kind === 'Update' ? { Id: { type: new GraphQLNonNull(IdOrRef) } } : {}),
            [object.name]: { type: new GraphQLNonNull(values) }
        }
    });
    return {
        type: new GraphQLObjectType({
            name: `${object.name}${kind}Payload`,
            fields: () => ({ Record: { type: types.node(object) } })
        }),
        args: { input: { type: new GraphQLNonNull(input) } }
    };
};

/** The operations one kind of user may run, by name: what they may not do to an object does not exist. */
export const mutationFields = (
    model: OrgModel,
    types: RecordTypes,
    access: Access
): Map<string, { kind: MutationKind; object: ObjectModel; field: GraphQLFieldConfig<unknown, unknown> }> => {
    const operations = new Map<
        string,
        { kind: MutationKind; object: ObjectModel; field: GraphQLFieldConfig<unknown, unknown> }
    >();
    for (const object of access.readableObjects(model)) {
        const rights = access.on(object);
        const add = (kind: MutationKind, field: GraphQLFieldConfig<unknown, unknown> | null): void => {
            if (field !== null) {
                operations.set(`${object.name}${kind}`, { kind, object, field });
            }
        };
        add('Create', rights.create ? saving(types, access, object, 'Create') : null);
        add('Update', rights.edit ? saving(types, access, object, 'Update') : null);
        add(
            'Delete',
            rights.delete
                ? { type: RecordDeletePayload, args: { input: { type: new GraphQLNonNull(RecordDeleteInput) } } }
                : null
        );
    }
    return operations;
};
