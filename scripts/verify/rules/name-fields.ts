import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';

const TYPES: ReadonlySet<string> = new Set(['Text', 'AutoNumber']);
/** How much each model opens, from nothing on; guests and partners never get more than colleagues. */
const OPENNESS = ['Private', 'Read', 'ReadWrite', 'ReadWriteTransfer', 'FullAccess'];
const PLACE_OF_NUMBER = /\{0+\}/;

const checkName = (document: MetadataDocument, org: Org): Finding[] => {
    const to = referencesFrom(document, org);
    const name = document.root.child('nameField');
    if (!name) {
        return [];
    }
    const type = name.textOf('type');
    return [
        ...(name.textOf('label') === '' ? to.report(name, 'has no label. Add <label>, as people see it.') : []),
        ...(TYPES.has(type) ? [] : to.report(name, `'${type}' is no type of a name. Write Text or AutoNumber.`)),
        ...(type === 'AutoNumber' && !PLACE_OF_NUMBER.test(name.textOf('displayFormat'))
            ? to.report(name, 'counts without a place for the number. Write <displayFormat>A-{0000}</displayFormat>.')
            : [])
    ];
};

const checkSharing = (document: MetadataDocument, org: Org): Finding[] => {
    const internal = OPENNESS.indexOf(document.root.textOf('sharingModel'));
    const external = document.root.child('externalSharingModel');
    return external && internal >= 0 && OPENNESS.indexOf(external.text) > internal
        ? referencesFrom(document, org).report(
              external,
              `${external.text} is wider than the sharingModel inside. Write ${OPENNESS[internal] ?? ''} or less.`
          )
        : [];
};

/** Records have a name the platform can keep, and outsiders see no more of them than insiders. */
export const nameFields: Rule = ({ documents, org }) =>
    documents
        .filter(({ type, developerName }) => type === 'CustomObject' && developerName.endsWith('__c'))
        .flatMap((document) => [...checkName(document, org), ...checkSharing(document, org)]);
