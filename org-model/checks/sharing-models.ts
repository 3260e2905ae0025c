import { referencesFrom } from '../reference.ts';
import type { Check } from './check.ts';

/** A detail has no owner: its master decides who sees it. */
const BY_PARENT = 'ControlledByParent';

/** A detail is shared with its master, and any other object on its own. */
export const sharingModels: Check = ({ documents, org }) =>
    documents
        .filter(({ type }) => type === 'CustomObject')
        .flatMap((document) => {
            const { root, developerName } = document;
            const sharing = root.child('sharingModel');
            const fields = [...(org.object(developerName)?.fields.values() ?? [])];
            const isDetail = fields.some(({ type }) => type === 'MasterDetail');
            if (!sharing || isDetail === (sharing.text === BY_PARENT)) {
                return [];
            }
            return referencesFrom(document, org).report(
                sharing,
                isDetail
                    ? `a master-detail's child is ${BY_PARENT}, not ${sharing.text}.`
                    : `${developerName} has no master to control it. Write Private.`
            );
        });
