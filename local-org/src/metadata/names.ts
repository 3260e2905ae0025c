import type { FieldModel, ObjectModel, OrgModel } from './model.ts';

/** A list of children as the parent knows it. */
export interface ChildRelationship {
    readonly name: string;
    readonly child: ObjectModel;
    readonly field: FieldModel;
}

const indexes = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, string>>();

/** API names are case-insensitive in every API. */
const exactName = (map: ReadonlyMap<string, unknown>, name: string): string | null => {
    let index = indexes.get(map);
    if (index === undefined) {
        index = new Map([...map.keys()].map((key) => [key.toLowerCase(), key]));
        indexes.set(map, index);
    }
    return index.get(name.toLowerCase()) ?? null;
};

/** The object of that API name in any case, or null. */
export const findObject = (model: OrgModel, name: string): ObjectModel | null =>
    model.objects.get(exactName(model.objects, name) ?? '') ?? null;

/** As `findObject`, histories and shares included. */
export const findQueried = (model: OrgModel, name: string): ObjectModel | null =>
    findObject(model, name) ?? model.companions.get(exactName(model.companions, name) ?? '') ?? null;

/** The field of that API name in any case, or null. */
export const findField = (object: ObjectModel, name: string): FieldModel | null =>
    object.fields.get(exactName(object.fields, name) ?? '') ?? null;

/** The lookup field behind a path step such as `Opportunity__r`, in any case, or null. */
export const findLookup = (object: ObjectModel, traversal: string): FieldModel | null => {
    const wanted = traversal.toLowerCase();
    return [...object.fields.values()].find((field) => field.reference?.traversal.toLowerCase() === wanted) ?? null;
};

/** Lists of children that lookups and master-details to this object give it, by name. */
export const childRelationshipsOf = (model: OrgModel, object: ObjectModel): ChildRelationship[] =>
    relationshipsOf(model.objects, object);

/** As `childRelationshipsOf`, its history and its shares included. */
export const queriedRelationshipsOf = (model: OrgModel, object: ObjectModel): ChildRelationship[] => [
    ...childRelationshipsOf(model, object),
    ...relationshipsOf(model.companions, object)
];

const relationshipsOf = (objects: ReadonlyMap<string, ObjectModel>, object: ObjectModel): ChildRelationship[] =>
    [...objects.values()].flatMap((child) =>
        [...child.fields.values()].flatMap((field) =>
            field.reference?.to === object.name && field.reference.childRelationship !== null
                ? [{ name: field.reference.childRelationship, child, field }]
                : []
        )
    );

/** The master-detail field of a detail object, or null. */
export const masterFieldOf = (object: ObjectModel): FieldModel | null =>
    [...object.fields.values()].find((field) => field.reference?.isMasterDetail === true) ?? null;
