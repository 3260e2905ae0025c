import type { Finding } from '../findings/finding.ts';
import { referencesFrom } from '../reference.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';
import type { Check } from './check.ts';
import type { Org } from '../org.ts';

const checkField = (document: MetadataDocument, org: Org): Finding[] => {
    const { root } = document;
    const to = referencesFrom(document, org);
    const target = root.child('referenceTo');
    const shared = root.child('valueSet')?.child('valueSetName');
    const isCleared = root.textOf('required') === 'true' && root.textOf('deleteConstraint') === 'SetNull';
    return [
        ...(target ? to.object(target.text, target) : []),
        ...(shared ? to.component('GlobalValueSet', shared.text, shared) : []),
        ...(isCleared
            ? to.report(
                  root.child('deleteConstraint') ?? root,
                  'SetNull empties a required lookup. Write Restrict or make it optional.'
              )
            : [])
    ];
};

/** Fields lead to objects and value sets that exist, and a lookup that must be filled is not emptied. */
export const fieldReferences: Check = ({ documents, org }) =>
    documents.filter(({ type }) => type === 'CustomField').flatMap((document) => checkField(document, org));
