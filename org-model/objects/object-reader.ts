import { readAutoNumber } from './field-reader.ts';
import type { FieldModel } from './field-model.ts';
import type { ObjectModel, SharingModel, ValidationRuleModel } from './object-model.ts';
import { systemField, systemFields } from './system-fields.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** Prefixes Salesforce fixes for standard objects. */
const STANDARD_KEY_PREFIXES: Readonly<Record<string, string>> = {
    Account: '001',
    Opportunity: '006',
    User: '005',
    Organization: '00D',
    Task: '00T'
};
/** Fields that name the records of standard objects without a `Name`. */
const STANDARD_NAME_FIELDS: Readonly<Record<string, string>> = { Task: 'Subject' };

const SHARING_MODELS: readonly SharingModel[] = ['Private', 'Read', 'ReadWrite', 'ControlledByParent'];

const nameFieldOf = (name: string, object: XmlElement): FieldModel | null => {
    const nameField = object.one('nameField');
    if (nameField === null) {
        return null;
    }
    nameField.expectOnly(['label', 'type', 'displayFormat', 'startingNumber', 'trackHistory', 'trackFeedHistory']);
    const type = nameField.oneOf('type', ['Text', 'AutoNumber'], 'Text');
    return {
        ...systemField(name, 'Name', nameField.requiredText('label'), type),
        file: object.file,
        isSystem: false,
        isTracked: nameField.flag('trackHistory', false),
        isNameField: true,
        isRequired: type === 'Text',
        length: type === 'Text' ? 80 : 30,
        autoNumber: type === 'AutoNumber' ? readAutoNumber(nameField) : null
    };
};

/** Fields of every custom metadata type. */
export const metadataTypeFields = (object: string): FieldModel[] => [
    systemField(object, 'Id', 'Record ID', 'Id'),
    ...['DeveloperName', 'MasterLabel', 'Label', 'QualifiedApiName'].map((name) => ({
        ...systemField(object, name, name, 'Text'),
        length: 80
    }))
];

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
    const nameField = nameFieldOf(name, object);
    const namedBy = STANDARD_NAME_FIELDS[name];
    if (nameField === null && !isMetadata && namedBy === undefined) {
        object.report('<nameField> is missing. Add it.');
    }
    const hasOwner = !isDetail && name !== 'User' && name !== 'Organization';
    const own = isMetadata ? metadataTypeFields(name) : systemFields(name, hasOwner);
    const all = [...own, ...(nameField === null ? [] : [nameField]), ...fields];
    const seen = new Map<string, FieldModel>();
    for (const field of all) {
        if (seen.has(field.name)) {
            object.report(`two fields are called ${field.name}. Keep one.`);
        }
        seen.set(field.name, field.name === namedBy ? { ...field, isNameField: true } : field);
    }
    return {
        name,
        label: object.requiredText('label'),
        pluralLabel: object.optionalText('pluralLabel') ?? object.requiredText('label'),
        kind: isMetadata ? 'customMetadata' : name.endsWith('__c') ? 'custom' : 'standard',
        file: object.file,
        sharingModel: isMetadata
            ? 'Read'
            : object.oneOf('sharingModel', SHARING_MODELS, isDetail ? 'ControlledByParent' : 'ReadWrite'),
        fixedKeyPrefix: STANDARD_KEY_PREFIXES[name] ?? null,
        hasHistory: object.flag('enableHistory', false),
        fields: seen,
        validationRules
    };
};
