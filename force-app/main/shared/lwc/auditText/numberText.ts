import LOCALE from '@salesforce/i18n/locale';

const format = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });

/** A number as the user's locale writes it, with two decimals at most. */
export const numberText = (value: number): string => format.format(value);
