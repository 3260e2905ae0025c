import type { FieldType } from './field-types.ts';
import type { AutoNumberModel, FieldModel, PicklistModel, ReferenceModel } from './field-model.ts';
import { FIELD_TYPES } from './field-types.ts';
import { readValueSet } from './picklist-reader.ts';
import { readSummary } from './summary-reader.ts';
import type { MetadataDocument } from '../xml/metadata-document.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** Elements that change nothing a running org does with data. */
const WITHOUT_EFFECT = [
    'trackTrending',
    'trackFeedHistory',
    'visibleLines',
    'fieldManageability',
    'securityClassification',
    'businessStatus',
    'complianceGroup',
    'businessOwnerUser',
    'relationshipLabel',
    'relationshipOrder'
];
const READ_HERE = [
    'trackHistory',
    'fullName',
    'label',
    'type',
    'description',
    'inlineHelpText',
    'required',
    'unique',
    'caseSensitive',
    'externalId',
    'length',
    'precision',
    'scale',
    'defaultValue',
    'displayFormat',
    'startingNumber',
    'formula',
    'formulaTreatBlanksAs',
    'valueSet',
    'referenceTo',
    'relationshipName',
    'deleteConstraint',
    'reparentableMasterDetail',
    'writeRequiresMasterRead',
    'summarizedField',
    'summaryFilterItems',
    'summaryForeignKey',
    'summaryOperation'
];

const TEXT_LENGTHS: Partial<Record<FieldType, number>> = {
    Text: 255,
    TextArea: 255,
    LongTextArea: 32768,
    Url: 255,
    Email: 80,
    Phone: 40,
    AutoNumber: 30,
    Picklist: 255,
    MultiselectPicklist: 4099
};

const typeOf = (element: XmlElement): FieldType => {
    const given = element.requiredText('type');
    if (given === 'Summary') {
        return 'Number';
    }
    const type = FIELD_TYPES.find((name) => name === given && name !== 'Id');
    if (type === undefined && given !== '') {
        element.reportOn('type', `field type '${given}' is not supported. Use another.`);
    }
    return type ?? 'Text';
};

const referenceOf = (element: XmlElement, name: string, type: FieldType): ReferenceModel | null => {
    if (type !== 'Lookup' && type !== 'MasterDetail') {
        return null;
    }
    const isCustom = name.endsWith('__c');
    const child = element.optionalText('relationshipName');
    const onDelete = element.oneOf('deleteConstraint', ['SetNull', 'Restrict', 'Cascade'], 'SetNull');
    return {
        to: element.requiredText('referenceTo'),
        traversal: isCustom ? name.replace(/__c$/, '__r') : name.replace(/Id$/, ''),
        childRelationship: child === null ? null : isCustom ? `${child}__r` : child,
        onDelete: type === 'MasterDetail' ? 'Cascade' : onDelete,
        isMasterDetail: type === 'MasterDetail',
        writeRequiresMasterRead: element.flag('writeRequiresMasterRead', false),
        isReparentable: type === 'Lookup' || element.flag('reparentableMasterDetail', false)
    };
};

/** A number in a text, as `A-{0000}`; the platform's dates in it, as {YYYY}, are refused rather than printed. */
const AUTO_NUMBER_FORMAT = /^[^{}]*\{0+\}[^{}]*$/;

/** Reads format and start of an auto-number, from a field or a name field. */
export const readAutoNumber = (element: XmlElement): AutoNumberModel => {
    const format = element.requiredText('displayFormat');
    if (format !== '' && !AUTO_NUMBER_FORMAT.test(format)) {
        element.reportOn(
            'displayFormat',
            `<displayFormat> '${format}' is not supported: only text around one number, as A-{0000}.`
        );
    }
    return { format, start: element.integer('startingNumber') ?? 1 };
};

const formulaOf = (element: XmlElement): FieldModel['formula'] => {
    const source = element.optionalText('formula');
    if (source === null) {
        return null;
    }
    const blanks = element.oneOf('formulaTreatBlanksAs', ['BlankAsZero', 'BlankAsBlank'], 'BlankAsZero');
    return { source, blanks: blanks === 'BlankAsZero' ? 'zero' : 'blank' };
};

const picklistOf = (
    element: XmlElement,
    type: FieldType,
    globalValueSets: ReadonlyMap<string, PicklistModel>
): PicklistModel | null =>
    type === 'Picklist' || type === 'MultiselectPicklist'
        ? readValueSet(element.required('valueSet'), globalValueSets)
        : null;

/** Reads one `*.field-meta.xml`; what the local org cannot run is reported. */
export const readField = (
    { developerName: name, object, root: element }: MetadataDocument,
    globalValueSets: ReadonlyMap<string, PicklistModel>
): FieldModel => {
    element.expectOnly([...READ_HERE, ...WITHOUT_EFFECT]);
    element.requiredText('fullName');
    const type = typeOf(element);
    const isSummary = element.optionalText('type') === 'Summary';
    const formula = formulaOf(element);
    const isNumber = type === 'Number' || type === 'Currency' || type === 'Percent';
    const defaultLength = formula === null ? (TEXT_LENGTHS[type] ?? 0) : type === 'Text' ? 1300 : 0;
    return {
        object,
        name,
        label: element.optionalText('label') ?? name,
        type,
        file: element.file,
        isCustom: name.endsWith('__c'),
        isSystem: false,
        isTracked: element.flag('trackHistory', false),
        isNameField: false,
        isRequired: element.flag('required', false) || type === 'MasterDetail',
        isUnique: element.flag('unique', false),
        isCaseSensitive: element.flag('caseSensitive', false),
        isExternalId: element.flag('externalId', false),
        helpText: element.optionalText('inlineHelpText'),
        description: element.optionalText('description'),
        length: element.integer('length') ?? defaultLength,
        precision: isNumber ? (element.integer('precision') ?? 18) : 0,
        scale: isNumber ? (element.integer('scale') ?? 0) : 0,
        defaultFormula: element.optionalText('defaultValue'),
        picklist: picklistOf(element, type, globalValueSets),
        reference: referenceOf(element, name, type),
        formula,
        summary: isSummary ? readSummary(element) : null,
        autoNumber: type === 'AutoNumber' ? readAutoNumber(element) : null
    };
};
