import type { FieldModel, ObjectModel } from '../model.ts';

type Objects = ReadonlyMap<string, ObjectModel>;

/**
 * The field that a name or a path such as `Opportunity__r.Name` leads to.
 * @returns null when there is none
 */
export const fieldAt = (objects: Objects, objectApiName: string, path: string): FieldModel | null => {
    const [first = '', ...rest] = path.split('.');
    const object = objects.get(objectApiName);
    if (!object || rest.length === 0) {
        return object?.fields.get(first) ?? null;
    }
    const reference = [...object.fields.values()].find((field) => field.reference?.traversal === first)?.reference;
    return reference ? fieldAt(objects, reference.to, rest.join('.')) : null;
};
