import type { SharingRuleModel } from './rights-model.ts';
import { readFilter } from '../objects/summary-reader.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/**
 * Reads the criteria-based rules of one `*.sharingRules-meta.xml`; owner-based rules, and audiences other than all internal
 * users, are reported.
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
            rule.reportOn('includeRecordsOwnedByAll', 'leaves records out. Write <includeRecordsOwnedByAll>true.');
        }
        return {
            object,
            name: rule.requiredText('fullName'),
            file: rule.file,
            access: rule.oneOf('accessLevel', ['Read', 'Edit'], 'Read'),
            criteria: rule.all('criteriaItems').map(readFilter)
        };
    });
};
