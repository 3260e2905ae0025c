import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../org.ts';
import { referencesFrom } from '../reference.ts';
import type { Rule } from '../rule.ts';

/** A detail has no owner: its master decides who sees it. */
const BY_PARENT = 'ControlledByParent';
const NEEDS = ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'];

const checkObject = (document: MetadataDocument, org: Org): Finding[] => {
    const { root, developerName } = document;
    const to = referencesFrom(document, org);
    const sharing = root.child('sharingModel');
    const isDetail = [...(org.object(developerName)?.fields.values() ?? [])].some(
        ({ type }) => type === 'MasterDetail'
    );
    const isByParent = sharing?.text === BY_PARENT;
    const status = root.child('deploymentStatus');
    return [
        ...NEEDS.filter((name) => !root.child(name)).flatMap((name) =>
            to.report(root, `a custom object needs <${name}>. Add it.`)
        ),
        ...(sharing && isDetail !== isByParent
            ? to.report(
                  sharing,
                  isDetail
                      ? `a master-detail's child is ${BY_PARENT}, not ${sharing.text}.`
                      : `${developerName} has no master to control it. Write Private.`
              )
            : []),
        ...(status && status.text !== 'Deployed'
            ? to.report(status, 'nobody but administrators sees the object. Write Deployed.')
            : []),
        ...(root.textOf('enableSharing') === 'false' || root.textOf('enableBulkApi') === 'false'
            ? to.report(root, 'enableSharing, enableBulkApi and enableStreamingApi are on or off together. Write true.')
            : [])
    ];
};

/** Custom objects say what a deployment demands of them, and a detail is shared with its master. */
export const objects: Rule = ({ documents, org }) =>
    documents
        .filter(({ type, developerName }) => type === 'CustomObject' && developerName.endsWith('__c'))
        .flatMap((document) => checkObject(document, org));
