import type { Finding } from '../findings/finding.ts';
import { isComputed } from '../objects/field-model.ts';
import type { Org } from '../org.ts';
import { referencesFrom } from '../reference.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { Check } from './check.ts';

const checkErrorField = (field: XmlElement, document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const found = org.field(document.object, field.text);
    return found && isComputed(found)
        ? to.report(field, `${field.text} is computed and takes no error. Name a field people enter, or remove it.`)
        : to.field(document.object, field.text, field);
};

/** An error of a validation rule stands beside a field people can enter. */
export const errorFields: Check = ({ documents, org }) =>
    documents
        .filter(({ type }) => type === 'ValidationRule')
        .flatMap((document) =>
            document.root.all('errorDisplayField').flatMap((field) => checkErrorField(field, document, org))
        );
