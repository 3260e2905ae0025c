import type { FieldModel, SummaryFilter, SummaryModel } from './field-model.ts';
import type { ObjectModel } from './object-model.ts';
import type { XmlElement } from '../xml/xml-element.ts';

const split = (element: XmlElement, path: string): [string, string] => {
    const [object = '', field = '', ...rest] = path.split('.');
    if (path !== '' && (field === '' || rest.length > 0)) {
        element.report(`'${path}' is not Object.Field. Write both, with one full stop.`);
    }
    return [object, field];
};

/** Reads field, operation and value of a roll-up filter or a sharing criterion. */
export const readFilter = (element: XmlElement): SummaryFilter => {
    element.expectOnly(['field', 'operation', 'value']);
    return {
        field: element.requiredText('field'),
        operation: element.oneOf('operation', ['equals', 'notEqual'], 'equals'),
        value: element.optionalText('value') ?? ''
    };
};

/** Reads the roll-up part of a field of type Summary. */
export const readSummary = (field: XmlElement): SummaryModel => {
    const [child, foreignKey] = split(field, field.requiredText('summaryForeignKey'));
    const summarized = field.optionalText('summarizedField');
    return {
        operation: field.oneOf('summaryOperation', ['count', 'sum', 'min', 'max'], 'count'),
        child,
        foreignKey,
        summarized: summarized === null ? null : split(field, summarized)[1],
        filters: field.all('summaryFilterItems').map((item) => {
            const filter = readFilter(item);
            return { ...filter, field: split(item, filter.field)[1] };
        })
    };
};

/** Gives a roll-up the type of what it summarizes; a count is a whole number. */
export const resolveSummary = (field: FieldModel, objects: ReadonlyMap<string, ObjectModel>): FieldModel => {
    if (field.summary === null) {
        return field;
    }
    const { child, summarized } = field.summary;
    const source = objects.get(child)?.fields.get(summarized ?? '');
    return source === undefined
        ? { ...field, precision: 18, scale: 0 }
        : { ...field, type: source.type, precision: source.precision, scale: source.scale };
};
