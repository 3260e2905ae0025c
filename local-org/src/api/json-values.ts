import { Decimal } from 'decimal.js';
import type { FieldModel } from '../metadata/model.ts';
import type { FieldValue } from '../metadata/values.ts';

/** A field's value as REST writes it. */
export const toRestValue = (field: FieldModel, value: FieldValue): string | number | boolean | null => {
    if (Decimal.isDecimal(value)) {
        return value.toNumber();
    }
    return field.type === 'DateTime' && typeof value === 'string' ? value.replace('Z', '+0000') : value;
};

/** A field's value as GraphQL and the UI API write it. */
export const toUiValue = (value: FieldValue): string | number | boolean | null =>
    Decimal.isDecimal(value) ? value.toNumber() : value;

const currency = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });

const withScale = (value: Decimal, scale: number): string =>
    new Intl.NumberFormat('en-US', { minimumFractionDigits: scale, maximumFractionDigits: scale }).format(
        value.toNumber()
    );

const usDate = (date: string): string => {
    const [year = '', month = '', day = ''] = date.split('-');
    return `${Number(month)}/${Number(day)}/${year}`;
};

const usDateTime = (moment: string): string => {
    const date = new Date(moment);
    const hours = date.getUTCHours();
    const minutes = String(date.getUTCMinutes()).padStart(2, '0');
    return `${usDate(moment.slice(0, 10))}, ${hours % 12 === 0 ? 12 : hours % 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
};

/** How a page shows a value to an English-speaking user in UTC; null where the value itself is what is shown. */
export const displayValue = (field: FieldModel, value: FieldValue): string | null => {
    if (Decimal.isDecimal(value)) {
        const text = withScale(value, field.scale);
        return field.type === 'Currency'
            ? currency.format(value.toNumber())
            : field.type === 'Percent'
              ? `${text}%`
              : text;
    }
    if (typeof value !== 'string') {
        return null;
    }
    switch (field.type) {
        case 'Date':
            return usDate(value);
        case 'DateTime':
            return usDateTime(value);
        case 'Picklist':
        case 'MultiselectPicklist':
            return picklistLabel(field, value);
        default:
            return null;
    }
};

/** Label of a picklist's value; of a multi-select, its labels joined by `;`. */
export const picklistLabel = (field: FieldModel, value: string): string =>
    value
        .split(';')
        .map((name) => field.picklist?.values.find((item) => item.name === name)?.label ?? name)
        .join(';');
