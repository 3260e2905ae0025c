import LOCALE from '@salesforce/i18n/locale';

/** A cell: a number is written as the reader's spreadsheets read one, blank where there is nothing. */
export type Cell = string | number | null;

/** What a spreadsheet would run as a formula: what begins so is set down as text. */
const FORMULA = /^[\t\r\n ]*[=+\-@＝＋－＠]/;
const NEEDS_QUOTES = /["\r\n;,\t]/;

/** How a reader's locale sets decimals apart, in the digits that a number is written in: spreadsheets follow it, and take the other mark to set columns apart. */
const decimalMark = (locale: string): string =>
    new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(0.5).find(({ type }) => type === 'decimal')
        ?.value ?? '.';

/** Regions whose spreadsheets set columns apart by semicolons although they write decimals with a point. */
const SEMICOLON_REGIONS = ['CH', 'LI'];

const columnSeparator = (locale: string, mark: string): string =>
    mark === ',' || SEMICOLON_REGIONS.includes(new Intl.Locale(locale).region ?? '') ? ';' : ',';

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const textCell = (text: string): string => quoted(FORMULA.test(text) ? `'${text}` : text);

/**
 * A table as comma-separated values, with semicolons where the locale's spreadsheets expect them. Text of a vendor or an
 * evaluator never runs as a formula.
 * @param rows the first one holds the names of the columns
 */
export const csvText = (rows: readonly (readonly Cell[])[], locale: string = LOCALE): string => {
    const mark = decimalMark(locale);
    const separator = columnSeparator(locale, mark);
    const cell = (value: Cell): string =>
        typeof value === 'number' ? String(value).replace('.', mark) : textCell(value ?? '');
    return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('');
};
