import type { Finding } from './findings/finding.ts';
import type { MetadataDocument } from './xml/metadata-document.ts';
import type { Org } from './org.ts';
import { didYouMean } from './findings/spelling.ts';
import type { XmlElement } from './xml/xml-element.ts';

/** Checks references from one document and turns those that lead nowhere into findings. */
export interface References {
    /** The object exists. */
    object(name: string, from: XmlElement): Finding[];
    /** The field exists on the object; the path may cross relationships. */
    field(object: string, path: string, from: XmlElement): Finding[];
    /** `Object.Field` exists. */
    qualifiedField(name: string, from: XmlElement): Finding[];
    /** A component of that type exists in the project. */
    component(type: string, name: string, from: XmlElement): Finding[];
    /** Anything else that is wrong with an element. */
    report(from: XmlElement, message: string): Finding[];
}

/** References made by a document of the org. */
export const referencesFrom = (document: MetadataDocument, org: Org): References => {
    const { file, type, root } = document;
    const report = (from: XmlElement, message: string): Finding[] => [
        { file, line: from.line, element: from === root ? type : `${type}.${from.name}`, message }
    ];
    const object = (name: string, from: XmlElement): Finding[] =>
        org.object(name) ? [] : report(from, `there is no object ${name}.${didYouMean(name, org.objects)}`);
    const field = (objectName: string, path: string, from: XmlElement): Finding[] => {
        const owner = org.object(objectName);
        if (!owner) {
            return object(objectName, from);
        }
        return org.field(objectName, path)
            ? []
            : report(from, `there is no field ${objectName}.${path}.${didYouMean(path, owner.fields.keys())}`);
    };
    return {
        object,
        field,
        qualifiedField: (name, from) => {
            const [objectName = '', ...path] = name.split('.');
            return field(objectName, path.join('.'), from);
        },
        component: (type, name, from) =>
            org.component(type, name)
                ? []
                : report(from, `there is no ${type} ${name}.${didYouMean(name, org.names(type))}`),
        report
    };
};
