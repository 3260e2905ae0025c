import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import { didYouMean } from '../../../org-model/findings/spelling.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** What list views and related lists of custom objects call the fields every record has. */
const LIST_COLUMNS: ReadonlySet<string> = new Set([
    'NAME',
    'OBJECT_ID',
    'RECORDTYPE',
    'CREATED_DATE',
    'CREATEDBY_USER',
    'CREATEDBY_USER.ALIAS',
    'LAST_UPDATE',
    'UPDATEDBY_USER',
    'UPDATEDBY_USER.ALIAS',
    'LAST_ACTIVITY'
]);
const OWNER_COLUMNS: ReadonlySet<string> = new Set([
    'OWNER.ALIAS',
    'OWNER.FIRST_NAME',
    'OWNER.LAST_NAME',
    'OWNER_NAME'
]);
/** Columns of standard objects are named by the page they come from: OPPORTUNITY.NAME. */
const STANDARD_COLUMN = /^[A-Z][A-Z0-9_]*(?:\.[A-Z0-9_]+)*$/;

/** A list of records of the object can show the column an element names: a field of its own, or one every list has. */
export const checkColumn = (object: string, element: XmlElement, document: MetadataDocument, org: Org): Finding[] => {
    const name = element.text;
    const owner = org.object(object);
    const hasOwner = owner?.fields.has('OwnerId') === true;
    const columns = hasOwner ? new Set([...LIST_COLUMNS, ...OWNER_COLUMNS]) : LIST_COLUMNS;
    const isStandardColumn = object.endsWith('__c') ? columns.has(name) : STANDARD_COLUMN.test(name);
    const isField = owner?.fields.get(name)?.isCustom === true;
    return isField || isStandardColumn
        ? []
        : referencesFrom(document, org).report(
              element,
              `there is no column ${name} on ${object}.${didYouMean(name, [...columns, ...(owner?.fields.keys() ?? [])])}`
          );
};
