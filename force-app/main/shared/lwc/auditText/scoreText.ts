import LOCALE from '@salesforce/i18n/locale';

const format = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A total or a dimension score as the user's locale writes it, always with two decimals. */
export const scoreText = (score: number): string => format.format(score);
