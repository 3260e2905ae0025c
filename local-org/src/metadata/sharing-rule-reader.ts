import type { SharingRuleModel } from './model.ts';
import { readFilter } from '../../../org-model/objects/summary-reader.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/**
 * Reads the criteria-based rules of one `*.sharingRules-meta.xml`.
 * @throws MetadataError for owner-based rules and for audiences other than all internal users
 */
export const readSharingRules = (object: string, root: XmlElement): SharingRuleModel[] => {
    root.expectOnly(['sharingCriteriaRules']);
    return root.all('sharingCriteriaRules').map((rule) => {
        rule.expectOnly([
            'fullName',
            'accessLevel',
            'label',
            'description',
            'sharedTo',
            'criteriaItems',
            'includeRecordsOwnedByAll'
        ]);
        rule.required('sharedTo').expectOnly(['allInternalUsers']);
        rule.required('sharedTo').required('allInternalUsers');
        if (!rule.flag('includeRecordsOwnedByAll', false)) {
            throw rule.error('<includeRecordsOwnedByAll> must be true');
        }
        const access = rule.requiredText('accessLevel');
        if (access !== 'Read' && access !== 'Edit') {
            throw rule.error(`<accessLevel> is '${access}', not Read or Edit`);
        }
        return {
            object,
            name: rule.requiredText('fullName'),
            file: rule.file,
            access,
            criteria: rule.all('criteriaItems').map(readFilter)
        };
    });
};
