import { MetadataError } from '../../../org-model/findings/metadata-error.ts';
import type { FieldModel, ObjectModel, SummaryFilter, SummaryModel } from './model.ts';
import type { XmlElement } from '../../../org-model/xml/xml-element.ts';

const OPERATIONS = ['count', 'sum', 'min', 'max'] as const;
const FILTER_OPERATIONS = ['equals', 'notEqual'] as const;

const split = (element: XmlElement, path: string): [string, string] => {
    const [object, field, ...rest] = path.split('.');
    if (object === undefined || field === undefined || rest.length > 0) {
        throw element.error(`'${path}' is not Object.Field`);
    }
    return [object, field];
};

/** Reads field, operation and value of a roll-up filter or a sharing criterion. */
export const readFilter = (element: XmlElement): SummaryFilter => {
    element.expectOnly(['field', 'operation', 'value', 'valueField']);
    const given = element.requiredText('operation');
    const operation = FILTER_OPERATIONS.find((name) => name === given);
    if (operation === undefined) {
        throw element.error(`operation '${given}' is not supported, only ${FILTER_OPERATIONS.join(' and ')}`);
    }
    if (element.one('valueField') !== null) {
        throw element.error('a comparison of two fields is not supported');
    }
    return { field: element.requiredText('field'), operation, value: element.optionalText('value') ?? '' };
};

/** Reads the roll-up part of a field of type Summary. */
export const readSummary = (field: XmlElement): SummaryModel => {
    const given = field.requiredText('summaryOperation');
    const operation = OPERATIONS.find((name) => name === given);
    if (operation === undefined) {
        throw field.error(`roll-up operation '${given}' is not supported, only ${OPERATIONS.join(', ')}`);
    }
    const [child, foreignKey] = split(field, field.requiredText('summaryForeignKey'));
    const summarized = field.optionalText('summarizedField');
    if ((summarized === null) !== (operation === 'count')) {
        throw field.error(`<summarizedField> belongs to every roll-up but a count`);
    }
    const filters = field.all('summaryFilterItems').map((item) => {
        const filter = readFilter(item);
        return { ...filter, field: split(item, filter.field)[1] };
    });
    return {
        operation,
        child,
        foreignKey,
        summarized: summarized === null ? null : split(field, summarized)[1],
        filters
    };
};

const childField = (field: FieldModel, child: ObjectModel, name: string): FieldModel => {
    const found = child.fields.get(name);
    if (found === undefined) {
        throw new MetadataError(field.file, 'CustomField', `${child.name} has no field ${name}`);
    }
    return found;
};

/** Gives a roll-up the type of what it summarizes, and checks that parent and child fit each other. */
export const resolveSummary = (
    field: FieldModel,
    parent: ObjectModel,
    objects: ReadonlyMap<string, ObjectModel>
): FieldModel => {
    const summary = field.summary;
    if (summary === null) {
        return field;
    }
    const child = objects.get(summary.child);
    if (child === undefined) {
        throw new MetadataError(field.file, 'CustomField.summaryForeignKey', `there is no object ${summary.child}`);
    }
    const key = childField(field, child, summary.foreignKey);
    if (key.reference?.isMasterDetail !== true || key.reference.to !== parent.name) {
        throw new MetadataError(field.file, 'CustomField.summaryForeignKey', 'not a master-detail to this object');
    }
    summary.filters.forEach((filter) => childField(field, child, filter.field));
    if (summary.summarized === null) {
        return { ...field, precision: 18, scale: 0 };
    }
    const { type, precision, scale } = childField(field, child, summary.summarized);
    const isNumber = type === 'Number' || type === 'Currency' || type === 'Percent';
    if (!isNumber && !(summary.operation !== 'sum' && (type === 'Date' || type === 'DateTime'))) {
        throw new MetadataError(field.file, 'CustomField.summarizedField', `a ${type} cannot be summarized so`);
    }
    return { ...field, type, precision, scale };
};
