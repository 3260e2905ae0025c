import { sharingModels } from '../../../org-model/checks/sharing-models.ts';
import type { Finding } from '../../../org-model/findings/finding.ts';
import type { MetadataDocument } from '../../../org-model/xml/metadata-document.ts';
import type { Org } from '../../../org-model/org.ts';
import { referencesFrom } from '../../../org-model/reference.ts';
import type { Rule } from '../rule.ts';

const NEEDS = ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'];

const checkObject = (document: MetadataDocument, org: Org): Finding[] => {
    const { root } = document;
    const to = referencesFrom(document, org);
    const status = root.child('deploymentStatus');
    return [
        ...NEEDS.filter((name) => !root.child(name)).flatMap((name) =>
            to.report(root, `a custom object needs <${name}>. Add it.`)
        ),
        ...(status && status.text !== 'Deployed'
            ? to.report(status, 'nobody but administrators sees the object. Write Deployed.')
            : []),
        ...(root.textOf('enableSharing') === 'false' || root.textOf('enableBulkApi') === 'false'
            ? to.report(root, 'enableSharing, enableBulkApi and enableStreamingApi are on or off together. Write true.')
            : [])
    ];
};

/** Custom objects say what a deployment demands of them, and a detail is shared with its master. */
export const objects: Rule = ({ documents, org }) => {
    const custom = documents.filter(
        ({ type, developerName }) => type === 'CustomObject' && developerName.endsWith('__c')
    );
    return [...custom.flatMap((document) => checkObject(document, org)), ...sharingModels({ documents: custom, org })];
};
