import type { CustomMetadataRecord } from './custom-metadata-record.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** Reads one `*.md-meta.xml`; values stay text until a flow reads them with their field's type. */
export const readCustomMetadataRecord = (developerName: string, root: XmlElement): CustomMetadataRecord => {
    root.expectOnly(['label', 'protected', 'values', 'description']);
    const values = new Map<string, string | null>();
    for (const item of root.all('values')) {
        const field = item.requiredText('field');
        if (values.has(field)) {
            item.report(`${field} is given twice. Keep one.`);
        }
        const value = item.one('value');
        values.set(field, value === null || value.attributes['xsi:nil'] === 'true' ? null : value.text);
    }
    return { developerName, label: root.requiredText('label'), file: root.file, values };
};
