import { readAutoNumber } from './field-reader.ts';
import type { FieldModel, ObjectModel, SharingModel, ValidationRuleModel } from './model.ts';
import { systemFields } from './system-fields.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

/** Prefixes Salesforce fixes for standard objects. */
const STANDARD_KEY_PREFIXES: Readonly<Record<string, string>> = {
    Account: '001',
    Opportunity: '006',
    User: '005',
    Organization: '00D'
};

const SHARING_MODELS: readonly SharingModel[] = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'];

const nameFieldOf = (object: XmlElement): FieldModel | null => {
    const nameField = object.one('nameField');
    if (nameField === null) {
        return null;
    }
    nameField.expectOnly(['label', 'type', 'displayFormat', 'startingNumber', 'trackHistory', 'trackFeedHistory']);
    const type = nameField.requiredText('type');
    if (type !== 'Text' && type !== 'AutoNumber') {
        throw nameField.error(`a name field of type '${type}' is not supported`);
    }
    const [template] = systemFields(false);
    if (template === undefined) {
        throw nameField.error('no field to start from');
    }
    return {
        ...template,
        name: 'Name',
        label: nameField.requiredText('label'),
        type,
        file: object.file,
        isSystem: false,
        isTracked: nameField.flag('trackHistory', false),
        isNameField: true,
        isRequired: type === 'Text',
        length: type === 'Text' ? 80 : 30,
        autoNumber: type === 'AutoNumber' ? readAutoNumber(nameField) : null
    };
};

const metadataTypeFields = (): FieldModel[] => {
    const [template] = systemFields(false);
    return template === undefined
        ? []
        : [
              template,
              ...['DeveloperName', 'MasterLabel', 'Label', 'QualifiedApiName'].map((name) => ({
                  ...template,
                  name,
                  label: name,
                  type: 'Text' as const,
                  length: 80
              }))
          ];
};

const sharingModelOf = (object: XmlElement, isDetail: boolean): SharingModel => {
    const given = object.optionalText('sharingModel') ?? (isDetail ? 'ControlledByParent' : 'ReadWrite');
    const model = SHARING_MODELS.find((name) => name === given);
    if (model === undefined) {
        throw object.error(`sharing model '${given}' is not supported`);
    }
    if (isDetail !== (model === 'ControlledByParent')) {
        throw object.error('a detail object is ControlledByParent, and only a detail object is');
    }
    return model;
};

/** Reads one `*.validationRule-meta.xml`; an inactive rule gives null. */
export const readValidationRule = (rule: XmlElement): ValidationRuleModel | null => {
    rule.expectOnly([
        'fullName',
        'active',
        'description',
        'errorConditionFormula',
        'errorDisplayField',
        'errorMessage'
    ]);
    return rule.flag('active', false)
        ? {
              name: rule.requiredText('fullName'),
              file: rule.file,
              formula: rule.requiredText('errorConditionFormula'),
              message: rule.requiredText('errorMessage'),
              errorField: rule.optionalText('errorDisplayField')
          }
        : null;
};

/**
 * Puts an object together from its own file, its fields and its rules.
 * @param name API name, from the folder
 */
export const readObject = (
    name: string,
    object: XmlElement,
    fields: readonly FieldModel[],
    validationRules: readonly ValidationRuleModel[]
): ObjectModel => {
    const isMetadata = name.endsWith('__mdt');
    const isDetail = fields.some((field) => field.reference?.isMasterDetail === true);
    const nameField = nameFieldOf(object);
    if (nameField === null && !isMetadata) {
        throw object.error('<nameField> is missing');
    }
    const hasOwner = !isDetail && name !== 'User' && name !== 'Organization';
    const own = isMetadata ? metadataTypeFields() : systemFields(hasOwner);
    const all = [...own, ...(nameField === null ? [] : [nameField]), ...fields];
    const seen = new Map<string, FieldModel>();
    for (const field of all) {
        if (seen.has(field.name)) {
            throw object.error(`two fields are called ${field.name}`);
        }
        seen.set(field.name, field);
    }
    return {
        name,
        label: object.requiredText('label'),
        pluralLabel: object.optionalText('pluralLabel') ?? object.requiredText('label'),
        kind: isMetadata ? 'customMetadata' : name.endsWith('__c') ? 'custom' : 'standard',
        file: object.file,
        sharingModel: isMetadata ? 'Read' : sharingModelOf(object, isDetail),
        fixedKeyPrefix: STANDARD_KEY_PREFIXES[name] ?? null,
        hasHistory: object.flag('enableHistory', false),
        fields: seen,
        validationRules
    };
};
