import LOCALE from '@salesforce/i18n/locale';
import { phrase } from 'c/auditText';
import { fileName, saveText } from 'c/auditTextFile';

const dayFormat = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' });

/**
 * Saves a table under a name that says what it is, and of which day.
 * @param name a phrase whose last placeholder takes the day
 * @param values what its other placeholders take
 */
export const saveTable = (csv: string, name: string, ...values: readonly string[]): void =>
    saveText(fileName(phrase(name, ...values, dayFormat.format()), 'csv'), csv);
