import type { FieldModel } from './field-model.ts';
import { readField } from './field-reader.ts';
import type { ObjectModel } from './object-model.ts';
import { readObject, readValidationRule } from './object-reader.ts';
import { readGlobalValueSet } from './picklist-reader.ts';
import { resolveSummary } from './summary-reader.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';

/** What a project says of objects and their fields. */
export interface DeclaredObjects {
    /** Objects that have a file of their own, with every field. */
    readonly objects: ReadonlyMap<string, ObjectModel>;
    /** Fields that have a file, by their object, which may be one of Salesforce's without a file. */
    readonly fields: ReadonlyMap<string, readonly FieldModel[]>;
}

/** Reads objects, fields, value sets and validation rules; each document has what was found in it. */
export const readObjects = (documents: readonly MetadataDocument[]): DeclaredObjects => {
    const ofType = (type: string): MetadataDocument[] => documents.filter((document) => document.type === type);
    const valueSets = new Map(
        ofType('GlobalValueSet').map(({ developerName, root }) => [developerName, readGlobalValueSet(root)])
    );
    const read = ofType('CustomField').map((document) => readField(document, valueSets));
    const rules = ofType('ValidationRule').flatMap(({ object, root }) => {
        const rule = readValidationRule(root);
        return rule === null ? [] : [{ object, rule }];
    });
    const unresolved = new Map(
        ofType('CustomObject').map(({ developerName: name, root }) => {
            const fields = read.filter(({ object }) => object === name);
            const own = rules.filter(({ object }) => object === name).map(({ rule }) => rule);
            return [name, readObject(name, root, fields, own)];
        })
    );
    const resolve = (field: FieldModel): FieldModel => resolveSummary(field, unresolved);
    return {
        objects: new Map(
            [...unresolved].map(([name, object]) => [
                name,
                {
                    ...object,
                    fields: new Map([...object.fields].map(([field, model]) => [field, resolve(model)]))
                }
            ])
        ),
        fields: new Map(
            [...new Set(read.map(({ object }) => object))].map((name) => [
                name,
                read.filter(({ object }) => object === name).map(resolve)
            ])
        )
    };
};
